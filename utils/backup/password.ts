/** What a password must be. */

/** Fewest characters. Whoever has the file can guess without end. */
export const PASSWORD_MIN_LENGTH = 12;

/** Whether a password is long enough, in characters as people count them. */
export function isLongEnough(password: string): boolean {
  return Array.from(password).length >= PASSWORD_MIN_LENGTH;
}

/** One spelling of accents, whatever keyboard typed them. */
export function normalized(password: string): string {
  return password.normalize('NFC');
}
