import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '@/utils/evidence/bytes';
import type { Added } from '@/utils/evidence/custody-schema';
import { sha256Hex } from '@/utils/evidence/digest';
import type { SealingKey } from '@/utils/evidence/signing';
import { browserHashing } from '@/utils/verify/browser-hashing';
import type { Hashing } from '@/utils/verify/hashing';
import { blobSource } from '@/utils/verify/package-source';
import { verifyPackage } from '@/utils/verify/verify-package';
import { freshKey } from '../evidence/keys';
import { ACTOR, instant, sampleExhibit, uuid } from '../package/sample-exhibits';
import { brokenIn, memorySource, packageOf, remarksIn, verifyBytes } from './packages';

/** As in a browser, but without digests in memory. */
const STREAMING: Hashing = { createSha256: () => browserHashing.createSha256() };

let key: SealingKey;
let intact: Bytes;

beforeAll(async () => {
  key = await freshKey();
  intact = await packageOf(key, [await sampleExhibit(key)]);
});

describe('a package as exported', () => {
  it('is intact, and its key unknown', async () => {
    const report = await verifyBytes(intact);
    expect(brokenIn(report)).toEqual([]);
    expect(report.verdict).toBe('intact-key-unknown');
    expect(report.checks.every(({ holds }) => holds)).toBe(true);
    expect(report.checks.map(({ what }) => what)).toEqual([
      'container',
      'signature',
      'manifest',
      'sums',
      'dossier',
      'record',
      'seal',
      'artifacts',
      'viewer',
      'custody',
      'notes',
      'sequence',
    ]);
  });

  it('tells who signed it and what is in it', async () => {
    const report = await verifyBytes(intact);
    expect(report.packageSha256).toBe(await sha256Hex(intact));
    expect(report.packageSize).toBe(intact.length);
    expect(report.signers).toEqual([
      {
        fingerprint: key.fingerprint,
        subject: expect.stringMatching(/^CN=Getuige sealing key/) as string,
        signingTime: '2026-11-20T15:03:22.000Z',
        confirmed: false,
      },
    ]);
    expect(report.exhibits).toEqual([
      expect.objectContaining({ folder: '0001', number: 1, key: key.fingerprint }),
    ]);
  });

  it('is confirmed only by the fingerprint of its own key', async () => {
    const other = await freshKey();
    expect((await verifyBytes(intact, [key.fingerprint])).verdict).toBe('intact-key-confirmed');
    expect((await verifyBytes(intact, [other.fingerprint])).verdict).toBe('intact-key-unknown');
  });

  it('is not confirmed by its signer alone, where another key sealed', async () => {
    const sealer = await freshKey();
    const report = await verifyBytes(await packageOf(key, [await sampleExhibit(sealer)]), [
      key.fingerprint,
    ]);
    expect(report.verdict).toBe('intact-key-unknown');
    expect(remarksIn(report)).toContain('signer-differs exhibits/0001');
    expect(report.exhibits[0]?.keyConfirmed).toBe(false);
  });

  it('says what was left out, by choice or by removal', async () => {
    const sha256 = await sha256Hex(new TextEncoder().encode('pixels of the screen'));
    const exhibit = await sampleExhibit(key, {
      withWholePage: true,
      removedArtifacts: ['screen.png'],
      events: [{ type: 'artifact-removed', name: 'screen.png', sha256, reason: 'request' }],
    });
    const report = await verifyBytes(await packageOf(key, [exhibit]));
    expect(brokenIn(report)).toEqual([]);
    expect(remarksIn(report)).toEqual([
      'artifact-left-out exhibits/0001/screen.png',
      'artifact-left-out exhibits/0001/source.html.txt',
      'artifact-left-out exhibits/0001/page.mhtml',
      'viewer-left-out exhibits/0001/viewer.json',
    ]);
  });

  it('holds with everything in it', async () => {
    const exhibit = await sampleExhibit(key, { withWholePage: true });
    const choice = { language: 'en' as const, includeViewer: true, includeWholePage: true };
    const report = await verifyBytes(await packageOf(key, [exhibit], { choice }));
    expect(brokenIn(report)).toEqual([]);
    expect(remarksIn(report)).toEqual([]);
  });

  it('holds with notes and corrections that the log names', async () => {
    const exhibit = await sampleExhibit(key, { added: notes() });
    const report = await verifyBytes(await packageOf(key, [exhibit]));
    expect(brokenIn(report)).toEqual([]);
  });

  it('says which numbers are not in it', async () => {
    const first = await sampleExhibit(key, { number: 2 });
    const next = await sampleExhibit(key, { number: 3, previousSealSha256: first.sealSha256 });
    const last = await sampleExhibit(key, { number: 7 });
    const report = await verifyBytes(await packageOf(key, [last, first, next]));
    expect(brokenIn(report)).toEqual([]);
    const gaps = report.findings.filter(({ code }) => code === 'sequence-gap');
    expect(gaps.map(({ where, detail }) => `${where} ${detail}`)).toEqual([
      'exhibits/0002 1',
      'exhibits/0001 4-6',
    ]);
  });
});

