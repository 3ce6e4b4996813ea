/** Object identifiers, each with the document that defines it. */
export const OID = {
  /** RFC 5480, 2.1.1 */
  ecPublicKey: '1.2.840.10045.2.1',
  /** RFC 5758, 3.2 */
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  /** RFC 5754, 2.2 */
  sha256: '2.16.840.1.101.3.4.2.1',
  /** RFC 5652, 4 */
  data: '1.2.840.113549.1.7.1',
  /** RFC 5652, 5.1 */
  signedData: '1.2.840.113549.1.7.2',
  /** RFC 5652, 11.1 */
  contentType: '1.2.840.113549.1.9.3',
  /** RFC 5652, 11.2 */
  messageDigest: '1.2.840.113549.1.9.4',
  /** RFC 5652, 11.3 */
  signingTime: '1.2.840.113549.1.9.5',
  /** RFC 6211, 2 */
  algorithmProtection: '1.2.840.113549.1.9.52',
  /** RFC 5035, 3 */
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  /** RFC 3161, appendix A */
  signatureTimestamp: '1.2.840.113549.1.9.16.2.14',
  /** X.520 */
  commonName: '2.5.4.3',
  serialNumber: '2.5.4.5',
  /** RFC 5280, 4.2.1 */
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
} as const;
