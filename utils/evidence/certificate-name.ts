/** Issuer and serial number, cut out of a certificate of our own making. */
import type { Bytes } from './bytes';
import { EvidenceError } from './errors';

interface Slice {
  readonly start: number;
  readonly inside: number;
  readonly end: number;
}

/**
 * The encoded issuer and serial number of a certificate (RFC 5280, 4.1). Only for
 * certificates that this installation built and kept; others are parsed in utils/verify.
 * @throws EvidenceError `key-unusable` where the bytes are no certificate.
 */
export function issuerAndSerialOf(certificate: Bytes): { issuer: Bytes; serial: Bytes } {
  const outer = sliceAt(certificate, 0);
  const signed = sliceAt(certificate, outer.inside);
  const version = sliceAt(certificate, signed.inside);
  const serial = sliceAt(certificate, version.end);
  const algorithm = sliceAt(certificate, serial.end);
  const issuer = sliceAt(certificate, algorithm.end);
  return {
    issuer: certificate.slice(issuer.start, issuer.end),
    serial: certificate.slice(serial.start, serial.end),
  };
}

function sliceAt(bytes: Bytes, start: number): Slice {
  const first = bytes[start + 1];
  if (first === undefined) throw new EvidenceError('key-unusable', 'certificate is cut');
  const extra = first < 0x80 ? 0 : first & 0x7f;
  let length = extra === 0 ? first : 0;
  for (let at = 0; at < extra; at++) length = length * 256 + (bytes[start + 2 + at] ?? 0);
  const inside = start + 2 + extra;
  if (inside + length > bytes.length) throw new EvidenceError('key-unusable', 'certificate is cut');
  return { start, inside, end: inside + length };
}
