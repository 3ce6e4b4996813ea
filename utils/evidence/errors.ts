/**
 * Every failure that a person can meet has one code here and one text in each
 * language in `utils/texts/errors.ts` (a test compares the two lists).
 */
export const ERROR_CODES = [
  'adding-cancelled',
  'backup-cancelled',
  'backup-cut',
  'backup-damaged',
  'backup-newer',
  'backup-not-a-backup',
  'backup-not-intact',
  'backup-nothing',
  'backup-password-short',
  'backup-password-wrong',
  'bad-message',
  'bad-value',
  'capture-refused',
  'corrupt-storage',
  'cut-off',
  'disk-full',
  'exhibit-not-found',
  'exhibit-removed',
  'export-cancelled',
  'export-nothing-selected',
  'export-not-intact',
  'export-too-large',
  'file-empty',
  'file-is-folder',
  'file-too-large',
  'file-unreadable',
  'key-unusable',
  'newer-storage',
  'not-a-package',
  'note-empty',
  'note-too-long',
  'other-page-now',
  'page-cannot-point',
  'page-cannot-scroll',
  'page-changed',
  'page-protected',
  'post-cannot-cut',
  'post-changed',
  'private-window',
  'read-back-differs',
  'reconstruction-failed',
  'reload-not-done',
  'recording-blocked',
  'recording-cancelled',
  'recording-empty',
  'recording-unavailable',
  'recording-under-way',
  'removal-too-late',
  'save-cut-off',
  'screenshots-blocked',
  'tab-gone',
  'unexpected',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * The one error of this product. Compare `code`, never `instanceof`: an error
 * that crossed a message has lost its class.
 */
export class EvidenceError extends Error {
  override readonly name = 'EvidenceError';

  constructor(
    readonly code: ErrorCode,
    /** For the log and for engineers; people read the text that belongs to the code. */
    detail?: string,
    options?: { cause?: unknown },
  ) {
    super(detail === undefined ? code : `${code}: ${detail}`, options);
  }
}

/** The code of anything that was thrown; what we did not foresee is `unexpected`. */
export function errorCodeOf(thrown: unknown): ErrorCode {
  const code: unknown =
    typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
  return isErrorCode(code) ? code : 'unexpected';
}

/** Whether a value is one of {@link ERROR_CODES}. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return (ERROR_CODES as readonly unknown[]).includes(value);
}
