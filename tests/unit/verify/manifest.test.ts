import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '@/utils/evidence/bytes';
import { buildManifest } from '@/utils/package/manifest';
import { parseManifest } from '@/utils/verify/manifest';

const DIGEST = '0123456789abcdef'.repeat(4);
const TEXT = new TextDecoder().decode(
  buildManifest([
    { path: 'report.html', mediaType: 'text/html', sha256: DIGEST, rootFile: true },
    { path: 'exhibits/0001/record.json', mediaType: 'application/json', sha256: DIGEST },
  ]),
);

describe('parseManifest', () => {
  it('reads what we write', () => {
    expect(parseManifest(utf8(TEXT))).toEqual({
      signature: 'META-INF/signature001.p7s',
      references: [
        { path: 'report.html', sha256: DIGEST },
        { path: 'exhibits/0001/record.json', sha256: DIGEST },
      ],
    });
  });

  it('reads back any list of ours', () => {
    const entry = fc.record({
      path: fc.stringMatching(/^[A-Za-z0-9-]{1,20}(?:[./][A-Za-z0-9-]{1,9}){0,3}$/),
      mediaType: fc.constantFrom('text/plain; charset=utf-8', 'image/png', 'a/b+c'),
      sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
      rootFile: fc.boolean(),
    });
    const list = fc.uniqueArray(entry, { selector: ({ path }) => path, maxLength: 30 });
    fc.assert(
      fc.property(list, (entries) => {
        const { references } = parseManifest(buildManifest(entries));
        expect(references).toEqual(entries.map(({ path, sha256 }) => ({ path, sha256 })));
      }),
    );
  });

  it('does not mind white space between elements, which XML allows', () => {
    expect(parseManifest(utf8(TEXT.replaceAll('><', '>\n  <'))).references).toHaveLength(2);
  });

  it('answers for any text at once, and never with something else than an error of ours', () => {
    const parts = ['<', '>', '/', '"', '=', ' ', 'asic:', 'ds:', 'URI', '&amp;', '<!--', '\n'];
    const hostile = fc.array(fc.constantFrom(...parts), { maxLength: 200 });
    fc.assert(
      fc.property(hostile, fc.nat(TEXT.length), (words, at) => {
        const text = TEXT.slice(0, at) + words.join('') + TEXT.slice(at);
        try {
          parseManifest(utf8(text));
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'bad-value' });
        }
      }),
    );
  });

  it('takes no longer for a hostile megabyte than for a good one', () => {
    const started = process.cpuUsage().user;
    for (const filler of [' ', '\n', ' a="b"', '<a:b ', '<ds:DigestValue>', '=', '"']) {
      const long = filler.repeat(1_000_000 / filler.length);
      expect(() => parseManifest(utf8(TEXT.replace('URI="report.html"', long)))).toThrow();
      expect(() => parseManifest(utf8(TEXT + long + 'x'))).toThrow();
    }
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(5_000);
  });
});

describe('a manifest that two readers could read differently is refused:', () => {
  const replaced = (from: string | RegExp, to: string): string => {
    const changed = TEXT.replace(from, to);
    expect(changed).not.toBe(TEXT);
    return changed;
  };

  it.each<[string, () => string]>([
    ['nothing', () => ''],
    ['a byte-order mark', () => `\uFEFF${TEXT}`],
    ['no declaration', () => replaced(/^<\?xml.*\?>\n/, '')],
    ['another encoding', () => replaced('UTF-8', 'UTF-16')],
    ['a document type', () => replaced('?>\n', '?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n')],
    ['an entity in a path', () => replaced('report.html', 'report&#46;html')],
    ['a named entity in a path', () => replaced('report.html', '&a;')],
    ['a comment', () => replaced('<ds:DigestMethod', '<!-- --><ds:DigestMethod')],
    ['a comment in a digest', () => replaced('<ds:DigestValue>', '<ds:DigestValue><!---->')],
    ['a processing instruction', () => replaced('<asic:SigReference', '<?x?><asic:SigReference')],
    ['CDATA', () => replaced(/<ds:DigestValue>([^<]*)/, '<ds:DigestValue><![CDATA[$1]]>')],
    ['another namespace', () => replaced('02918/v1.2.1#', '02918/v1.1.1#')],
    ['a prefix bound twice', () => replaced('xmlns:ds=', 'xmlns:asic="x" xmlns:ds=')],
    ['a namespace inside', () => replaced('<ds:DigestMethod ', '<ds:DigestMethod xmlns:ds="x" ')],
    ['another prefix', () => replaced(/asic:DataObjectReference/g, 'x:DataObjectReference')],
    ['another algorithm', () => replaced('xmlenc#sha256', 'xmlenc#sha512')],
    ['a digest of another length', () => replaced(/<ds:DigestValue>[^<]*/, '<ds:DigestValue>AAAA')],
    ['white space in a digest', () => replaced('<ds:DigestValue>', '<ds:DigestValue> ')],
    ['an attribute twice', () => replaced('URI="report', 'URI="x" URI="report')],
    ['an unknown attribute', () => replaced('URI="report', 'Type="x" URI="report')],
    ['single quotes', () => replaced('"report.html"', "'report.html'")],
    ['a path twice', () => replaced('exhibits/0001/record.json', 'report.html')],
    ['two signatures', () => replaced(/(<asic:SigReference[^>]*>)/, '$1$1')],
    ['no signature', () => replaced(/<asic:SigReference[^>]*>/, '')],
    ['something behind the end', () => `${TEXT}<asic:ASiCManifest/>`],
    ['an unknown element', () => replaced('<ds:DigestMethod', '<ds:Transforms/><ds:DigestMethod')],
    ['a missing end', () => replaced('</asic:ASiCManifest>', '')],
    ['a root file that is not one', () => replaced('Rootfile="true"', 'Rootfile="yes"')],
  ])('%s', (_name, build) => {
    expect(() => parseManifest(utf8(build()))).toThrow(
      expect.objectContaining({ code: 'bad-value' }),
    );
  });
});
