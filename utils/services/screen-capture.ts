/** What the browser lets us record. `utils/browser` keeps the promise; tests make their own. */
import type { Shared } from '@/utils/evidence/recording-schema';

/** What was chosen in the browser's own window, before anything of it is recorded. */
export interface ChosenScreen {
  readonly shared: Shared;
  /** Size of the picture now, pixels; null where the browser does not say. */
  pixels(): { readonly width: number; readonly height: number } | null;
  /** Begins. Pieces come in order; the end is told once, behind the last piece. */
  record(on: {
    readonly piece: (piece: Blob) => void;
    readonly ended: (why: 'stopped' | 'sharing-ended' | 'recorder-failed') => void;
  }): void;
  /** Asks for the end; `ended` follows. Before `record`, it gives the screen back. */
  stop(): void;
}

export interface ScreenCapture {
  /** Whether this browser can record at all, and with sound. */
  readonly possible: boolean;
  readonly soundPossible: boolean;
  /**
   * Lets the person choose. Call inside a click, before any await.
   * @throws EvidenceError `recording-cancelled`, `recording-blocked`, `recording-unavailable`.
   */
  choose(options: { readonly sound: boolean }): Promise<ChosenScreen>;
}
