/**
 * A detached CMS signature (RFC 5652) of the one kind that we make: CAdES-BASELINE-B
 * (ETSI EN 319 122-1, 6.3), one signer, ECDSA P-256 with SHA-256.
 *
 * Every byte is accounted for. What is signed or bound by a digest (attributes,
 * certificate) is checked; all else follows from those, so it is built anew and
 * compared. One byte stays free in a sense: of every ECDSA signature (r, s) there
 * is a twin (r, n - s) that anyone can compute and that is as valid. It says the
 * same, of the same content, by the same key, so accepting it deceives nobody.
 * Where a digest names the signature (a seal in its log, in dossier.json and in
 * the next record) the twin is found out; on a package it changes the SHA-256.
 */
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  CertificateSet,
  ContentInfo,
  SignedData,
  SignerInfos,
  type SignerInfo,
} from '@peculiar/asn1-cms';
import type { Certificate } from '@peculiar/asn1-x509';
import { concatBytes, equalBytes, type Bytes } from '@/utils/evidence/bytes';
import * as der from '@/utils/evidence/der';
import { OID } from '@/utils/evidence/oids';
import { verifyDer } from '@/utils/evidence/signing';
import type { Sha256 } from '@/utils/evidence/values';
import { checkCertificate, type KnownCertificates, type UsableCertificate } from './certificate';
import { checkSignedAttributes, type SignedAttribute } from './cms-attributes';
import type { FindingCode } from './report';

/** Bytes of the largest signature file that is looked at; ours have about 1,200. */
export const SIGNATURE_MAX_BYTES = 65_536;

export interface SignatureProblem {
  readonly code: Extract<
    FindingCode,
    | 'signature-malformed'
    | 'signature-not-valid'
    | 'signature-not-cades'
    | 'certificate-not-usable'
    | 'timestamp-not-checked'
  >;
  readonly detail: string;
}

/** What a signature file says, and what is wrong with it. */
export interface SignatureResult {
  /** Null where no key can be named. */
  readonly certificate: UsableCertificate | null;
  /** The signer's own clock. */
  readonly signingTime: Date | null;
  readonly problems: readonly SignatureProblem[];
}

/**
 * Checks the DER bytes of a `.p7s` against the SHA-256 of the content that it stands beside.
 * Never throws for bad input.
 */
export async function checkSignature(
  file: Bytes,
  contentSha256: Sha256,
  known: KnownCertificates = new Map(),
): Promise<SignatureResult> {
  const parts = parseSignature(file, known);
  if (typeof parts === 'string') return failed('signature-malformed', parts);
  const { parsed, bytes, issuer, serialNumber } = parts.certificate;
  const judged = await checkCertificate(parsed, bytes, known);
  if (!judged.usable) return failed('certificate-not-usable', judged.why);
  const { certificate } = judged;
  const attributes = checkSignedAttributes(parts.attributes, contentSha256, {
    issuer,
    serialNumber,
    fingerprint: certificate.fingerprint,
  });
  const problems: SignatureProblem[] = [...attributes.problems, ...unsignedProblems(parts.signer)];
  const valid = await verifyDer(parts.signedBytes, parts.signature, certificate.publicKey);
  if (!valid) problems.push({ code: 'signature-not-valid', detail: 'not made by this key' });
  return { certificate, signingTime: attributes.signingTime, problems };
}

interface SignerCertificate {
  readonly parsed: Certificate;
  /** DER, as are the others. */
  readonly bytes: Bytes;
  readonly issuer: Bytes;
  readonly serialNumber: Bytes;
}

interface SignatureParts {
  readonly signer: SignerInfo;
  readonly certificate: SignerCertificate;
  readonly attributes: readonly SignedAttribute[];
  /** The attributes as they are signed: SET OF, tag 0x31 (RFC 5652, 5.4). */
  readonly signedBytes: Bytes;
  readonly signature: Bytes;
}

/** The certificate of a signature that was made of nothing else, and where in its file it stood. */
interface Seen {
  readonly certificate: SignerCertificate;
  readonly at: number;
}
/** A package shows one certificate in each seal: parsing it anew would be most of the work. */
const lastSeen = new WeakMap<KnownCertificates, Seen>();

