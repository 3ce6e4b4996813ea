// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ButtonState, PostButton } from '@/entrypoints/page-button/button';
import { createStand, type Stand } from '@/entrypoints/page-button/stand';

const BUTTON = { width: 150, height: 30 };
/** What the page draws: boxes of elements, as long as they are in it. */
const drawn = new Map<Element, { x: number; y: number; width: number; height: number }>();

interface FakeButton extends PostButton {
  readonly told: (readonly [ButtonState, boolean])[];
}

let stand: Stand;
let focused: PostButton | null;

function postAt(y: number, width = 600): HTMLElement {
  const post = document.createElement('article');
  document.body.append(post);
  drawn.set(post, { x: 0, y, width, height: 200 });
  return post;
}

function fakeButton(size = BUTTON): FakeButton {
  const host = document.createElement('div');
  let place = { x: 0, y: 0 };
  const told: (readonly [ButtonState, boolean])[] = [];
  const draw = (): void => {
    drawn.set(host, { ...place, ...size });
  };
  draw();
  const button: FakeButton = {
    host,
    told,
    state: () => told.at(-1)?.[0] ?? 'ready',
    show: (state, compact) => void told.push([state, compact]),
    moveBy: (dx, dy) => {
      place = { x: place.x + dx, y: place.y + dy };
      draw();
    },
    hasFocus: () => focused === button && host.isConnected,
    focus: () => {
      focused = button;
    },
  };
  return button;
}

beforeEach(() => {
  vi.stubGlobal('innerWidth', 1_280);
  drawn.clear();
  document.body.replaceChildren();
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const box = this.isConnected ? drawn.get(this) : undefined;
    return new DOMRect(box?.x, box?.y, box?.width, box?.height);
  });
  stand = createStand();
  focused = null;
});

describe('buttons of a page', () => {
  test('stand in their posts, in the upper right corner', () => {
    const post = postAt(100);
    const button = fakeButton();
    expect(stand.add([[post, button]])).toEqual([]);
    stand.arrange();
    expect(button.host.parentElement).toBe(post);
    expect(drawn.get(button.host)).toMatchObject({ x: 444, y: 106 });
    expect(stand.postOf(button)).toBe(post);
    expect(stand.mayBeSeen()).toBe(true);
  });

  test('come into view again where the window became narrower than the post', () => {
    const button = fakeButton();
    stand.add([[postAt(100), button]]);
    stand.arrange();
    vi.stubGlobal('innerWidth', 360);
    stand.arrange();
    expect(drawn.get(button.host)).toMatchObject({ x: 204, y: 106 });
  });

  test('follow a post that the page moved, and stay where nothing changed', () => {
    const post = postAt(100);
    const button = fakeButton();
    stand.add([[post, button]]);
    stand.arrange();
    const moves = vi.spyOn(button, 'moveBy');
    stand.arrange();
    expect(moves).not.toHaveBeenCalled();
    drawn.set(post, { x: 40, y: 300, width: 600, height: 200 });
    stand.arrange();
    expect(drawn.get(button.host)).toMatchObject({ x: 484, y: 306 });
  });

  test('stand behind an element that shows nothing of its own', () => {
    const post = postAt(100);
    const button = fakeButton();
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      const isShown = this.isConnected && !(this === button.host && post.contains(this));
      const box = isShown ? drawn.get(this) : undefined;
      return new DOMRect(box?.x, box?.y, box?.width, box?.height);
    });
    expect(stand.add([[post, button]])).toEqual([]);
    expect(post.nextElementSibling).toBe(button.host);
  });

  test('that the page draws nowhere are taken out again, and told of', () => {
    const post = postAt(100);
    const button = fakeButton({ width: 0, height: 0 });
    expect(stand.add([[post, button]])).toEqual([post]);
    expect(stand.has(post)).toBe(false);
    expect(button.host.isConnected).toBe(false);
    expect(stand.mayBeSeen()).toBe(false);
  });
});

describe('for a picture', () => {
  test('they leave the document, and may be seen until that is painted', async () => {
    const [first, second] = [fakeButton(), fakeButton()];
    stand.add([
      [postAt(100), first],
      [postAt(300), second],
    ]);
    let paint = (): void => undefined;
    stand.takeAway(() => new Promise((resolve) => (paint = resolve)));
    expect(document.querySelectorAll('article > div')).toHaveLength(0);
    expect(stand.mayBeSeen()).toBe(true);
    paint();
    await vi.waitFor(() => {
      expect(stand.mayBeSeen()).toBe(false);
    });
  });

  test('put back before it was painted, they still count as seen', async () => {
    stand.add([[postAt(100), fakeButton()]]);
    stand.takeAway(() => Promise.resolve());
    stand.putBack();
    await Promise.resolve();
    expect(stand.mayBeSeen()).toBe(true);
  });

  test('they come back into the posts that are still there, with the focus', () => {
    const [kept, removed] = [postAt(100), postAt(300)];
    const [first, second] = [fakeButton(), fakeButton()];
    stand.add([
      [kept, first],
      [removed, second],
    ]);
    focused = first;
    stand.takeAway(() => Promise.resolve());
    focused = null;
    removed.remove();
    stand.putBack();
    expect(first.host.parentElement).toBe(kept);
    expect(focused).toBe(first);
    expect(second.host.isConnected).toBe(false);
    expect(stand.has(removed)).toBe(false);
  });

  test('what is told meanwhile moves nothing, and stands there afterwards', () => {
    const button = fakeButton();
    stand.add([[postAt(100), button]]);
    stand.arrange();
    stand.takeAway(() => Promise.resolve());
    const moves = vi.spyOn(button, 'moveBy');
    stand.tell(button, 'saving', false);
    expect(moves).not.toHaveBeenCalled();
    stand.putBack();
    stand.tell(button, 'saved', true);
    expect(button.state()).toBe('saved');
  });
});
