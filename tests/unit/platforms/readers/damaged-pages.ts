/**
 * Damaged pages: every element of a page dropped, doubled, renamed, turned round,
 * and every attribute taken away, one at a time. Whatever a reader then says of a
 * post must all be true of one and the same post.
 */
import { expect } from 'vitest';
import type { Post } from '@/utils/evidence/post-schema';
import { documentOf, reading } from '../page';

export interface KnownPost {
  readonly id?: string;
  readonly handle?: string;
  readonly author?: string;
  readonly accountId?: string;
  readonly text?: string;
  readonly time?: string;
  readonly permalink?: string;
}

type Field = keyof KnownPost;
type Value =
  { value: unknown; alternatives?: readonly { value: unknown }[] | undefined } | undefined;

const FIELDS: Readonly<Record<Field, (post: Post) => Value>> = {
  id: (post) => post.id,
  handle: (post) => post.author?.handle,
  author: (post) => post.author?.name,
  accountId: (post) => post.author?.accountId,
  text: (post) => post.text,
  time: (post) => post.time,
  permalink: (post) => post.permalink,
};

/** Where the page contradicts itself, the contradiction has to be there for people to see. */
function isTrueOf(field: Field, told: NonNullable<Value>, known: KnownPost): boolean {
  const right = known[field];
  const said = [told.value, ...(told.alternatives ?? []).map(({ value }) => value)];
  if (field === 'text') {
    return said.some((text) => linesOf(String(text)).every((line) => right?.includes(line)));
  }
  return right !== undefined && said.includes(right);
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}

/** Fields of the post that do not all belong to one of the known posts. */
export function mixedUp(post: Post, known: readonly KnownPost[]): string | null {
  const fields = Object.keys(FIELDS) as Field[];
  const told = fields.flatMap((field) => {
    const value = FIELDS[field](post);
    return value === undefined ? [] : [[field, value] as const];
  });
  const isOne = known.some((one) => told.every(([field, value]) => isTrueOf(field, value, one)));
  return isOne ? null : JSON.stringify(Object.fromEntries(told));
}

const RENAMED: Readonly<Record<string, string>> = { div: 'section', span: 'b', a: 'i', p: 'div' };

/** Every page that is one change away. */
export function* mutants(
  html: string,
): Generator<{ readonly name: string; readonly html: string }> {
  const count = documentOf(html).body.querySelectorAll('*').length;
  const changed = (
    index: number,
    name: string,
    change: (element: Element) => void,
  ): { name: string; html: string } => {
    const document = documentOf(html);
    const element = document.body.querySelectorAll('*')[index]!;
    change(element);
    return {
      name: `${name} ${element.tagName}[${String(index)}]`,
      html: document.documentElement.outerHTML,
    };
  };
  for (let index = 0; index < count; index += 1) {
    const element = documentOf(html).body.querySelectorAll('*')[index]!;
    yield changed(index, 'drop', (one) => {
      one.remove();
    });
    const isPart = element.children.length > 1 || element.hasAttribute('href');
    if (isPart && !holdsWords(element.parentElement)) {
      yield changed(index, 'double', (one) => {
        one.after(one.cloneNode(true));
      });
    }
    // Words in another order, or twice, are another text.
    if (!holdsWords(element)) {
      yield changed(index, 'turn round', (one) => {
        one.replaceChildren(...[...one.childNodes].reverse());
      });
    }
    const name = RENAMED[element.localName];
    if (name !== undefined) yield changed(index, 'rename', renamedTo(name));
    for (const attribute of element.getAttributeNames()) {
      yield changed(index, `without ${attribute}`, (one) => {
        one.removeAttribute(attribute);
      });
    }
  }
}

function holdsWords(element: Element | null): boolean {
  return [...(element?.childNodes ?? [])].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
  );
}

function renamedTo(name: string): (element: Element) => void {
  return (element) => {
    const other = element.ownerDocument.createElement(name);
    for (const attribute of element.getAttributeNames()) {
      other.setAttribute(attribute, element.getAttribute(attribute) ?? '');
    }
    other.append(...element.childNodes);
    element.replaceWith(other);
  };
}

/** Reads the page, every damaged copy of it, and every part that had loaded before the rest. */
export function expectNoMixUp(
  html: string,
  known: readonly KnownPost[],
  circumstances: Parameters<typeof reading>[1],
): void {
  const whole = reading(html, circumstances);
  expect(whole.posts.map(({ post }) => mixedUp(post, known))).toEqual(whole.posts.map(() => null));
  expect(whole.posts.length).toBeGreaterThan(0);
  for (const mutant of [...mutants(html), ...halves(html)]) {
    for (const { post } of reading(mutant.html, circumstances).posts) {
      expect(mixedUp(post, known), mutant.name).toBeNull();
    }
  }
}

function* halves(html: string): Generator<{ readonly name: string; readonly html: string }> {
  for (const { index } of html.matchAll(/<\/\w+>/g)) {
    yield { name: `first ${String(index)} characters`, html: html.slice(0, index) };
  }
}
