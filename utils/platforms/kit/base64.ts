/** Base64 as platforms write ids in it: with either alphabet, with or without padding. */

/** The bytes as Latin-1 characters; null for what is no base64. */
export function fromBase64(raw: string): string | null {
  if (raw.length > 10_000) return null;
  try {
    return atob(raw.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
  } catch {
    return null;
  }
}
