/** Who wants the page without buttons, and for how long nobody has to ask again. */
import type { ButtonHolder } from '@/utils/platforms/page-button-script';

/** A background that was ended at work never lets go; one at work asks more often. Milliseconds. */
const DESERTED_AFTER_MS = 15_000;

export interface Holds {
  hold(holder: ButtonHolder): void;
  letGo(holder: ButtonHolder): void;
  isHeld(): boolean;
  clear(): void;
}

/** @param onFree nobody holds them any more. */
export function createHolds(onFree: () => void): Holds {
  const timers = new Map<ButtonHolder, ReturnType<typeof setTimeout>>();
  const letGo = (holder: ButtonHolder): void => {
    const timer = timers.get(holder);
    if (timer === undefined) return;
    clearTimeout(timer);
    timers.delete(holder);
    if (timers.size === 0) onFree();
  };
  return {
    hold(holder) {
      clearTimeout(timers.get(holder));
      timers.set(
        holder,
        setTimeout(() => {
          letGo(holder);
        }, DESERTED_AFTER_MS),
      );
    },
    letGo,
    isHeld: () => timers.size > 0,
    clear() {
      timers.forEach(clearTimeout);
      timers.clear();
    },
  };
}
