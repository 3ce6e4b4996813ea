/**
 * What the popup can do. The components show its state and call its actions;
 * whatever reaches the browser is handed in.
 */
import { signal, type ReadonlySignal } from '@preact/signals';
import { toggled } from '@/components/toggled';
import {
  createChoosing,
  createLeading,
  createNoting,
  createRemoving,
  type Choosing,
  type Leading,
  type Noting,
  type Removing,
} from './after-saving';
import { createCorrecting, type Correcting } from './correcting';
import { createAsk, type Change, type PopupDeps, type Room } from './room';
import { createLatest, createSaving, type Saving } from './saving';
import { AT_OPENING, type PopupState } from './state';
import { createFollowingUp, type FollowingUp } from './follow-up';
import { createWholePage, type WholePage } from './whole-page';

export interface PopupStore
  extends Saving, Noting, Choosing, Correcting, Removing, Leading, WholePage, FollowingUp {
  readonly state: ReadonlySignal<PopupState>;
  readonly togglePicture: () => void;
  readonly toggleText: () => void;
  readonly toggleChosen: (exhibitId: string) => void;
}

/** Builds the store; nothing happens before `start`. */
export function createPopupStore(deps: PopupDeps): PopupStore {
  const state = signal<PopupState>(AT_OPENING);
  const change: Change = (by) => {
    state.value = { ...state.value, ...by(state.value) };
  };
  const ask = createAsk(deps);
  const loadLatest = createLatest({ change, ask });
  const room: Room = { deps, change, ask, now: () => state.value, loadLatest };
  const wholePage = createWholePage(room);
  const followingUp = createFollowingUp(room);
  return {
    state,
    ...createSaving(room, {
      'whole-page': wholePage.followWholePage,
      'follow-up': followingUp.watchFollowUp,
    }),
    ...wholePage,
    ...followingUp,
    ...createNoting(room),
    ...createChoosing(room),
    ...createCorrecting(room),
    ...createRemoving(room),
    ...createLeading(room),
    togglePicture() {
      change(({ pictureShown }) => ({ pictureShown: !pictureShown }));
    },
    toggleText() {
      change(({ textShown }) => ({ textShown: !textShown }));
    },
    toggleChosen(exhibitId) {
      change(({ chosen }) => ({ chosen: toggled(chosen, exhibitId) }));
    },
  };
}
