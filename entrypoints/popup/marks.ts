/** Moments of the popup, for the browser's own performance panel and for `npm run bench`. */
import { effect, type ReadonlySignal } from '@preact/signals';
import { nextPaint } from '@/components/next-paint';
import type { PopupState } from './state';

/** On screen and ready for a click; the exhibits saved before are listed; "Saved" is on screen. */
export type PopupMoment = 'usable' | 'listed' | 'saved';

/** Marks each moment once, from when the popup is drawn. */
export function markWhenShown(state: ReadonlySignal<PopupState>): void {
  markAtNextPaint('usable');
  markOnce('listed', () => state.value.latestPhase === 'ready');
  markOnce('saved', () => state.value.save.phase === 'saved');
}

function markOnce(moment: PopupMoment, reached: () => boolean): void {
  let marked = false;
  effect(() => {
    if (marked || !reached()) return;
    marked = true;
    markAtNextPaint(moment);
  });
}

function markAtNextPaint(moment: PopupMoment): void {
  void nextPaint().then(() => performance.mark(moment));
}
