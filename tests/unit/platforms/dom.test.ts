// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import * as dom from '@/utils/platforms/dom';
import { readPage } from '@/utils/platforms/readers';
import { serialize } from '@/utils/platforms/serialize';
import { walk } from '@/utils/platforms/walk';
import { documentOf, PAGE } from './page';

/** Puts something in the way of what we read, as named elements of a page do. */
function clobber(node: object, names: readonly string[]): void {
  for (const name of names) Object.defineProperty(node, name, { value: 'clobbered' });
}

const HTML = `<html lang="nl"><head><title>Titel</title></head><body>
  <div id="f" class="a b"><input name="attributes" value="geheim"><p id="p">Tekst</p></div></body></html>`;

describe('reading a clobbered page', () => {
  const document = documentOf(HTML);
  const form = dom.selectFirst(document, '#f')!;
  clobber(document, ['title', 'body', 'querySelector', 'querySelectorAll', 'getElementById']);
  clobber(form, ['localName', 'attributes', 'querySelectorAll', 'closest', 'contains']);
  clobber(form, ['textContent', 'nextSibling', 'parentNode', 'shadowRoot', 'checkVisibility']);

  it('reads the document', () => {
    expect(dom.documentText(document, 'title')).toBe('Titel');
    expect(dom.attributeOf(dom.rootOf(document)!, 'lang')).toBe('nl');
    expect(dom.nameOf(dom.bodyOf(document)!)).toBe('body');
    expect(dom.elementById(document, 'p')).not.toBeNull();
  });

  it('reads elements', () => {
    expect(dom.nameOf(form)).toBe('div');
    expect(dom.attributesOf(form)).toEqual({ names: ['id', 'class'], values: ['f', 'a b'] });
    expect(dom.wordsOf(form, 'class')).toEqual(['a', 'b']);
    expect(dom.selectAll(form, 'p').map(dom.textContentOf)).toEqual(['Tekst']);
    expect(dom.holds(form, dom.selectFirst(document, 'p')!)).toBe(true);
    expect(dom.closestTo(dom.selectFirst(document, 'p')!, '#f')).toBe(form);
  });

  it('reads and serializes the whole page', () => {
    const result = readPage(
      { document, address: new URL(PAGE), loadedAddress: PAGE, pointedAt: null },
      [],
    );
    expect(result.notCaptured).toEqual([]);
    expect(serialize(document)!.text).toContain('<p id="p">Tekst</p></div>');
    expect(serialize(document)!.text).not.toContain('geheim');
  });
});

describe('reading what is none', () => {
  it.each([
    ['an object', {}],
    ['a document', documentOf('')],
    ['a text', 'text'],
  ])('gives nothing for %s', (_name, thing) => {
    const element = thing as Element;
    expect(dom.attributesOf(element).names).toEqual([]);
    expect(dom.attributeOf(element, 'id')).toBeNull();
    expect(dom.nameOf(element)).toBe('');
    expect(dom.shadowRootOf(element) ?? null).toBeNull();
    expect(dom.selectAll(element, '<<')).toEqual([]);
  });
});

describe('walking', () => {
  it('visits in the order of the page and ends at the root', () => {
    const root = dom.selectFirst(documentOf('<div id="r">a<b>c<i></i></b>d</div><p>no</p>'), '#r')!;
    const seen: string[] = [];
    const budget = { nodesLeft: 100 };
    const ended = walk(root, budget, {
      enter(node) {
        seen.push(dom.isElement(node) ? dom.nameOf(node) : dom.charactersOf(node));
        return true;
      },
      leave(node) {
        if (dom.isElement(node)) seen.push(`/${dom.nameOf(node)}`);
      },
    });
    expect(ended).toBe(true);
    expect(seen).toEqual(['div', 'a', 'b', 'c', 'i', '/i', '/b', 'd', '/div']);
    expect(budget.nodesLeft).toBe(94);
  });

  it('stops when its budget is spent, and goes deep without recursion', () => {
    const document = documentOf('<div id="r"></div>');
    let inner = dom.selectFirst(document, '#r')!;
    for (let depth = 0; depth < 20_000; depth += 1) {
      const child = document.createElement('b');
      inner.append(child);
      inner = child;
    }
    const root = dom.selectFirst(document, '#r')!;
    const count = (nodesLeft: number) => {
      let visited = 0;
      const ended = walk(root, { nodesLeft }, { enter: () => (visited += 1) > 0 });
      return { visited, ended };
    };
    expect(count(100)).toEqual({ visited: 100, ended: false });
    expect(count(30_000)).toEqual({ visited: 20_001, ended: true });
  });
});
