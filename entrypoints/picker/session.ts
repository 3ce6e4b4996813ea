/** Somebody points at a part of the page: from the first outline to the choice, or to the end of it. */
import { reader } from '@/utils/platforms/dom';
import type { ChosenBy, Picked, PickRequest } from '@/utils/platforms/picker-script';
import { fill } from '@/utils/texts/fill';
import { pickerTexts } from '@/utils/texts/picker';
import { wordsFor } from '../scroller/every-element';
import { boxOf, numberOf, scrollElement, scrollingElement } from '../scroller/geometry';
import { remember } from '../scroller/session';
import { painted } from '../scroller/waiting';
import { createCandidates, type Candidates } from './candidates';
import { createChoice } from './choice';
import { openStage } from './stage';
import { elementUnder } from './under';

const activeElement = reader('Document', 'activeElement');
const focusOn = reader('HTMLElement', 'focus');
const scrollIntoView = reader('Element', 'scrollIntoView');
const isConnected = reader('Node', 'isConnected');

/** How often the page may take it away before that counts as a no. */
const RESTORED_MAX = 5;
const PAGE_SHARE = 0.85;

export interface PickSession {
  /** Resolves with how it ended. */
  readonly ended: Promise<Exclude<Picked, { status: 'choosing' }>>;
  chosen(): { readonly element: Element; readonly by: ChosenBy } | null;
  close(): void;
  /** Scrolls back to where the page stood, as far as it was us who scrolled. */
  putBack(): void;
}

