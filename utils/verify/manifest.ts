/**
 * Reads an ASiCManifest (ETSI EN 319 162-1, A.4) as strictly as we write it. This is
 * no XML parser: of XML it knows elements and attributes. What could make two readers
 * see two lists (entities, DTDs, comments, CDATA, other namespaces) is refused.
 */
import { fromBase64, fromUtf8, toHex } from '@/utils/evidence/bytes';
import { EvidenceError } from '@/utils/evidence/errors';
import type { Sha256 } from '@/utils/evidence/values';
import { MANIFEST_NAMESPACE, SHA256_ALGORITHM, SIGNATURE_TYPE } from '@/utils/package/names';

/** One file that the manifest lists. */
export interface ManifestReference {
  readonly path: string;
  readonly sha256: Sha256;
}

export interface Manifest {
  /** Path of the signature that covers it. */
  readonly signature: string;
  /** In the order of the manifest; no path twice. */
  readonly references: readonly ManifestReference[];
}

const DECLARATION = /^<\?xml version="1\.0" encoding="UTF-8"(?: standalone="no")?\?>\s*/;
const XMLDSIG_NAMESPACE = 'http://www.w3.org/2000/09/xmldsig#';

/** @throws EvidenceError `bad-value`. */
export function parseManifest(bytes: Uint8Array): Manifest {
  const text = fromUtf8(bytes);
  const declaration = DECLARATION.exec(text);
  if (declaration === null) throw malformed('no XML declaration');
  const tokens = createTokens(text.slice(declaration[0].length));
  tokens.open('asic:ASiCManifest', {
    'xmlns:asic': MANIFEST_NAMESPACE,
    'xmlns:ds': XMLDSIG_NAMESPACE,
  });
  const { URI: signature } = tokens.empty('asic:SigReference', {
    MimeType: SIGNATURE_TYPE,
    URI: null,
  });
  const references: ManifestReference[] = [];
  while (tokens.nextIs('asic:DataObjectReference')) references.push(parseReference(tokens));
  tokens.close('asic:ASiCManifest');
  tokens.end();
  const paths = new Set(references.map(({ path }) => path));
  if (paths.size < references.length) throw malformed('a file is listed twice');
  return { signature: signature ?? '', references };
}

function parseReference(tokens: Tokens): ManifestReference {
  const attributes = tokens.open('asic:DataObjectReference', {
    MimeType: null,
    URI: null,
    Rootfile: undefined,
  });
  if (!['true', undefined].includes(attributes.Rootfile)) throw malformed('Rootfile');
  tokens.empty('ds:DigestMethod', { Algorithm: SHA256_ALGORITHM });
  tokens.open('ds:DigestValue', {});
  const digest = fromBase64(tokens.text());
  if (digest.length !== 32) throw malformed('digest of another length');
  tokens.close('ds:DigestValue');
  tokens.close('asic:DataObjectReference');
  return { path: attributes.URI ?? '', sha256: toHex(digest) };
}

/** Attributes of an element: a fixed value, any value (null), or one that may be absent (undefined). */
type Expected = Readonly<Record<string, string | null | undefined>>;
type Found = Readonly<Partial<Record<string, string>>>;

interface Tokens {
  nextIs(name: string): boolean;
  open(name: string, expected: Expected): Found;
  empty(name: string, expected: Expected): Found;
  close(name: string): void;
  text(): string;
  end(): void;
}

const TAG = /<(\/?)([A-Za-z]+:[A-Za-z]+)((?: [A-Za-z]+(?::[A-Za-z]+)?="[^"<&]*")*)(\/?)>/y;
const ATTRIBUTE = / ([^=]+)="([^"]*)"/g;

function createTokens(text: string): Tokens {
  let at = 0;

  function skipSpace(): void {
    while (/\s/.test(text.charAt(at))) at++;
  }
  function tag(kind: 'open' | 'close' | 'empty', name: string): string {
    skipSpace();
    TAG.lastIndex = at;
    const [whole = '', slash, found, attributes = '', selfClosing] = TAG.exec(text) ?? [];
    const kindFound = slash === '/' ? 'close' : selfClosing === '/' ? 'empty' : 'open';
    if (found !== name || kindFound !== kind || (slash === '/' && selfClosing === '/')) {
      throw malformed(`${kind} tag ${name} expected at ${at}`);
    }
    at += whole.length;
    return attributes;
  }
  return {
    nextIs(name) {
      skipSpace();
      return text.startsWith(`<${name} `, at);
    },
    open: (name, expected) => matchAttributes(tag('open', name), expected),
    empty: (name, expected) => matchAttributes(tag('empty', name), expected),
    close(name) {
      if (tag('close', name) !== '') throw malformed('attribute in a closing tag');
    },
    text() {
      const end = text.indexOf('<', at);
      const found = text.slice(at, end);
      at = end;
      return found;
    },
    end() {
      skipSpace();
      if (at < text.length) throw malformed(`text behind the end at ${at}`);
    },
  };
}

function matchAttributes(written: string, expected: Expected): Found {
  const pairs = [...written.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]);
  const found: Found = Object.fromEntries(pairs) as Record<string, string>;
  if (Object.keys(found).length < pairs.length) throw malformed('an attribute stands there twice');
  const unknown = Object.keys(found).find((name) => !Object.hasOwn(expected, name));
  if (unknown !== undefined) throw malformed(`attribute ${unknown}`);
  for (const [name, value] of Object.entries(expected)) {
    const is = Object.hasOwn(found, name) ? found[name] : undefined;
    if (value === undefined) continue;
    if (is === undefined || (value !== null && is !== value)) throw malformed(`attribute ${name}`);
  }
  return found;
}

function malformed(detail: string): EvidenceError {
  return new EvidenceError('bad-value', detail);
}
