/** Fingerprints as people hand them on: on paper, in an e-mail, as OpenSSL prints them. */
import type { Fingerprint } from '@/utils/evidence/values';

/** Lower-case digits of a typed fingerprint (spaces, colons and letter case aside); null where it is none. */
export function parseFingerprint(typed: string): Fingerprint | null {
  const digits = typed.replace(/[\s:-]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null;
}
