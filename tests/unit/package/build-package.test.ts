import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { equalBytes } from '@/utils/evidence/bytes';
import { sha256Hex } from '@/utils/evidence/digest';
import { DossierSchema } from '@/utils/evidence/dossier-schema';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import { buildPackage } from '@/utils/package/build-package';
import { browserHashing } from '@/utils/verify/browser-hashing';
import { blobSource } from '@/utils/verify/package-source';
import { verifyPackage } from '@/utils/verify/verify-package';
import { freshKey } from '../evidence/keys';
import { buildAndUnpack, packageInput } from './build';
import { PACKAGE_ID, sampleExhibit, uuid } from './sample-exhibits';

const key = await freshKey();
const folder = mkdtempSync(join(tmpdir(), 'getuige-package-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const code = (expected: string) => expect.objectContaining({ code: expected }) as unknown;
const everything = { language: 'en', includeViewer: true, includeWholePage: true } as const;

describe('buildPackage', () => {
  it('lays the files out in the order of the container', async () => {
    const exhibit = await sampleExhibit(key, { withWholePage: true });
    const { built, files } = await buildAndUnpack(
      packageInput(key, [exhibit], { choice: everything }),
    );
    expect([...files.keys()]).toEqual([
      'mimetype',
      'report.html',
      'VERIFY.txt',
      'dossier.json',
      'exhibits/0001/record.json',
      'exhibits/0001/viewer.json',
      'exhibits/0001/seal.p7s',
      'exhibits/0001/screen.png',
      'exhibits/0001/post.html.txt',
      'exhibits/0001/source.html.txt',
      'exhibits/0001/page.mhtml',
      'exhibits/0001/notes.json',
      'exhibits/0001/custody.jsonl',
      'SHA256SUMS',
      'META-INF/ASiCManifest001.xml',
      'META-INF/signature001.p7s',
    ]);
    expect(built.entryCount).toBe(16);
    expect(built.fileName).toBe('getuige-0000cccc-2026-11-20.zip');
    expect(built.content.type).toBe('application/vnd.etsi.asic-e+zip');
    expect(equalBytes(files.get('exhibits/0001/record.json')!, exhibit.record)).toBe(true);
    expect(equalBytes(files.get('exhibits/0001/seal.p7s')!, exhibit.seal)).toBe(true);
  });

  it('is accepted by the code that verifies a stranger’s package', async () => {
    const first = await sampleExhibit(key, { number: 1, withWholePage: true });
    const second = await sampleExhibit(key, {
      number: 2,
      previousSealSha256: first.sealSha256,
      removedArtifacts: ['post.html.txt'],
    });
    const { content } = await buildPackage(packageInput(key, [first, second]));
    const source = blobSource(content);
    const policy = { confirmedFingerprints: [key.fingerprint] };
    const report = await verifyPackage(source, policy, browserHashing);
    expect(report.findings.filter(({ severity }) => severity === 'broken')).toEqual([]);
    expect(report.verdict).toBe('intact-key-confirmed');
  });

  it('passes unzip and 7z', async () => {
    const { content } = await buildPackage(packageInput(key, [await sampleExhibit(key)]));
    const path = join(folder, 'package.zip');
    writeFileSync(path, new Uint8Array(await content.arrayBuffer()));
    expect(spawnSync('unzip', ['-tq', path]).status).toBe(0);
    expect(spawnSync('7z', ['t', path]).status).toBe(0);
  });

  it('has what EU DSS demands of every header', async () => {
    const { content } = await buildPackage(packageInput(key, [await sampleExhibit(key)]));
    const bytes = new Uint8Array(await content.arrayBuffer());
    const view = new DataView(bytes.buffer);
    let at = 0;
    const names: string[] = [];
    while (view.getUint32(at, true) === 0x04034b50) {
      const [size, nameLength] = [view.getUint32(at + 18, true), view.getUint16(at + 26, true)];
      // No data descriptor, no other flag; stored; no extra field; sizes in the local header.
      expect([6, 8, 28].map((offset) => view.getUint16(at + offset, true))).toEqual([0, 0, 0]);
      expect(view.getUint32(at + 22, true)).toBe(size);
      names.push(new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + nameLength)));
      at += 30 + nameLength + size;
    }
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    expect(names[0]).toBe('mimetype');
    expect(names.every((name) => /^[\x21-\x7e]+$/.test(name) && !name.endsWith('/'))).toBe(true);
  });

  it('lists what is there in dossier.json, and what is not', async () => {
    const exhibit = await sampleExhibit(key, {
      withWholePage: true,
      removedArtifacts: ['post.html.txt'],
    });
    const { files, text } = await buildAndUnpack(packageInput(key, [exhibit]));
    const dossier = v.parse(DossierSchema, JSON.parse(text('dossier.json')));
    expect(dossier.packageId).toBe(PACKAGE_ID);
    expect(dossier.key.fingerprint).toBe(key.fingerprint);
    expect(dossier.exhibits[0]?.leftOut).toEqual([
      { name: 'post.html.txt', reason: 'removed' },
      { name: 'source.html.txt', reason: 'not-chosen' },
      { name: 'page.mhtml', reason: 'not-chosen' },
      { name: 'viewer.json', reason: 'not-chosen' },
    ]);
    for (const file of dossier.exhibits[0]?.files ?? []) {
      const bytes = new Uint8Array(files.get(file.path)!);
      expect({ size: bytes.length, sha256: await sha256Hex(bytes) }).toEqual({
        size: file.size,
        sha256: file.sha256,
      });
    }
    expect([...files.keys()]).not.toContain('exhibits/0001/viewer.json');
    expect([...files.keys()]).not.toContain('exhibits/0001/source.html.txt');
  });

  it('lets nothing of what was left out into any file', async () => {
    const exhibit = await sampleExhibit(key, { withWholePage: true });
    const { files, text } = await buildAndUnpack(packageInput(key, [exhibit]));
    for (const path of files.keys()) {
      expect(text(path)).not.toContain('m_jansen_raad');
      expect(text(path)).not.toContain('hele pagina</title>');
    }
  });

  it('names every file in SHA256SUMS, and every one but mimetype in the manifest', async () => {
    const { files, text } = await buildAndUnpack(packageInput(key, [await sampleExhibit(key)]));
    const outside = ['SHA256SUMS', 'META-INF/ASiCManifest001.xml', 'META-INF/signature001.p7s'];
    const summed = text('SHA256SUMS')
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(66));
    expect(summed).toEqual([...files.keys()].filter((path) => !outside.includes(path)));
    const manifest = text('META-INF/ASiCManifest001.xml');
    const listed = [...manifest.matchAll(/DataObjectReference [^>]*URI="([^"]*)"/g)].map(
      (match) => match[1],
    );
    expect(listed).toEqual([...summed.filter((path) => path !== 'mimetype'), 'SHA256SUMS']);
    expect(manifest.match(/Rootfile="true"/g)).toHaveLength(1);
  });

  it('gives the same bytes for the same input, but for the signature', async () => {
    const exhibit = await sampleExhibit(key);
    const sign = () => Promise.resolve(new Uint8Array([1, 2, 3]));
    const build = async () => {
      const { content } = await buildPackage(packageInput(key, [exhibit], { sign }));
      return new Uint8Array(await content.arrayBuffer());
    };
    expect(equalBytes(await build(), await build())).toBe(true);
  });

  it('packs no removed exhibit', async () => {
    const kept = await sampleExhibit(key, { number: 2 });
    const gone = await sampleExhibit(key, { number: 1 });
    const removed: WholeExhibit = { ...gone, summary: { ...gone.summary, state: 'removed' } };
    const { text } = await buildAndUnpack(packageInput(key, [removed, kept]));
    const dossier = v.parse(DossierSchema, JSON.parse(text('dossier.json')));
    expect(dossier.exhibits.map(({ exhibitId }) => exhibitId)).toEqual([uuid(2)]);
    await expect(buildPackage(packageInput(key, [removed]))).rejects.toEqual(
      code('export-nothing-selected'),
    );
  });
});

