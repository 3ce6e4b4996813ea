/**
 * The certificate of whoever signed: is it one that can bear a seal of ours
 * (RFC 5280), and which key does it hold. Says nothing about who that is: the
 * certificate is signed by its own key, so only its fingerprint can be trusted,
 * and only once someone confirmed it outside the package.
 */
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  BasicConstraints,
  Extensions,
  KeyUsage,
  Version,
  type Certificate,
  type Name,
} from '@peculiar/asn1-x509';
import { equalBytes, type Bytes } from '@/utils/evidence/bytes';
import * as der from '@/utils/evidence/der';
import { sha256Hex } from '@/utils/evidence/digest';
import { OID } from '@/utils/evidence/oids';
import { verifyDer } from '@/utils/evidence/signing';
import type { Fingerprint } from '@/utils/evidence/values';

/** A certificate that was found usable. */
export interface UsableCertificate {
  readonly fingerprint: Fingerprint;
  /** DER. */
  readonly bytes: Bytes;
  readonly subject: string;
  /** ECDSA P-256, usage `verify`. */
  readonly publicKey: CryptoKey;
}

export type CertificateResult =
  | { readonly usable: true; readonly certificate: UsableCertificate }
  | { readonly usable: false; readonly why: string };

const P256 = '1.2.840.10045.3.1.7';

/** What was found of certificates before, by fingerprint: a package shows the same one again and again. */
export type KnownCertificates = Map<Fingerprint, CertificateResult>;

/** Judges a parsed certificate; `bytes` are the DER bytes that it was parsed from. */
export async function checkCertificate(
  parsed: Certificate,
  bytes: Bytes,
  known: KnownCertificates,
): Promise<CertificateResult> {
  const fingerprint = await sha256Hex(bytes);
  const result = known.get(fingerprint) ?? (await judge(parsed, bytes, fingerprint));
  known.set(fingerprint, result);
  return result;
}

async function judge(
  parsed: Certificate,
  bytes: Bytes,
  fingerprint: Fingerprint,
): Promise<CertificateResult> {
  const why = wrongField(parsed) ?? wrongExtension(parsed);
  if (why !== null) return { usable: false, why };
  const publicKey = await importKey(parsed);
  if (publicKey === null) return { usable: false, why: 'public key is no point of P-256' };
  if (!(await signedByItself(parsed, publicKey))) {
    return { usable: false, why: 'not signed by its own key' };
  }
  const subject = nameText(parsed.tbsCertificate.subject);
  return { usable: true, certificate: { fingerprint, bytes, subject, publicKey } };
}

function wrongField({ tbsCertificate: signed, signatureAlgorithm }: Certificate): string | null {
  if (signed.version !== Version.v3) return 'not X.509 version 3';
  for (const algorithm of [signed.signature, signatureAlgorithm]) {
    // RFC 5758, 3.2: the parameters must be left out.
    if (algorithm.algorithm !== OID.ecdsaWithSha256 || algorithm.parameters !== undefined) {
      return 'not signed with ecdsa-with-SHA256';
    }
  }
  if (!sameName(signed.issuer, signed.subject)) return 'issuer is not the subject';
  const { algorithm, subjectPublicKey } = signed.subjectPublicKeyInfo;
  const curve = der.oid(P256);
  const named = algorithm.parameters ?? new ArrayBuffer(0);
  if (algorithm.algorithm !== OID.ecPublicKey || !equalBytes(new Uint8Array(named), curve)) {
    return 'key is not on P-256';
  }
  return subjectPublicKey.byteLength === 65 ? null : 'public key is not an uncompressed point';
}

/** Each of ours once, and no other: an extension that nobody checks is a place to hide things. */
const EXTENSIONS: Readonly<
  Record<string, { critical: boolean; wrong?: (value: ArrayBuffer) => boolean }>
> = {
  [OID.basicConstraints]: {
    critical: true,
    wrong: (value) => AsnConvert.parse(value, BasicConstraints).cA,
  },
  [OID.keyUsage]: {
    critical: true,
    wrong: (value) => AsnConvert.parse(value, KeyUsage).toNumber() !== SIGNS_ONLY,
  },
  [OID.subjectKeyIdentifier]: {
    critical: false,
    wrong: (value) => AsnConvert.parse(value, OctetString).byteLength !== 20,
  },
  [OID.authorityKeyIdentifier]: { critical: false },
};
/** digitalSignature and nonRepudiation (RFC 5280, 4.2.1.3). */
const SIGNS_ONLY = 0b11;

function wrongExtension({ tbsCertificate }: Certificate): string | null {
  const extensions = tbsCertificate.extensions ?? new Extensions();
  const found = extensions.map((extension) => extension.extnID);
  if (found.length !== 4 || new Set(found).size !== 4) return 'other extensions than ours';
  for (const { extnID, critical, extnValue } of extensions) {
    const rule = EXTENSIONS[extnID];
    if (rule?.critical !== critical) return `extension ${extnID}`;
    try {
      if (rule.wrong?.(extnValue.buffer) === true) return `value of extension ${extnID}`;
    } catch {
      return `extension ${extnID} cannot be read`;
    }
  }
  return null;
}

async function importKey(parsed: Certificate): Promise<CryptoKey | null> {
  const spki = AsnConvert.serialize(parsed.tbsCertificate.subjectPublicKeyInfo);
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  try {
    return await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);
  } catch {
    return null;
  }
}

async function signedByItself(parsed: Certificate, key: CryptoKey): Promise<boolean> {
  const signed = new Uint8Array(AsnConvert.serialize(parsed.tbsCertificate));
  return verifyDer(signed, new Uint8Array(parsed.signatureValue), key);
}

function sameName(one: Name, other: Name): boolean {
  return equalBytes(
    new Uint8Array(AsnConvert.serialize(one)),
    new Uint8Array(AsnConvert.serialize(other)),
  );
}

const SHORT_NAMES: Readonly<Record<string, string>> = {
  [OID.commonName]: 'CN',
  [OID.serialNumber]: 'serialNumber',
};
const NAME_MAX_LENGTH = 200;

/** For display only; whoever made the certificate chose it, so it is cut and holds no control characters. */
function nameText(name: Name): string {
  const parts = name.flatMap((relative) =>
    relative.map(({ type, value }) => `${SHORT_NAMES[type] ?? type}=${value.toString()}`),
  );
  return parts.join(', ').replace(/\p{C}/gu, '\uFFFD').slice(0, NAME_MAX_LENGTH);
}
