// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { obstaclesIn } from '@/entrypoints/page-button/obstacles';
import { draw, startDrawing, type DrawnBox } from './drawn';

const ORIGIN = { x: 40, y: 100, width: 600, height: 400 };
const HEAD = 190;
const PRESSED = 12;
const WORDS = 4;
const PICTURE = 1;
const BOX = { x: 60, y: 130, width: 100, height: 20 };
/** The same, from the corner of the post. */
const IN_POST = { x: 20, y: 30, width: 100, height: 20 };

/** Lines of text, by its words. */
let lines: Map<string, readonly DrawnBox[]>;

function post(html: string): Element {
  const made = document.createElement('article');
  made.innerHTML = html;
  document.body.replaceChildren(made);
  for (const element of made.querySelectorAll('[data-drawn]')) draw(element, BOX);
  return made;
}
const obstacles = (html: string) => obstaclesIn(post(html), ORIGIN, HEAD);

beforeEach(() => {
  startDrawing();
  lines = new Map();
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const boxes = lines.get(this.toString().trim()) ?? [];
    const rects = boxes.map(({ x, y, width, height }) => new DOMRect(x, y, width, height));
    return rects as unknown as DOMRectList;
  });
});

describe('a button should not cover', () => {
  test('words, line by line, where they stand in the post', () => {
    lines.set('Wacht maar', [BOX, { ...BOX, y: 150, width: 30 }]);
    expect(obstacles('<p>Wacht maar</p>')).toEqual([
      { ...IN_POST, weight: WORDS },
      { ...IN_POST, y: 50, width: 30, weight: WORDS },
    ]);
  });

  test.each(['a href="/anna"', 'div role="button"', 'span role="link"'])(
    'words that can be pressed, still less: <%s>',
    (tag) => {
      lines.set('Anna', [BOX]);
      const [name] = tag.split(' ');
      const found = obstacles(`<${tag}><b>Anna</b></${name}>`);
      expect(found).toEqual([{ ...IN_POST, weight: PRESSED }]);
    },
  );

  test.each(['button', 'input', 'select', 'textarea', 'summary'])(
    'a <%s>, as a whole and once',
    (name) => {
      lines.set('Meer', [BOX]);
      const found = obstacles(`<${name} data-drawn>${name === 'input' ? '' : 'Meer'}</${name}>`);
      expect(found).toEqual([{ ...IN_POST, weight: PRESSED }]);
    },
  );

  test.each(['img', 'video', 'canvas', 'embed'])('a picture, least of all: <%s>', (name) => {
    expect(obstacles(`<${name} data-drawn></${name}>`)).toEqual([{ ...IN_POST, weight: PICTURE }]);
  });

  test('a mark, as what it stands in', () => {
    lines.set('Gezien', [BOX]);
    const mark = '<svg data-drawn><title>Gezien</title></svg>';
    expect(obstacles(mark)).toEqual([{ ...IN_POST, weight: WORDS }]);
    expect(obstacles(`<a href="/x">${mark}</a>`)).toEqual([{ ...IN_POST, weight: PRESSED }]);
  });
});

describe('nothing is in the way', () => {
  test('where nothing is drawn', () => {
    // Between two elements, spaces have a place.
    lines.set('', [BOX]);
    lines.set('Verborgen', [
      { ...BOX, width: 0 },
      { ...BOX, height: 0 },
    ]);
    expect(obstacles('<p>Verborgen</p><p> \n </p><img><button>Verborgen</button>')).toEqual([]);
  });

  test('below the head of the post', () => {
    lines.set('Onder', [{ ...BOX, y: ORIGIN.y + HEAD }]);
    lines.set('Nog net', [{ ...BOX, y: ORIGIN.y + HEAD - 1 }]);
    expect(obstacles('<p>Nog net</p><p>Onder</p>')).toMatchObject([{ y: HEAD - 1 }]);
  });

  test('in an element that only holds others', () => {
    expect(obstacles('<div data-drawn><section data-drawn></section></div>')).toEqual([]);
  });
});

describe('a post that never ends is looked at up to a bound', () => {
  test('in the lines of one text', () => {
    lines.set(
      'Lang',
      Array.from({ length: 500 }, () => BOX),
    );
    expect(obstacles('<p>Lang</p>')).toHaveLength(12);
  });

  test('in what stands in the way', () => {
    expect(obstacles('<img data-drawn>'.repeat(500))).toHaveLength(120);
  });

  test('in its nodes', () => {
    // The post itself, then so many that are nothing, then one that would be something.
    const after = (nodes: number) => obstacles(`${'<i></i>'.repeat(nodes)}<img data-drawn>`).length;
    expect([after(598), after(599)]).toEqual([1, 0]);
  });
});
