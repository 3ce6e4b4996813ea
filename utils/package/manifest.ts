/**
 * `META-INF/ASiCManifest001.xml` (ETSI EN 319 162-1, A.4): the list that the package
 * signature covers. One line an entry, so that `grep` shows a file with its digest.
 *
 * `mimetype` is not in the list: it says what kind of container this is, it is not a
 * document of it (A.1), its 31 bytes are fixed, and SHA256SUMS, which is listed, holds it.
 */
import { fromHex, toBase64, utf8, type Bytes } from '@/utils/evidence/bytes';
import type { Sha256 } from '@/utils/evidence/values';
import { MANIFEST_NAMESPACE, SHA256_ALGORITHM, SIGNATURE_PATH, SIGNATURE_TYPE } from './names';

/** One file that the signature covers. */
export interface ManifestEntry {
  readonly path: string;
  readonly mediaType: string;
  readonly sha256: Sha256;
  /** The document that stands for the whole: the report. */
  readonly rootFile?: boolean;
}

/** UTF-8 bytes of the manifest; entries stay in the order given. */
export function buildManifest(entries: readonly ManifestEntry[]): Bytes {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>',
    `<asic:ASiCManifest xmlns:asic="${MANIFEST_NAMESPACE}" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">`,
    `<asic:SigReference MimeType="${SIGNATURE_TYPE}" URI="${SIGNATURE_PATH}"/>`,
    ...entries.map(reference),
    '</asic:ASiCManifest>',
    '',
  ];
  return utf8(lines.join('\n'));
}

function reference(entry: ManifestEntry): string {
  const root = entry.rootFile === true ? ' Rootfile="true"' : '';
  return (
    `<asic:DataObjectReference MimeType="${escapeXml(entry.mediaType)}"${root} URI="${escapeXml(entry.path)}">` +
    `<ds:DigestMethod Algorithm="${SHA256_ALGORITHM}"/>` +
    `<ds:DigestValue>${toBase64(fromHex(entry.sha256))}</ds:DigestValue>` +
    '</asic:DataObjectReference>'
  );
}

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => XML_ENTITIES[character] ?? '');
}