describe('buildPackage refuses', () => {
  it('more entries than a container may hold', async () => {
    const exhibit = await sampleExhibit(key);
    const many = Array.from({ length: 166 }, () => exhibit);
    await expect(buildPackage(packageInput(key, many))).rejects.toEqual(code('export-too-large'));
  });

  const change = (exhibit: WholeExhibit, changes: object): WholeExhibit => ({
    ...exhibit,
    artifacts: exhibit.artifacts.map((artifact, at) =>
      at === 0 ? { ...artifact, ...changes } : artifact,
    ),
  });
  it.each([
    ['another digest', { sha256: '0'.repeat(64) }],
    ['another CRC-32', { crc32: '00000000' }],
    ['another size', { size: 1 }],
    ['content of another size', { content: new Blob(['x']) }],
    ['another name', { name: 'other.png' }],
  ])('an artifact with %s than the record says', async (_, changes) => {
    const exhibit = change(await sampleExhibit(key), changes);
    await expect(buildPackage(packageInput(key, [exhibit]))).rejects.toEqual(
      code('export-not-intact'),
    );
  });

  it('a missing or an additional artifact', async () => {
    const exhibit = await sampleExhibit(key);
    const less = { ...exhibit, artifacts: exhibit.artifacts.slice(1) };
    const more = { ...exhibit, artifacts: [...exhibit.artifacts, exhibit.artifacts[0]!] };
    for (const broken of [less, more]) {
      await expect(buildPackage(packageInput(key, [broken]))).rejects.toEqual(
        code('export-not-intact'),
      );
    }
  });

  it('a record or a log that cannot be read', async () => {
    const exhibit = await sampleExhibit(key);
    for (const broken of [
      { ...exhibit, record: new Uint8Array([0x7b]) },
      { ...exhibit, record: new Uint8Array([0xff]) },
      { ...exhibit, custody: ['{}'] },
    ]) {
      await expect(buildPackage(packageInput(key, [broken]))).rejects.toEqual(
        code('corrupt-storage'),
      );
    }
  });

  it('a package id that is not one', async () => {
    const input = packageInput(key, [await sampleExhibit(key)], { packageId: '../up' });
    await expect(buildPackage(input)).rejects.toEqual(code('bad-value'));
  });
});
