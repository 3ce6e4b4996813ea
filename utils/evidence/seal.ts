/**
 * The seal: a detached CMS signature (RFC 5652) over given bytes, of the level
 * CAdES-BASELINE-B (ETSI EN 319 122-1, 6.3). Never changed afterwards: a trusted
 * timestamp stands beside it.
 */
import { concatBytes, type Bytes } from './bytes';
import * as der from './der';
import { sha256 } from './digest';
import { OID } from './oids';
import { signDer, type SealingKey } from './signing';
import { issuerAndSerialOf } from './certificate-name';

/**
 * DER bytes of `seal.p7s` over the content.
 * @param signingTime this computer's clock; kept to whole seconds.
 * @throws EvidenceError `key-unusable`.
 */
export async function sealBytes(
  content: Bytes,
  key: SealingKey,
  signingTime: Date,
): Promise<Bytes> {
  const attributes = await buildSignedAttributes(await sha256(content), key, signingTime);
  const signature = await signDer(attributes, key.privateKey);
  return contentInfo(key, buildSignerInfo(key, attributes, signature));
}

const digestAlgorithm = der.sequence(der.oid(OID.sha256));
const signatureAlgorithm = der.sequence(der.oid(OID.ecdsaWithSha256));

/** The signed attributes as they are signed: a DER SET OF, tag 0x31 (RFC 5652, 5.4). */
async function buildSignedAttributes(
  digest: Bytes,
  key: SealingKey,
  signingTime: Date,
): Promise<Bytes> {
  const attribute = (id: string, value: Uint8Array): Bytes =>
    der.sequence(der.oid(id), der.setOf(value));
  return der.setOf(
    attribute(OID.contentType, der.oid(OID.data)),
    attribute(OID.signingTime, der.time(signingTime)),
    attribute(OID.messageDigest, der.octetString(digest)),
    // RFC 6211, 2: digest algorithm, then the signature algorithm as [1].
    attribute(
      OID.algorithmProtection,
      der.sequence(digestAlgorithm, der.explicit(1, der.oid(OID.ecdsaWithSha256))),
    ),
    attribute(OID.signingCertificateV2, await signingCertificate(key.certificate)),
  );
}

/** RFC 5035, 3 and 4: ESSCertIDv2 with issuerSerial; SHA-256 is the default and so left out in DER. */
async function signingCertificate(certificate: Bytes): Promise<Bytes> {
  const { issuer, serial } = issuerAndSerialOf(certificate);
  const issuerSerial = der.sequence(der.sequence(der.explicit(4, issuer)), serial);
  const id = der.sequence(der.octetString(await sha256(certificate)), issuerSerial);
  return der.sequence(der.sequence(id));
}

/** SignerInfo version 1 (RFC 5652, 5.3); the attributes are stored as [0], tag 0xA0. */
function buildSignerInfo(key: SealingKey, attributes: Bytes, signature: Bytes): Bytes {
  const { issuer, serial } = issuerAndSerialOf(key.certificate);
  return der.sequence(
    der.smallInteger(1),
    der.sequence(issuer, serial),
    digestAlgorithm,
    concatBytes(new Uint8Array([0xa0]), attributes.subarray(1)),
    signatureAlgorithm,
    der.octetString(signature),
  );
}

/** ContentInfo around SignedData version 1 without content (RFC 5652, 3 and 5.1). */
function contentInfo(key: SealingKey, signerInfo: Bytes): Bytes {
  const signedData = der.sequence(
    der.smallInteger(1),
    der.setOf(digestAlgorithm),
    der.sequence(der.oid(OID.data)),
    der.explicit(0, key.certificate),
    der.setOf(signerInfo),
  );
  return der.sequence(der.oid(OID.signedData), der.explicit(0, signedData));
}
