import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { fromUtf8 } from '@/utils/evidence/bytes';
import { buildManifest } from '@/utils/package/manifest';
import { buildSums } from '@/utils/package/sums';
import { parseManifest } from '@/utils/verify/manifest';

const entries = [
  { path: 'report.html', mediaType: 'text/html', sha256: 'ab'.repeat(32), rootFile: true },
  { path: 'SHA256SUMS', mediaType: 'text/plain', sha256: '00'.repeat(32) },
];

describe('buildManifest', () => {
  it('is what ETSI EN 319 162-1, A.4 describes', () => {
    expect(fromUtf8(buildManifest(entries))).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>',
        '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
        '<asic:SigReference MimeType="application/x-pkcs7-signature" URI="META-INF/signature001.p7s"/>',
        '<asic:DataObjectReference MimeType="text/html" Rootfile="true" URI="report.html"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=</ds:DigestValue></asic:DataObjectReference>',
        '<asic:DataObjectReference MimeType="text/plain" URI="SHA256SUMS"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=</ds:DigestValue></asic:DataObjectReference>',
        '</asic:ASiCManifest>',
        '',
      ].join('\n'),
    );
  });

  it('is read back by the strict reader', () => {
    expect(parseManifest(buildManifest(entries)).references).toEqual(
      entries.map(({ path, sha256 }) => ({ path, sha256 })),
    );
  });

  it('escapes a media type', () => {
    const hostile = { path: 'a', mediaType: `x"><&'`, sha256: '00'.repeat(32) };
    expect(fromUtf8(buildManifest([hostile]))).toContain(
      'MimeType="x&quot;&gt;&lt;&amp;&apos;" URI="a"',
    );
  });

  const xmllint = spawnSync('xmllint', ['--version']).error === undefined;
  it.skipIf(!xmllint)('is well-formed to xmllint', () => {
    const { status } = spawnSync('xmllint', ['--noout', '-'], { input: buildManifest(entries) });
    expect(status).toBe(0);
  });
});

describe('buildSums', () => {
  it('has a line a file, as sha256sum writes it', () => {
    expect(fromUtf8(buildSums(entries))).toBe(
      `${'ab'.repeat(32)}  report.html\n${'00'.repeat(32)}  SHA256SUMS\n`,
    );
  });
});
