/**
 * A button beside each post that is near the window. The page is looked at in turns that take at
 * most a twentieth of its time: after it changed, scrolled or got another size, never while
 * somebody takes a picture of it.
 */
import type { ButtonPlatform } from '@/utils/platforms/button-platforms';
import type { PageButtonScript } from '@/utils/platforms/page-button-script';
import { findPosts } from '@/utils/platforms/post-places';
import type { Language } from '@/utils/texts/language';
import { boxOf, type Box } from '../scroller/geometry';
import { paintedForSure } from '../scroller/waiting';
import { createButton } from './button';
import { isOnDark } from './dark';
import { createHolds } from './hold';
import { isBeside, postBeside } from './placing';
import { createPresses, type PressDeps } from './presses';
import { createPutBack } from './put-back';
import { createStand } from './stand';
import { createTurns } from './turns';

/** Buttons in the page at once; more posts do not fit around a window. */
const BUTTONS_MAX = 60;
/** Made in one turn, so that none takes long. */
const NEW_MAX = 6;
/** How far beyond the window a post has its button already, in heights of the window. */
const REACH = 0.6;
/** Smaller is no post that anybody reads. CSS pixels. */
const SIDE_MIN = { width: 120, height: 16 } as const;

export interface ButtonsDeps {
  readonly platform: ButtonPlatform;
  readonly language: Language;
  readonly ask: PressDeps['ask'];
}

export type Buttons = Pick<PageButtonScript, 'pressed' | 'hide' | 'show' | 'stop'>;

export function startButtons({ platform, language, ask }: ButtonsDeps): Buttons {
  const stand = createStand();
  const putBack = createPutBack();
  const nowMs = (): number => performance.now();
  const posts = (): Element[] => findPosts(document, platform, new URL(location.href));

  const presses = createPresses({
    ask,
    nowMs,
    // Out of the page for a picture, it belongs where it will stand again.
    postBeside: (button) => {
      const own = stand.postOf(button);
      return holds.isHeld() ? own : postBeside(button.host, posts(), own);
    },
    show: (button, state) => {
      stand.tell(button, state, !holds.isHeld());
    },
  });

  const makeFor = (post: Element) =>
    createButton(language, isOnDark(post), {
      press: (button, repeated) => void presses.press(button, repeated),
      resized: (button) => {
        stand.settle(button);
      },
    });

  const look = (): 'done' | 'more' => {
    const near = new Set(nearWindow(posts()).slice(0, BUTTONS_MAX));
    for (const [post, button] of stand.list()) {
      const isNear = near.has(post);
      if (isNear && isBeside(button.host, post)) {
        presses.refresh(button, post);
        continue;
      }
      if (isNear) putBack.taken(post, nowMs());
      else if (button.state() === 'saving') continue;
      stand.remove(post);
    }
    const missing = [...near].filter((post) => !stand.has(post) && !putBack.isOver(post));
    const now = missing.filter((post) => putBack.isAllowed(post, nowMs())).slice(0, NEW_MAX);
    const failed = stand.add(now.map((post) => [post, makeFor(post)]));
    for (const post of failed) putBack.taken(post, nowMs());
    stand.arrange();
    return missing.length > now.length - failed.length ? 'more' : 'done';
  };

  const turns = createTurns(look);
  const holds = createHolds(() => {
    stand.putBack();
    turns.start();
  });

  turns.start();
  return {
    pressed: () => presses.pressed(),
    hide(holder) {
      if (!holds.isHeld()) {
        turns.stop();
        stand.takeAway(paintedForSure);
      }
      holds.hold(holder);
      return stand.mayBeSeen();
    },
    show: (holder) => {
      holds.letGo(holder);
    },
    stop() {
      turns.stop();
      holds.clear();
      for (const [post] of stand.list()) stand.remove(post);
    },
  };
}

/** Those that have a button already or will have one soon, in the order of the page. */
function nearWindow(posts: readonly Element[]): Element[] {
  const reach = innerHeight * REACH;
  return posts.filter((post) => isNear(boxOf(post), reach));
}

function isNear({ x, y, width, height }: Box, reach: number): boolean {
  if (width < SIDE_MIN.width || height < SIDE_MIN.height) return false;
  return y + height > -reach && y < innerHeight + reach && x + width > 0 && x < innerWidth;
}
