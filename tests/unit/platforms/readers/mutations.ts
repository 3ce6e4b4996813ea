/**
 * What happens to pages: parts are missing, doubled, moved or renamed, the page
 * is half loaded, or its head and data are those of the page before. Whatever
 * happens, a reader may only say what it says of the whole page, or less: every
 * post that it finds has to agree with one of the posts that are really there.
 */
import { expect, it } from 'vitest';
import type { Post } from '@/utils/evidence/post-schema';
import { sameAddress } from '@/utils/platforms/address';
import { readPage } from '@/utils/platforms/readers';
import { sameTime } from '@/utils/platforms/time';
import type { ReadResult } from '@/utils/platforms/types';
import { ALL_READERS } from '../all-readers';
import { documentOf } from '../page';

export interface Sample {
  readonly html: string;
  readonly address: string;
  /** Another page of the same platform, by other people: its head and scripts become stale data. */
  readonly stale?: string;
  /** Ids of two posts of the page, wherever they are written: swapped as a whole. */
  readonly swapped?: readonly [string, string];
}

/** Most mutations of one kind; of a longer page every nth element is taken. */
const MUTATIONS_MAX = 40;
/** Attributes by which readers find their way, and which platforms rename. */
const NAMING = /^(?:class|id|role|slot|rel|property|itemprop|name|type|aria-.*|data-.*)$/;

type Mutate = (element: Element) => void;

const MUTATIONS: Readonly<Record<string, Mutate>> = {
  'a part is missing': (element) => {
    element.remove();
  },
  'a part is there twice': (element) => {
    element.after(element.cloneNode(true));
  },
  'a part stands after its neighbour': (element) => {
    element.nextElementSibling?.after(element);
  },
  'a part stands before its neighbour': (element) => {
    element.previousElementSibling?.before(element);
  },
  'a part has other names': (element) => {
    for (const { name } of [...element.attributes]) {
      if (NAMING.test(name)) element.setAttribute(name, 'renamed');
    }
  },
  'a part has lost its attributes': (element) => {
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
  },
};

/** Declares the tests of one page. Call it inside `describe`. */
export function survivesMutations(sample: Sample): void {
  const truth = (): ReadResult => readingOf(documentOf(sample.html), sample.address);

  it('finds something on the whole page', () => {
    expect(truth().posts).not.toEqual([]);
  });
  it.each(Object.entries(MUTATIONS))('says the same or less where %s', (_, mutate) => {
    const whole = truth();
    for (const index of indexes(documentOf(sample.html).querySelectorAll('*').length)) {
      const document = documentOf(sample.html);
      const element = document.querySelectorAll('*')[index];
      if (element === undefined || element === document.documentElement) continue;
      const before = element.outerHTML.slice(0, 200);
      mutate(element);
      expectLess(readingOf(document, sample.address), whole, before);
    }
  });
  it('says the same or less while the page loads', () => {
    const whole = truth();
    const ends = [...sample.html.matchAll(/(?=<)|(?<=>)/g)].map(({ index }) => index);
    for (const at of indexes(ends.length)) {
      const loaded = sample.html.slice(0, ends[at]);
      expectLess(readingOf(documentOf(loaded), sample.address), whole, loaded.slice(-200));
    }
  });
  it.runIf(sample.stale !== undefined)('takes nothing from the page before', () => {
    const whole = truth();
    const document = documentOf(sample.html);
    const before = documentOf(sample.stale ?? '');
    for (const element of document.querySelectorAll('head > *, script')) element.remove();
    for (const element of before.querySelectorAll('head > *, script')) {
      document.head.append(element.cloneNode(true));
    }
    const loaded = new URL('/', sample.address).href;
    expectLess(readingOf(document, sample.address, loaded), whole, 'the page before');
  });
  it.runIf(sample.swapped !== undefined)('lets everything follow the ids', () => {
    const [first, second] = sample.swapped ?? ['', ''];
    const swap = (text: string): string =>
      text.replaceAll(first, '\0').replaceAll(second, first).replaceAll('\0', second);
    const after = readingOf(documentOf(swap(sample.html)), swap(sample.address));
    const expected = truth().posts.map(
      ({ post }) => JSON.parse(swap(JSON.stringify(post))) as Post,
    );
    const facts = (post: Post): Facts => ({ ...factsOf(post, []), idTime: '' });
    expect(after.posts.map(({ post }) => facts(post))).toEqual(expected.map(facts));
  });
}

