/** From a press to what the button says of it: one at a time, and always the post beside it now. */
import { reader } from '@/utils/platforms/dom';
import type { PressOutcome } from '@/utils/platforms/page-button-script';
import type { ButtonState, PostButton } from './button';
import { identityOf } from './identity';

/** A second press so soon is the same one. Milliseconds. */
const SAME_PRESS_MS = 700;
/** What asks for something to be done is not left standing. Milliseconds. */
const TOLD_MS = 12_000;
const STAYS: readonly ButtonState[] = ['saved', 'already-saved', 'page-saved', 'gone'];

const createElement = reader('Document', 'createElement');

export interface PressDeps {
  /** The post that a button stands beside now. */
  readonly postBeside: (button: PostButton) => Element | null;
  /** `gone` and `cut-off` where the background does not answer. */
  readonly ask: (confirmed: boolean) => Promise<PressOutcome | 'gone' | 'cut-off'>;
  readonly show: (button: PostButton, state: ButtonState) => void;
  readonly nowMs: () => number;
}

interface Pressed {
  readonly post: Element;
  readonly identity: string;
}

export interface Presses {
  press(button: PostButton, repeated: boolean): Promise<void>;
  /** As `PageButtonScript.pressed`. */
  pressed(): Element | null;
  /** A button that tells of another post than the one beside it begins anew. */
  refresh(button: PostButton, post: Element): void;
}

export function createPresses({ postBeside, ask, show, nowMs }: PressDeps): Presses {
  const told = new WeakMap<PostButton, Pressed>();
  const endedMs = new WeakMap<PostButton, number>();
  let current: (Pressed & { readonly button: PostButton }) | null = null;

  const isStill = ({ post, identity }: Pressed): boolean => identityOf(post) === identity;

  const endLater = (button: PostButton, state: ButtonState): void => {
    if (STAYS.includes(state)) return;
    setTimeout(() => {
      if (button.state() === state) show(button, 'ready');
    }, TOLD_MS);
  };

  return {
    async press(button, repeated) {
      const sinceMs = nowMs() - (endedMs.get(button) ?? Number.NEGATIVE_INFINITY);
      if (repeated || current?.button === button || sinceMs < SAME_PRESS_MS) return;
      if (current !== null) {
        show(button, 'busy');
        endLater(button, 'busy');
        return;
      }
      const post = postBeside(button);
      if (post === null) return;
      const before = told.get(button);
      const pressed: Pressed = { post, identity: identityOf(post) };
      const confirmed = button.state() === 'ask-first' && before?.identity === pressed.identity;
      current = { ...pressed, button };
      told.set(button, pressed);
      show(button, 'saving');
      const state = await ask(confirmed);
      current = null;
      endedMs.set(button, nowMs());
      const isBeside = postBeside(button) === post && isStill(pressed);
      show(button, isBeside ? state : 'ready');
      endLater(button, state);
    },
    pressed() {
      if (current === null) return null;
      if (isStill(current)) return current.post;
      return createElement(document, ['i']) as Element;
    },
    refresh(button, post) {
      const state = button.state();
      const before = told.get(button);
      if (state === 'ready' || state === 'saving' || before === undefined) return;
      if (before.post !== post || !isStill(before)) show(button, 'ready');
    },
  };
}
