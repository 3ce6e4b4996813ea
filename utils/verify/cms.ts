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
  type Attribute,
  type SignerInfo,
} from '@peculiar/asn1-cms';
import type { Certificate } from '@peculiar/asn1-x509';
import { concatBytes, equalBytes, type Bytes } from '@/utils/evidence/bytes';
import * as der from '@/utils/evidence/der';
import { OID } from '@/utils/evidence/oids';
import { verifyDer } from '@/utils/evidence/signing';
import type { Sha256 } from '@/utils/evidence/values';
import { checkCertificate, type KnownCertificates, type UsableCertificate } from './certificate';
import { checkSignedAttributes } from './cms-attributes';
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
  const parts = parseSignature(file);
  if (typeof parts === 'string') return failed('signature-malformed', parts);
  const judged = await checkCertificate(parts.certificate, parts.certificateBytes, known);
  if (!judged.usable) return failed('certificate-not-usable', judged.why);
  const { certificate } = judged;
  const attributes = checkSignedAttributes(parts.attributes, contentSha256, {
    parsed: parts.certificate,
    fingerprint: certificate.fingerprint,
  });
  const problems: SignatureProblem[] = [...attributes.problems, ...unsignedProblems(parts.signer)];
  const valid = await verifyDer(parts.signedBytes, parts.signature, certificate.publicKey);
  if (!valid) problems.push({ code: 'signature-not-valid', detail: 'not made by this key' });
  return { certificate, signingTime: attributes.signingTime, problems };
}

interface SignatureParts {
  readonly signer: SignerInfo;
  readonly certificate: Certificate;
  readonly certificateBytes: Bytes;
  readonly attributes: readonly Attribute[];
  /** The attributes as they are signed: SET OF, tag 0x31 (RFC 5652, 5.4). */
  readonly signedBytes: Bytes;
  readonly signature: Bytes;
}

/** The parts of a signature that consists of nothing else; a sentence where it does not. */
function parseSignature(file: Bytes): SignatureParts | string {
  if (file.length > SIGNATURE_MAX_BYTES) return 'larger than any signature of ours';
  try {
    const parts = takeApart(file);
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
  const [signer, ...otherSigners] = signedData.signerInfos;
  if (signer === undefined || otherSigners.length > 0) return 'not exactly one signer';
  const [choice, ...otherCertificates] = signedData.certificates ?? new CertificateSet();
  if (choice?.certificate === undefined || otherCertificates.length > 0) {
    return 'not exactly one certificate';
  }
  const attributes = signer.signedAttrs ?? [];
  return {
    signer,
    certificate: choice.certificate,
    certificateBytes: encode(choice.certificate),
    attributes,
    signedBytes: der.element(0x31, ...attributes.map(encode)),
    signature: new Uint8Array(signer.signature.buffer),
  };
}

/** The file as it must be, given what is signed: ContentInfo, SignedData version 1 (RFC 5652, 3, 5.1, 5.3). */
function buildAnew(parts: SignatureParts): Bytes {
  const { issuer, serialNumber } = parts.certificate.tbsCertificate;
  const digestAlgorithm = der.sequence(der.oid(OID.sha256));
  const unsigned = parts.signer.unsignedAttrs;
  const signerInfo = der.sequence(
    der.smallInteger(1),
    der.sequence(encode(issuer), der.element(0x02, new Uint8Array(serialNumber))),
    digestAlgorithm,
    concatBytes(new Uint8Array([0xa0]), parts.signedBytes.subarray(1)),
    der.sequence(der.oid(OID.ecdsaWithSha256)),
    der.octetString(parts.signature),
    ...(unsigned === undefined ? [] : [der.element(0xa1, ...unsigned.map(encode))]),
  );
  const signedData = der.sequence(
    der.smallInteger(1),
    der.setOf(digestAlgorithm),
    der.sequence(der.oid(OID.data)),
    der.explicit(0, parts.certificateBytes),
    der.setOf(signerInfo),
  );
  return der.sequence(der.oid(OID.signedData), der.explicit(0, signedData));
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