function indexes(count: number): number[] {
  const step = Math.max(1, Math.ceil(count / MUTATIONS_MAX));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
}

function readingOf(document: Document, address: string, loadedAddress = address): ReadResult {
  const input = { document, address: new URL(address), loadedAddress, pointedAt: null };
  return readPage(input, ALL_READERS);
}

type Facts = Readonly<Record<string, string>>;

/** Everything that names somebody, something or a moment. */
function factsOf(post: Post, posts: ReadResult['posts']): Facts {
  const { author, place, replyTo, repostedBy } = post;
  const related = posts[post.relation?.post ?? -1]?.post;
  const values = {
    ...{ id: post.id, permalink: post.permalink, title: post.title, text: post.text },
    ...{ time: post.time, timeShown: post.timeShown, idTime: post.idTime },
    editedTime: post.editedTime,
    ...prefixed('author', author),
    ...prefixed('place', place),
    ...prefixed('replyTo', replyTo),
    ...prefixed('repostedBy', repostedBy),
    ...prefixed('count', post.counts),
    related: related?.id ?? related?.permalink,
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const text = (value as { value?: string | number } | undefined)?.value;
      return text === undefined ? [] : [[name, String(text)]];
    }),
  );
}

function prefixed(prefix: string, fields: object | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields ?? {}).map(([name, value]) => [`${prefix}.${name}`, value as unknown]),
  );
}

function expectLess(result: ReadResult, whole: ReadResult, what: string): void {
  const truths = whole.posts.map(({ post }) => ({
    ...factsOf(post, whole.posts),
    timeLabel: post.time?.asShown ?? '',
  }));
  for (const { post } of result.posts) {
    const facts = factsOf(post, result.posts);
    const wrong = truths.map((truth) => differences(facts, truth));
    const [fewest = ['no post at all']] = wrong.sort((a, b) => a.length - b.length);
    expect(fewest, `${JSON.stringify(facts)}\nafter: ${what}`).toEqual([]);
  }
  const meant = result.subject === null ? null : result.posts[result.subject]?.post;
  if (!meant || result.subjectReason !== 'address' || whole.subject === null) return;
  const subject = whole.posts[whole.subject]?.post ?? {};
  const facts = factsOf(meant, result.posts);
  const truth = { ...factsOf(subject, whole.posts), timeLabel: subject.time?.asShown ?? '' };
  expect(differences(facts, truth), `subject ${JSON.stringify(facts)}\nafter: ${what}`).toEqual([]);
}

function differences(facts: Facts, truth: Facts): string[] {
  return Object.entries(facts)
    .filter(([name, value]) => !agrees(name, value, truth))
    .map(([name]) => name);
}

function agrees(name: string, value: string, truth: Facts): boolean {
  const expected = truth[name];
  if (name === 'timeShown') return isPartOf(value, expected ?? truth['timeLabel'] ?? '');
  if (expected === undefined) return false;
  if (/^(?:text|title)$|\.name$/.test(name)) return isPartOf(value, expected);
  if (/permalink|address/.test(name)) return value === expected || sameAddress(value, expected);
  return /[tT]ime$/.test(name) ? sameTime(value, expected) : value === expected;
}

/** Whether the words are those of the whole text, some perhaps missing, doubled or run together. */
function isPartOf(part: string, whole: string): boolean {
  const known = whole.replace(/\s+/g, '').repeat(2);
  return part.split(/\s+/).every((word) => {
    const once = word.replace(/(\S{2,}?)\1+/g, '$1');
    return known.includes(word) || known.includes(once);
  });
}
