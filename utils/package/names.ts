/** Paths and fixed values of a package. Names are ours and ASCII, never from a page. */

/** First entry of the container (ETSI EN 319 162-1, A.1), without a line end. */
export const MIMETYPE_PATH = 'mimetype';
export const CONTAINER_TYPE = 'application/vnd.etsi.asic-e+zip';

export const REPORT_PATH = 'report.html';
export const VERIFY_PATH = 'VERIFY.txt';
export const DOSSIER_PATH = 'dossier.json';
export const SUMS_PATH = 'SHA256SUMS';
export const MANIFEST_PATH = 'META-INF/ASiCManifest001.xml';
export const SIGNATURE_PATH = 'META-INF/signature001.p7s';

/** Files of an exhibit's folder that are not artifacts. */
export const RECORD_NAME = 'record.json';
export const VIEWER_NAME = 'viewer.json';
export const SEAL_NAME = 'seal.p7s';
export const TIMESTAMP_NAME = 'seal.tst';
export const NOTES_NAME = 'notes.json';
export const CUSTODY_NAME = 'custody.jsonl';
/** An artifact may not take one of these names. */
export const RESERVED_NAMES: readonly string[] = [
  RECORD_NAME,
  VIEWER_NAME,
  SEAL_NAME,
  TIMESTAMP_NAME,
  NOTES_NAME,
  CUSTODY_NAME,
];

export const MANIFEST_NAMESPACE = 'http://uri.etsi.org/02918/v1.2.1#';
export const SHA256_ALGORITHM = 'http://www.w3.org/2001/04/xmlenc#sha256';
export const SIGNATURE_TYPE = 'application/x-pkcs7-signature';

/** `exhibits/0001` of a place in the package, from 1. */
export function exhibitFolder(place: number): string {
  return `exhibits/${folderName(place)}`;
}

/** `0001` of a place in the package, from 1. */
export function folderName(place: number): string {
  return String(place).padStart(4, '0');
}

/**
 * `getuige-1a2b3c4d-2026-11-20.zip`: the id's last eight digits, local date of preparation.
 * The first digits of a UUIDv7 are its time, and the same for every package of a minute.
 */
export function packageFileName(packageId: string, localTime: string): string {
  return `getuige-${packageId.slice(-8)}-${localTime.slice(0, 10)}.zip`;
}