describe('reading', () => {
  it('gives the same report whatever hashes, and in whatever pieces', async () => {
    const screen = new Uint8Array(9_000_001).map((_, at) => at * 31);
    const bytes = await packageOf(key, [await sampleExhibit(key, { screen })]);
    const policy = { confirmedFingerprints: [key.fingerprint] };
    const streamed = await verifyBytes(bytes, [key.fingerprint]);
    expect(streamed.verdict).toBe('intact-key-confirmed');
    const source = blobSource(new Blob([bytes]));
    expect(await verifyPackage(source, policy, browserHashing)).toEqual(streamed);
    expect(await verifyPackage(source, policy, STREAMING)).toEqual(streamed);
  });

  it('tells how far it is, and stops when told to', async () => {
    const screen = new Uint8Array(9_000_001);
    const bytes = await packageOf(key, [await sampleExhibit(key, { screen })]);
    const told: number[] = [];
    const policy = { confirmedFingerprints: [] };
    await verifyPackage(memorySource(bytes), policy, STREAMING, {
      onProgress: (done, total) => told.push(done / total),
    });
    expect(told.length).toBe(3);
    expect(told.at(-1)).toBe(1);
    const stop = new AbortController();
    const stopped = verifyPackage(memorySource(bytes), policy, STREAMING, {
      signal: stop.signal,
      onProgress: () => {
        stop.abort(new Error('enough'));
      },
    });
    await expect(stopped).rejects.toThrow('enough');
  });

  it('refuses a file that changes while it is read', async () => {
    let reads = 0;
    const changing = {
      size: intact.length,
      read: (offset: number, length: number) => {
        const bytes = intact.slice(offset, offset + length);
        // The directory, the pieces, and then the documents once more.
        if (++reads > 4) bytes[0] = (bytes[0] ?? 0) ^ 1;
        return Promise.resolve(bytes);
      },
    };
    await expect(
      verifyPackage(changing, { confirmedFingerprints: [] }, STREAMING),
    ).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it('refuses a file that gets shorter or fails to be read', async () => {
    const policy = { confirmedFingerprints: [] };
    const size = intact.length + 1;
    const shorter = { ...memorySource(intact), size };
    const failing = { size, read: () => Promise.reject(new Error('gone')) };
    for (const source of [shorter, failing]) {
      await expect(verifyPackage(source, policy, STREAMING)).rejects.toMatchObject({
        code: 'file-unreadable',
      });
    }
  });
});

function notes(): Added[] {
  const common = { actor: ACTOR, salt: `${'B'.repeat(43)}=` };
  return [
    { kind: 'note', id: uuid(101), at: instant(60_500), ...common, text: 'Zij was thuis. 😔' },
    {
      kind: 'correction',
      id: uuid(102),
      at: instant(120_500),
      ...common,
      pointer: '/posts/0/author/name',
      was: 'Storm van Recht',
      value: 'Een ander',
    },
  ];
}
