/**
 * The self-signed certificate of a sealing key (X.509 v3, RFC 5280). It names the
 * installation only, never a person, and does not expire, so that checks do not rot.
 */
import type { Bytes } from './bytes';
import * as der from './der';
import { sha256, sha256Hex } from './digest';
import { OID } from './oids';
import { signDer, type SealingKey } from './signing';

/** The name in every certificate of ours, beside the installation's own serial number. */
export const COMMON_NAME = 'Getuige sealing key';

/** What a certificate is made from. */
export interface CertificateInput {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
  /** Random; tells two keys apart where their names are shown. 8 bytes. */
  readonly installation: Uint8Array;
  /** 16 random bytes for the serial number (RFC 5280, 4.1.2.2: positive, at most 20). */
  readonly serial: Uint8Array;
  readonly notBefore: Date;
}

/** A key ready to seal: certificate made and fingerprint taken. */
export async function createSealingKey(input: CertificateInput): Promise<SealingKey> {
  const certificate = await buildCertificate(input);
  return {
    certificate,
    fingerprint: await sha256Hex(certificate),
    privateKey: input.privateKey,
  };
}

/** DER bytes of the certificate, signed by its own key. */
export async function buildCertificate(input: CertificateInput): Promise<Bytes> {
  const algorithm = der.sequence(der.oid(OID.ecdsaWithSha256));
  const signed = await buildSignedPart(input, algorithm);
  return der.sequence(signed, algorithm, der.bitString(await signDer(signed, input.privateKey)));
}

/** TBSCertificate (RFC 5280, 4.1). */
async function buildSignedPart(input: CertificateInput, algorithm: Bytes): Promise<Bytes> {
  const name = buildName(input.installation);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', input.publicKey));
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', input.publicKey));
  return der.sequence(
    der.explicit(0, der.smallInteger(2)),
    der.integer(positive(input.serial)),
    algorithm,
    name,
    der.sequence(der.time(input.notBefore), der.noExpiry()),
    name,
    publicKey,
    der.explicit(3, buildExtensions((await sha256(point)).slice(0, 20))),
  );
}

/** First byte 0x40…0x7f: never negative, never short. */
function positive(serial: Uint8Array): Uint8Array {
  const bytes = serial.slice(0, 16);
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return bytes;
}

/** `CN=Getuige sealing key` with the installation as X.520 serialNumber. */
export function buildName(installation: Uint8Array): Bytes {
  const hex = [...installation].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return der.sequence(
    der.setOf(der.sequence(der.oid(OID.commonName), der.utf8String(COMMON_NAME))),
    // PrintableString is what X.520 asks of serialNumber.
    der.setOf(der.sequence(der.oid(OID.serialNumber), der.printableString(hex))),
  );
}

/** RFC 5280, 4.2.1.1–3 and 9; the key identifier as RFC 7093, 2, method 1 makes it. */
function buildExtensions(keyIdentifier: Uint8Array): Bytes {
  const critical = (id: string, value: Uint8Array): Bytes =>
    der.sequence(der.oid(id), der.trueValue(), der.octetString(value));
  const plain = (id: string, value: Uint8Array): Bytes =>
    der.sequence(der.oid(id), der.octetString(value));
  return der.sequence(
    critical(OID.basicConstraints, der.sequence()),
    // digitalSignature (bit 0) and nonRepudiation (bit 1), six unused bits.
    critical(OID.keyUsage, der.bitString(new Uint8Array([0b11000000]), 6)),
    plain(OID.subjectKeyIdentifier, der.octetString(keyIdentifier)),
    plain(OID.authorityKeyIdentifier, der.sequence(der.implicit(0, keyIdentifier))),
  );
}
