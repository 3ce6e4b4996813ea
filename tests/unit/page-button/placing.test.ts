// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PostButton } from '@/entrypoints/page-button/button';
import {
  insert,
  isBeside,
  isLaidOut,
  offBy,
  postBeside,
  roomOf,
  sizesOf,
  spotFor,
} from '@/entrypoints/page-button/placing';
import { draw, startDrawing } from './drawn';

const SIZES = { words: { width: 150, height: 30 }, compact: { width: 30, height: 30 } };
const POST = { x: 40, y: 100, width: 600, height: 200 };

const host = (): HTMLElement => document.createElement('div');
const buttonOf = (own: HTMLElement) => ({ host: own }) as unknown as PostButton;
const all = (): Element[] => [...document.querySelectorAll('article')];

beforeEach(() => {
  startDrawing();
  document.body.innerHTML =
    '<article id="outer"><p>Wacht maar</p><article id="inner"><b></b></article></article><article id="next"></article>';
});
const byId = (id: string): Element => document.getElementById(id) as Element;

describe('a button is put', () => {
  test('in its post, before everything else there', () => {
    const own = host();
    insert(buttonOf(own), byId('outer'), 'inside');
    expect(byId('outer').firstElementChild).toBe(own);
  });

  test('right behind a post that shows nothing of its own', () => {
    const own = host();
    insert(buttonOf(own), byId('outer'), 'behind');
    expect(byId('outer').nextElementSibling).toBe(own);
    expect(own.nextElementSibling).toBe(byId('next'));
  });

  test('where the page draws it, which takes width and height', () => {
    const own = host();
    insert(buttonOf(own), byId('outer'), 'inside');
    const isDrawn = (width: number, height: number) => {
      draw(own, { x: 0, y: 0, width, height });
      return isLaidOut(buttonOf(own));
    };
    expect([isDrawn(30, 30), isDrawn(0, 30), isDrawn(30, 0)]).toEqual([true, false, false]);
  });
});

describe('the post that a button stands beside', () => {
  test.each(['inside', 'behind'] as const)('is the one that it was put %s', (where) => {
    for (const id of ['outer', 'inner', 'next']) {
      const own = host();
      insert(buttonOf(own), byId(id), where);
      expect(postBeside(own, all(), byId(id))).toBe(byId(id));
      expect(isBeside(own, byId(id))).toBe(true);
      own.remove();
    }
  });

  test('is the other one where the page carried it there', () => {
    const own = host();
    insert(buttonOf(own), byId('outer'), 'inside');
    byId('next').append(own);
    expect(postBeside(own, all(), byId('outer'))).toBe(byId('next'));
    expect(isBeside(own, byId('outer'))).toBe(false);
  });

  test('is none where the page carried it deeper into the post, away from all, or out of the page', () => {
    const own = host();
    for (const place of [document.querySelector('b'), document.querySelector('p')]) {
      place?.append(own);
      expect(postBeside(own, all(), byId('outer'))).toBeNull();
      expect(all().some((post) => isBeside(own, post))).toBe(false);
    }
    document.body.prepend(own);
    expect(postBeside(own, all(), byId('outer'))).toBeNull();
    own.remove();
    expect(postBeside(own, all(), byId('outer'))).toBeNull();
  });

  test('is its own, where it stands behind one post and in another', () => {
    const own = host();
    insert(buttonOf(own), byId('inner'), 'behind');
    expect(postBeside(own, all(), byId('inner'))).toBe(byId('inner'));
    expect(postBeside(own, all(), byId('outer'))).toBe(byId('outer'));
    expect(postBeside(own, all(), byId('next'))).toBeNull();
    expect(postBeside(own, all(), null)).toBeNull();
  });

  test('is none where the element is a post no more', () => {
    const own = host();
    insert(buttonOf(own), byId('next'), 'inside');
    expect(postBeside(own, [byId('outer'), byId('inner')], byId('next'))).toBeNull();
  });
});

describe('the room of a post', () => {
  test('is as wide as the window shows of it, and as high as it is', () => {
    expect(roomOf(POST)).toEqual({ width: 600, height: 200 });
    expect(roomOf({ ...POST, width: 5_000 })).toEqual({ width: 1_240, height: 200 });
    expect(roomOf({ ...POST, x: -100, width: 5_000 }).width).toBe(1_280);
    expect(roomOf({ ...POST, x: 1_300 }).width).toBe(0);
  });
});

describe('the spot of a button', () => {
  test('is free of what stands in the post, wherever that is in the window', () => {
    const post = draw(byId('next'), POST);
    post.innerHTML = '<button></button>';
    draw(post.firstElementChild as Element, { x: 600, y: 104, width: 32, height: 32 });
    const own = draw(host(), { x: 0, y: 0, ...SIZES.words });
    expect(spotFor(buttonOf(own), post, SIZES)).toEqual({ x: 404, y: 6, compact: false });
    expect(post.children).toHaveLength(1);
  });

  test('lies in the window, also in a post that is wider', () => {
    const post = draw(byId('next'), { ...POST, width: 5_000 });
    const { x } = spotFor(buttonOf(host()), post, SIZES);
    expect(POST.x + x + SIZES.words.width).toBeLessThanOrEqual(innerWidth);
  });
});

describe('a button is moved', () => {
  const spot = { x: 444, y: 6, compact: false };
  const at = (x: number, y: number, width = 150) => ({ x, y, width, height: 30 });

  test('by how far it stands from its spot in the post', () => {
    expect(offBy(at(0, 0), POST, spot, SIZES)).toEqual({ dx: 484, dy: 106 });
    expect(offBy(at(500, 300), POST, spot, SIZES)).toEqual({ dx: -16, dy: -194 });
  });

  test('not where nobody would see it', () => {
    expect(offBy(at(485, 105), POST, spot, SIZES)).toBeNull();
    expect(offBy(at(486, 106), POST, spot, SIZES)).toEqual({ dx: -2, dy: 0 });
    expect(offBy(at(484, 104), POST, spot, SIZES)).toEqual({ dx: 0, dy: 2 });
  });

  test('to the left where it grew, up to the edge of its post', () => {
    expect(offBy(at(484, 106, 200), POST, spot, SIZES)).toEqual({ dx: -50, dy: 0 });
    const small = { x: 564, y: 6, compact: true };
    expect(offBy(at(604, 106, 30), POST, small, SIZES)).toBeNull();
    expect(offBy(at(604, 106, 150), POST, small, SIZES)).toEqual({ dx: -120, dy: 0 });
    expect(offBy(at(40, 106, 400), POST, { ...spot, x: 10 }, SIZES)).toBeNull();
  });
});

describe('the size of a button', () => {
  test.each([
    ['a mouse', false, 30],
    ['fingers', true, 44],
  ])('is made for %s', (_, isCoarse, side) => {
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: isCoarse && /coarse/.test(query) }));
    const own = draw(host(), { x: 0, y: 0, width: 158, height: side });
    document.body.append(own);
    expect(sizesOf(buttonOf(own))).toEqual({
      words: { width: 158, height: side },
      compact: { width: side, height: side },
    });
    draw(own, { x: 0, y: 0, width: 8, height: 8 });
    expect(sizesOf(buttonOf(own)).words).toEqual({ width: side, height: side });
  });
});