/** @param first outlined from the beginning; null for nothing. */
export function startPicking(
  { language }: PickRequest,
  first: Element | null,
  readPosts: () => readonly Element[],
): PickSession {
  const texts = pickerTexts[language];
  const address = location.href;
  const root = scrollingElement(document);
  const before = root === null ? null : remember(root);
  const focused = activeElement(document);
  const listening = new AbortController();
  let scrolledTo: number | null = null;
  let restored = 0;
  let byKeys = false;
  let pointer = { x: -1, y: -1 };
  let over = false;
  let chosen: { element: Element; by: ChosenBy } | null = null;
  let finish: (picked: Exclude<Picked, { status: 'choosing' }>) => void = () => undefined;
  const ended = new Promise<Exclude<Picked, { status: 'choosing' }>>((resolve) => {
    finish = resolve;
  });

  let known: Candidates | null = null;
  // A page that grows has new posts: read again when keys ask for the next one.
  const candidates = (): Candidates => (known ??= createCandidates(document, readPosts));
  const choice = createChoice(document, candidates, first && candidates().around(first));

  const close = (): void => {
    if (over) return;
    over = true;
    listening.abort();
    stage.close();
    if (focused instanceof HTMLElement) focusOn(focused, [{ preventScroll: true }]);
    if (chosen === null) finish({ status: 'cancelled' });
  };
  const stop = (status: 'cancelled' | 'nothing'): void => {
    finish({ status });
    close();
  };
  const save = (): void => {
    const element = choice.current();
    if (over || element === null || isConnected(element) !== true) return;
    chosen = { element, by: choice.by() };
    const by = choice.by();
    close();
    // Gone from the screen before anybody takes a picture of it.
    void painted().then(() => {
      finish({ status: 'chosen', by });
    });
  };
  const wordsOf = (): string => {
    const element = choice.current();
    if (element === null) return texts.none;
    const words = wordsFor(element).text ?? texts.noWords;
    const place = choice.place();
    return place === null ? fill(texts.part, { words }) : fill(texts.post, { ...place, words });
  };
  const show = (): void => {
    const element = choice.current();
    const isThere = element !== null && isConnected(element) === true;
    stage.show(isThere ? boxOf(element) : null, wordsOf());
  };
  const reveal = (element: Element): void => {
    scrollIntoView(element, [{ block: 'nearest', inline: 'nearest', behavior: 'instant' }]);
    scrolledTo = root === null ? null : numberOf(root, 'scrollTop');
    const { y, height } = boxOf(element);
    stage.bar()?.place(y + height / 2 > innerHeight * 0.5 ? 'top' : 'bottom');
  };

  const step = (direction: 1 | -1): void => {
    const buttons = stage.bar()?.buttons ?? [];
    const at = buttons.findIndex((button) => button.ownerDocument.activeElement === button);
    if (at >= 0 && buttons[at + direction] !== undefined) {
      buttons[at + direction]?.focus();
      return;
    }
    const next =
      at < 0 ? choice.step(direction) : choice.step(direction, direction > 0 ? 'start' : 'end');
    if (next === null) {
      known = null;
      buttons.at(direction > 0 ? 0 : -1)?.focus();
      return;
    }
    stage.focus();
    reveal(next);
  };
  const pageBy = (share: number): void => {
    if (root === null) return;
    const top = numberOf(root, 'scrollTop') + innerHeight * share;
    scrollElement(root, numberOf(root, 'scrollLeft'), top);
    scrolledTo = numberOf(root, 'scrollTop');
  };
  const isOnButton = (event: KeyboardEvent): boolean =>
    stage.bar()?.buttons.some((button) => button === event.target) ?? false;

  const onKey = (event: KeyboardEvent): void => {
    const acts: Readonly<Record<string, () => void>> = {
      Escape: () => {
        stop('cancelled');
      },
      Tab: () => {
        step(event.shiftKey ? -1 : 1);
      },
      ArrowUp: () => {
        choice.wider();
      },
      ArrowDown: () => {
        choice.narrower();
      },
      Enter: save,
      PageDown: () => {
        pageBy(PAGE_SHARE);
      },
      PageUp: () => {
        pageBy(-PAGE_SHARE);
      },
    };
    const act = acts[event.key];
    // A button that has the focus is pressed by Enter and the space bar, as everywhere.
    if (act === undefined || (event.key === 'Enter' && isOnButton(event))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    byKeys = true;
    act();
    if (!over) show();
  };
  const pointAt = (x: number, y: number, by: 'mouse' | 'touch'): void => {
    const { x: left, y: top } = boxOf(stage.host);
    const pointed = elementUnder(document, stage.host, x + left, y + top);
    if (pointed !== null && choice.pointAt(pointed, by)) show();
  };

  const stage = openStage(language, {
    onKey,
    onMove: (x, y) => {
      // Browsers tell of a pointer that stands still when the page moves under it: keys come first.
      if (byKeys && x === pointer.x && y === pointer.y) return;
      pointer = { x, y };
      byKeys = false;
      pointAt(x, y, 'mouse');
    },
    onPress: (x, y, by) => {
      const wasInside = choice.isInside(x, y);
      const isSecondTap = by === 'touch' && wasInside;
      if (!isSecondTap) pointAt(x, y, by);
      // A finger covers what it points at: the first tap shows it, the second one means it.
      if (by === 'mouse' || isSecondTap) save();
      else show();
    },
    onWider: () => {
      choice.wider();
      show();
    },
    onNarrower: () => {
      choice.narrower();
      show();
    },
    onSave: save,
    onStop: () => {
      stop('cancelled');
    },
  });
  // Where the page keeps the focus to itself, keys come to it first.
  window.addEventListener('keydown', onKey, { capture: true, signal: listening.signal });

  const follow = (): void => {
    if (over) return;
    if (location.href !== address) {
      stop('cancelled');
      return;
    }
    if (stage.isGone()) {
      restored += 1;
      if (restored > RESTORED_MAX) {
        stop('nothing');
        return;
      }
      stage.restore();
    }
    // What is outlined may move, and the page may scroll.
    show();
    requestAnimationFrame(follow);
  };
  follow();

  return {
    ended,
    close,
    chosen: () => chosen,
    putBack() {
      if (root === null || before === null || scrolledTo === null) return;
      // Where somebody scrolled on, that is where they want to be.
      if (Math.abs(numberOf(root, 'scrollTop') - scrolledTo) < 2) {
        scrollElement(root, before.left, before.top);
      }
    },
  };
}
