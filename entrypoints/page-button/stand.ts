/** Every button that stands in the page, and where: put in, moved into its spot, taken out for a picture. */
import { reader } from '@/utils/platforms/dom';
import { boxOf } from '../scroller/geometry';
import type { ButtonSizes, ButtonState, PostButton } from './button';
import { insert, isLaidOut, offBy, roomOf, sizesOf, spotFor, type Where } from './placing';
import type { Spot } from './spot';

const isConnected = reader('Node', 'isConnected');

interface Standing {
  readonly button: PostButton;
  readonly where: Where;
  spot: Spot | null;
  /** Room in the post that the spot was chosen for. */
  width: number;
  height: number;
}

export interface Stand {
  list(): readonly (readonly [Element, PostButton])[];
  has(post: Element): boolean;
  postOf(button: PostButton): Element | null;
  /** Puts buttons into their posts. @returns posts that show none. */
  add(made: readonly (readonly [Element, PostButton])[]): readonly Element[];
  remove(post: Element): void;
  /** Moves every button into its spot. Reads of all, then writes of all: the page is laid out once. */
  arrange(): void;
  /** Moves one into its spot again, where it grew or shrank. */
  settle(button: PostButton): void;
  /** @param isInPage false while it is taken away. */
  tell(button: PostButton, state: ButtonState, isInPage: boolean): void;
  /** Out of the page, for a picture. @param painted resolves once the screen shows that. */
  takeAway(painted: () => Promise<void>): void;
  /** Into the page again, with the focus where it was. */
  putBack(): void;
  /** Whether the screen may show one. */
  mayBeSeen(): boolean;
}

export function createStand(): Stand {
  const standing = new Map<Element, Standing>();
  let sizes: ButtonSizes | null = null;
  let focused: PostButton | null = null;
  let seen = false;
  /** How often they were put in or taken out: what was painted before counts no more. */
  let step = 0;

  const entryOf = (button: PostButton) =>
    [...standing].find(([, one]) => one.button === button) ?? null;

  const moveAll = (all: readonly (readonly [Element, Standing])[]): void => {
    const moves = all.map(([post, { button, spot }]) =>
      spot === null || sizes === null ? null : offBy(boxOf(button.host), boxOf(post), spot, sizes),
    );
    all.forEach(([, { button }], at) => {
      const off = moves[at];
      if (off) button.moveBy(off.dx, off.dy);
    });
  };

  const addAll = (
    made: readonly (readonly [Element, PostButton])[],
    where: Where,
  ): (readonly [Element, PostButton])[] => {
    for (const [post, button] of made) insert(button, post, where);
    return made.filter(([post, button]) => {
      if (!isLaidOut(button)) return true;
      standing.set(post, { button, where, spot: null, width: 0, height: 0 });
      return false;
    });
  };

  return {
    list: () => [...standing].map(([post, { button }]) => [post, button] as const),
    has: (post) => standing.has(post),
    postOf: (button) => entryOf(button)?.[0] ?? null,
    add(made) {
      const inside = addAll(made, 'inside');
      const failed = addAll(inside, 'behind');
      for (const [, { host }] of failed) host.remove();
      const [[, first] = []] = made.filter(([post]) => standing.has(post));
      if (first !== undefined) sizes ??= sizesOf(first);
      seen ||= standing.size > 0;
      return failed.map(([post]) => post);
    },
    remove(post) {
      standing.get(post)?.button.host.remove();
      standing.delete(post);
    },
    arrange() {
      if (sizes === null) return;
      const all = [...standing];
      const changed = new Set<Standing>();
      for (const [post, one] of all) {
        const { width, height } = roomOf(boxOf(post));
        const isSame = Math.abs(one.width - width) < 1 && Math.abs(one.height - height) < 1;
        if (one.spot !== null && isSame) continue;
        one.spot = spotFor(one.button, post, sizes);
        [one.width, one.height] = [width, height];
        changed.add(one);
      }
      for (const { button, spot } of changed) button.show(button.state(), spot?.compact ?? false);
      moveAll(all);
    },
    settle(button) {
      const entry = entryOf(button);
      if (entry !== null) moveAll([entry]);
    },
    tell(button, state, isInPage) {
      const entry = entryOf(button);
      button.show(state, entry?.[1].spot?.compact ?? false);
      if (entry !== null && isInPage) moveAll([entry]);
    },
    takeAway(painted) {
      const mine = (step += 1);
      const all = [...standing.values()];
      focused = all.find(({ button }) => button.hasFocus())?.button ?? null;
      for (const { button } of all) button.host.remove();
      void painted().then(() => {
        if (mine === step) seen = false;
      });
    },
    putBack() {
      step += 1;
      for (const [post, { button, where }] of standing) {
        if (isConnected(post) === true) insert(button, post, where);
        else standing.delete(post);
      }
      focused?.focus();
      focused = null;
      seen = standing.size > 0;
    },
    mayBeSeen: () => seen,
  };
}