/** The parts of a signature that consists of nothing else; a sentence where it does not. */
function parseSignature(file: Bytes, known: KnownCertificates): SignatureParts | string {
  if (file.length > SIGNATURE_MAX_BYTES) return 'larger than any signature of ours';
  const seen = lastSeen.get(known);
  const again = seen === undefined ? null : exactly(file, () => takeApartBehind(file, seen));
  if (again !== null && typeof again !== 'string') return again;
  const parts = exactly(file, () => takeApart(file));
  if (typeof parts !== 'string') {
    const at = file.length - buildSignerInfos(parts).length - parts.certificate.bytes.length;
    lastSeen.set(known, { certificate: parts.certificate, at });
  }
  return parts;
}

/** What was taken apart, if it gives the same file when it is put together. */
function exactly(file: Bytes, take: () => SignatureParts | string): SignatureParts | string {
  try {
    const parts = take();
    if (typeof parts === 'string') return parts;
    const same = equalBytes(buildAnew(parts), file);
    return same ? parts : 'holds bytes that do not belong to it';
  } catch {
    return 'not a CMS signature in DER';
  }
}

function takeApart(file: Bytes): SignatureParts | string {
  const outer = AsnConvert.parse(file, ContentInfo);
  const signedData = AsnConvert.parse(outer.content, SignedData);
  const [choice, ...otherCertificates] = signedData.certificates ?? new CertificateSet();
  if (choice?.certificate === undefined || otherCertificates.length > 0) {
    return 'not exactly one certificate';
  }
  const parsed = choice.certificate;
  const { issuer, serialNumber } = parsed.tbsCertificate;
  return takeSigner(signedData.signerInfos, {
    parsed,
    bytes: encode(parsed),
    issuer: encode(issuer),
    serialNumber: der.element(0x02, new Uint8Array(serialNumber)),
  });
}

/** Where the same certificate stands at the same place, only what is behind it is new. */
function takeApartBehind(file: Bytes, { certificate, at }: Seen): SignatureParts | string {
  const end = at + certificate.bytes.length;
  if (!equalBytes(file.subarray(at, end), certificate.bytes)) return 'another certificate';
  return takeSigner(AsnConvert.parse(file.slice(end), SignerInfos), certificate);
}

function takeSigner(signers: SignerInfos, certificate: SignerCertificate): SignatureParts | string {
  const [signer, ...otherSigners] = signers;
  if (signer === undefined || otherSigners.length > 0) return 'not exactly one signer';
  const attributes = (signer.signedAttrs ?? []).map((parsed) => ({
    parsed,
    bytes: encode(parsed),
  }));
  return {
    signer,
    certificate,
    attributes,
    signedBytes: der.element(0x31, ...attributes.map(({ bytes }) => bytes)),
    signature: new Uint8Array(signer.signature.buffer),
  };
}

/** The file as it must be, given what is signed: ContentInfo, SignedData version 1 (RFC 5652, 3, 5.1). */
function buildAnew(parts: SignatureParts): Bytes {
  const signedData = der.sequence(
    der.smallInteger(1),
    der.setOf(der.sequence(der.oid(OID.sha256))),
    der.sequence(der.oid(OID.data)),
    der.explicit(0, parts.certificate.bytes),
    buildSignerInfos(parts),
  );
  return der.sequence(der.oid(OID.signedData), der.explicit(0, signedData));
}

/** RFC 5652, 5.3. */
function buildSignerInfos({ signer, certificate, signedBytes, signature }: SignatureParts): Bytes {
  const unsigned = signer.unsignedAttrs;
  const signerInfo = der.sequence(
    der.smallInteger(1),
    der.sequence(certificate.issuer, certificate.serialNumber),
    der.sequence(der.oid(OID.sha256)),
    concatBytes(new Uint8Array([0xa0]), signedBytes.subarray(1)),
    der.sequence(der.oid(OID.ecdsaWithSha256)),
    der.octetString(signature),
    ...(unsigned === undefined ? [] : [der.element(0xa1, ...unsigned.map(encode))]),
  );
  return der.setOf(signerInfo);
}

/** Nothing vouches for unsigned attributes; the one we know of is a timestamp over the signature. */
function unsignedProblems(signer: SignerInfo): SignatureProblem[] {
  return (signer.unsignedAttrs ?? []).map(({ attrType }) =>
    attrType === OID.signatureTimestamp
      ? { code: 'timestamp-not-checked', detail: 'signature timestamp' }
      : { code: 'signature-malformed', detail: `unsigned attribute ${attrType}` },
  );
}

function encode(value: object): Bytes {
  return new Uint8Array(AsnConvert.serialize(value));
}

function failed(code: SignatureProblem['code'], detail: string): SignatureResult {
  return { certificate: null, signingTime: null, problems: [{ code, detail }] };
}
