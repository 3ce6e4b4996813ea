/** What the popup's actions share: what is handed in, and the one way to change the state. */
import { errorCodeOf } from '@/utils/evidence/errors';
import type { BegunSave } from '@/utils/browser/begin-save';
import type { Drafts } from '@/utils/services/drafts';
import type { Ask, SavedView } from '@/utils/services/messages';
import type { PopupState } from './state';

export interface PopupDeps {
  readonly ask: Ask;
  /** The save that was asked for before this script was there. */
  readonly begun: BegunSave | null;
  readonly activeTab: () => Promise<{ readonly tabId: number; readonly windowId: number } | null>;
  /** `hash` is a route of the dossier, `#/exhibit/…`. */
  readonly openDossier: (hash: string) => Promise<void>;
  /** Of notes. */
  readonly drafts: Drafts;
  /** Of corrections: JSON, see `correcting.ts`. */
  readonly correctionDrafts: Drafts;
  /** Closes the popup, once something else has the attention. */
  readonly close: () => void;
  /** When the click reached us, in milliseconds since 1970. */
  readonly openedAtMs: number;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

export type Change = (by: (state: PopupState) => Partial<PopupState>) => void;

export interface Room {
  readonly deps: PopupDeps;
  readonly change: Change;
  readonly ask: Ask;
  readonly now: () => PopupState;
  /** Reads again what was saved last. */
  readonly loadLatest: () => Promise<void>;
}

/** The exhibit on show. */
export function savedIn({ save }: PopupState): SavedView | null {
  return save.phase === 'saved' ? save.saved : null;
}

/** An answer in every case: a background that is gone or throws is a failure like any other. */
export function createAsk(deps: PopupDeps): Ask {
  return async (name, request) => {
    try {
      return await deps.ask(name, request);
    } catch (thrown) {
      return { ok: false, code: errorCodeOf(thrown) };
    }
  };
}
