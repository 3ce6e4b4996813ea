/**
 * The signed attributes of a CAdES-BASELINE-B signature: exactly ours, each once,
 * in DER order, each with its one value (RFC 5652, 5.4 and 11; RFC 5035; RFC 6211).
 */
import { AsnConvert } from '@peculiar/asn1-schema';
import type { Attribute } from '@peculiar/asn1-cms';
import { Time } from '@peculiar/asn1-x509';
import { equalBytes, fromHex, type Bytes } from '@/utils/evidence/bytes';
import * as der from '@/utils/evidence/der';
import { OID } from '@/utils/evidence/oids';
import type { Fingerprint, Sha256 } from '@/utils/evidence/values';
import type { SignatureProblem } from './cms';

export interface AttributesResult {
  readonly signingTime: Date | null;
  readonly problems: readonly SignatureProblem[];
}

const EXPECTED = [
  OID.contentType,
  OID.signingTime,
  OID.messageDigest,
  OID.algorithmProtection,
  OID.signingCertificateV2,
];

/** An attribute, and its DER. */
export interface SignedAttribute {
  readonly parsed: Attribute;
  readonly bytes: Bytes;
}

export interface CertificateId {
  /** DER. */
  readonly issuer: Bytes;
  /** DER. */
  readonly serialNumber: Bytes;
  /** SHA-256 over its DER bytes. */
  readonly fingerprint: Fingerprint;
}

/** Judges them against the SHA-256 of the content that was signed and the certificate that came along. */
export function checkSignedAttributes(
  attributes: readonly SignedAttribute[],
  contentSha256: Sha256,
  certificate: CertificateId,
): AttributesResult {
  const values = singleValues(attributes);
  if (typeof values === 'string') return { signingTime: null, problems: [notCades(values)] };
  const problems: SignatureProblem[] = [];
  if (!inOrder(attributes)) problems.push(notCades('attributes are not in DER order'));
  for (const [type, expected] of expectedValues(contentSha256, certificate)) {
    if (!same(values.get(type), expected)) problems.push(wrongValue(type));
  }
  const signingTime = parseTime(values.get(OID.signingTime));
  if (signingTime === null) problems.push(notCades('signing-time is not a time in DER'));
  return { signingTime, problems };
}

/** Attribute values by type, where each of ours is there once with one value; else what is wrong. */
function singleValues(attributes: readonly SignedAttribute[]): ReadonlyMap<string, Bytes> | string {
  const values = new Map<string, Bytes>();
  for (const { parsed } of attributes) {
    const { attrType, attrValues } = parsed;
    const [value, ...others] = attrValues;
    if (value === undefined || others.length > 0) return `${attrType} has not one value`;
    if (values.has(attrType)) return `${attrType} stands there twice`;
    if (!EXPECTED.some((known) => known === attrType)) return `signed attribute ${attrType}`;
    values.set(attrType, new Uint8Array(value));
  }
  const missing = EXPECTED.find((type) => !values.has(type));
  return missing === undefined ? values : `no signed attribute ${missing}`;
}

/** X.690, 11.6. OpenSSL does not mind another order, EU validators do. */
function inOrder(attributes: readonly SignedAttribute[]): boolean {
  const encoded = attributes.map(({ bytes }) => bytes);
  return equalBytes(der.element(0x31, ...encoded), der.setOf(...encoded));
}

function expectedValues(
  contentSha256: Sha256,
  certificate: CertificateId,
): readonly (readonly [string, Bytes])[] {
  const sha256 = der.sequence(der.oid(OID.sha256));
  return [
    [OID.contentType, der.oid(OID.data)],
    [OID.messageDigest, der.octetString(fromHex(contentSha256))],
    // RFC 6211, 2: else the algorithm could be swapped for a weaker one.
    [OID.algorithmProtection, der.sequence(sha256, der.explicit(1, der.oid(OID.ecdsaWithSha256)))],
    [OID.signingCertificateV2, buildCertificateId(certificate)],
  ];
}

/**
 * RFC 5035, 3 and 4: one ESSCertIDv2 with the certificate's digest (SHA-256, the
 * default, is left out in DER), its issuer as a directoryName and its serial number.
 */
function buildCertificateId({ issuer, serialNumber, fingerprint }: CertificateId): Bytes {
  const issuerSerial = der.sequence(der.sequence(der.explicit(4, issuer)), serialNumber);
  return der.sequence(
    der.sequence(der.sequence(der.octetString(fromHex(fingerprint)), issuerSerial)),
  );
}

function parseTime(value: Bytes | undefined): Date | null {
  if (value === undefined) return null;
  try {
    const moment = AsnConvert.parse(value, Time).getTime();
    return same(value, der.time(moment)) ? moment : null;
  } catch {
    return null;
  }
}

function same(value: Bytes | undefined, expected: Bytes): boolean {
  return value !== undefined && equalBytes(value, expected);
}

function notCades(detail: string): SignatureProblem {
  return { code: 'signature-not-cades', detail };
}

function wrongValue(type: string): SignatureProblem {
  if (type === OID.messageDigest) {
    return { code: 'signature-not-valid', detail: 'made over other content' };
  }
  return notCades(`value of signed attribute ${type}`);
}
