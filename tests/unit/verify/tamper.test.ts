/** What somebody without the key can do to a package: all of it is found, and named. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concatBytes, utf8, type Bytes } from '@/utils/evidence/bytes';
import type { SealingKey } from '@/utils/evidence/signing';
import { errorCodeOf } from '@/utils/evidence/errors';
import { readContainer } from '@/utils/verify/container';
import { readDirectory } from '@/utils/verify/directory';
import { createFindingList } from '@/utils/verify/finding-list';
import { nodeHashing } from '../../../scripts/verify/file-source';
import { freshKey } from '../evidence/keys';
import { sampleExhibit } from '../package/sample-exhibits';
import {
  brokenIn,
  entriesOf,
  memorySource,
  smallPackageOf,
  verifyBytes,
  withEntry,
  withoutEntry,
  zipOf,
  type Entry,
} from './packages';
import { buildRawZip } from './raw-zip';

let key: SealingKey;
let intact: Bytes;
let entries: Entry[];

beforeAll(async () => {
  key = await freshKey();
  intact = await smallPackageOf(key, [await sampleExhibit(key)]);
  entries = await entriesOf(intact);
});

const codesOf = async (bytes: Bytes): Promise<string[]> => brokenIn(await verifyBytes(bytes));

function flipped(bytes: Bytes, at: number, mask = 1): Bytes {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ mask;
  return changed;
}

it('starts from a package that is intact, and that putting together again leaves as it was', async () => {
  expect((await verifyBytes(intact)).verdict).toBe('intact-key-unknown');
  expect(await zipOf(entries)).toEqual(intact);
});

describe('one byte changed', () => {
  /** What names the change of an entry by somebody who also corrects every CRC-32. */
  function expectedFor(name: string): string[] {
    if (name === 'mimetype') return ['container-mimetype-wrong mimetype', 'sums-differ SHA256SUMS'];
    if (name === 'META-INF/ASiCManifest001.xml') {
      return ['signature-not-valid META-INF/signature001.p7s'];
    }
    return [`entry-digest-differs ${name}`];
  }

  it('in the content of any signed entry is named, CRC-32 corrected or not', async () => {
    for (const { name, bytes } of entries) {
      if (name === 'META-INF/signature001.p7s') continue;
      // Every entry at both ends and, in between, at a step that meets every kind of byte.
      const places = bytes.map((_, at) => at).filter((at) => at % 83 === 0);
      for (const at of [...places, bytes.length - 1]) {
        const changed = withEntry(entries, name, (content) => flipped(content, at));
        const found = await codesOf(await zipOf(changed));
        expect(found, `${name} byte ${at}`).toEqual(expect.arrayContaining(expectedFor(name)));
      }
      const raw = await codesOf(flipped(intact, contentOffset(intact, name)));
      expect(raw).toContain(`crc-differs ${name}`);
    }
  }, 120_000);

  it('in the signature is named', async () => {
    const name = 'META-INF/signature001.p7s';
    const size = entries.find((entry) => entry.name === name)!.bytes.length;
    for (let at = 0; at < size; at += 11) {
      const changed = withEntry(entries, name, (content) => flipped(content, at));
      const found = await codesOf(await zipOf(changed));
      expect(
        found.some((line) => /^(?:signature|certificate)-\S+ META-INF/.test(line)),
        `byte ${at}: ${found.join()}`,
      ).toBe(true);
    }
  }, 120_000);

  it('in any header, the directory or the end record is found by the container alone', async () => {
    const contents = entries.map(({ name, bytes }) => {
      const start = contentOffset(intact, name);
      return { start, end: start + bytes.length };
    });
    let tried = 0;
    for (let at = 0; at < intact.length; at++) {
      if (contents.some(({ start, end }) => at >= start && at < end)) continue;
      tried++;
      const found = await containerFindings(flipped(intact, at, at % 2 === 0 ? 0x01 : 0x80));
      expect(found.join(), `byte ${at}`).toMatch(/^container-/m);
    }
    expect(tried).toBeGreaterThan(1000);
  }, 60_000);
});

describe('an entry', () => {
  it('that was removed is named', async () => {
    for (const { name } of entries) {
      const found = await codesOf(await zipOf(withoutEntry(entries, name)));
      const missing: Record<string, string> = {
        mimetype: 'container-mimetype-wrong mimetype',
        'META-INF/ASiCManifest001.xml': 'manifest-missing META-INF/ASiCManifest001.xml',
        'META-INF/signature001.p7s': 'signature-missing META-INF/signature001.p7s',
      };
      expect(found).toContain(missing[name] ?? `entry-missing ${name}`);
    }
  });

  it.each([
    'bijlage.txt',
    'exhibits/0001/screen-2.png',
    'exhibits/0002/record.json',
    'META-INF/manifest.xml',
    'META-INF/ASiCManifest002.xml',
    'META-INF/signature002.p7s',
    'META-INF/timestamp001.tst',
    'META-INF/ASiCArchiveManifest.xml',
  ])('%s that was added is named, wherever it stands', async (name) => {
    for (let place = 0; place <= entries.length; place++) {
      const added = entries.toSpliced(place, 0, { name, bytes: utf8('erbij') });
      const found = await codesOf(await zipOf(added));
      expect(
        found.some((line) => line.endsWith(name)),
        `at ${place}: ${found.join()}`,
      ).toBe(true);
    }
  });

  it('that was swapped with another, content or place, is named', async () => {
    for (let one = 0; one < entries.length - 1; one++) {
      const [first, second] = [entries[one]!, entries[one + 1]!];
      const contents = entries.with(one, { ...first, bytes: second.bytes });
      const swapped = contents.with(one + 1, { ...second, bytes: first.bytes });
      const foundContent = await codesOf(await zipOf(swapped));
      expect(foundContent.some((line) => line.endsWith(second.name))).toBe(true);
      const places = entries.with(one, second).with(one + 1, first);
      expect(await codesOf(await zipOf(places)), `${first.name} behind ${second.name}`).not.toEqual(
        [],
      );
    }
    const [, report, instructions, ...rest] = entries;
    const order = [entries[0]!, instructions!, report!, ...rest];
    expect(await codesOf(await zipOf(order))).toContain('container-order-differs VERIFY.txt');
  });

  it('that stands there twice is named, the same or another', async () => {
    for (const { name, bytes } of entries) {
      for (const second of [bytes, utf8('een ander')]) {
        for (const place of [0, 5, entries.length]) {
          const twice = entries.toSpliced(place, 0, { name, bytes: second });
          const found = await codesOf(buildRawZip(twice));
          expect(found).toContain(`container-duplicate-entry ${name}`);
        }
      }
    }
  });

  it('that stands there twice but for letter case is named', async () => {
    const twice = [...entries, { name: 'REPORT.HTML', bytes: utf8('een ander') }];
    expect(await codesOf(buildRawZip(twice))).toContain('container-duplicate-entry REPORT.HTML');
  });

  it('that was renamed is named by both names', async () => {
    const renamed = entries.map((entry) =>
      entry.name === 'report.html' ? { ...entry, name: 'report.htm' } : entry,
    );
    expect(await codesOf(await zipOf(renamed))).toEqual(
      expect.arrayContaining(['entry-not-listed report.htm', 'entry-missing report.html']),
    );
  });
});

describe('with 7z', () => {
  const folder = mkdtempSync(join(tmpdir(), 'getuige-tamper-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const run = (...args: string[]): Bytes => {
    writeFileSync(join(folder, 'package.zip'), intact);
    writeFileSync(join(folder, 'erbij.txt'), 'erbij');
    writeFileSync(join(folder, 'report.html'), 'een ander verslag');
    execFileSync('7z', args, { cwd: folder, stdio: 'ignore' });
    return new Uint8Array(readFileSync(join(folder, 'package.zip')));
  };

  it('a file added, replaced or deleted is named', async () => {
    expect(await codesOf(run('a', 'package.zip', 'erbij.txt'))).toContain(
      'entry-not-listed erbij.txt',
    );
    expect(await codesOf(run('a', '-mx0', 'package.zip', 'report.html'))).toContain(
      'entry-digest-differs report.html',
    );
    expect(await codesOf(run('d', 'package.zip', 'report.html'))).toContain(
      'entry-missing report.html',
    );
  });
});

describe('anything at all', () => {
  it('cut out, put in or overwritten is found, and nothing makes it fail or hang', async () => {
    const edit = fc.record({
      at: fc.nat(intact.length),
      cut: fc.nat(40),
      put: fc.uint8Array({ maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(edit, async ({ at, cut, put }) => {
        const changed = concatBytes(intact.subarray(0, at), put, intact.subarray(at + cut));
        fc.pre(Buffer.compare(changed, intact) !== 0);
        const found = await codesOf(changed).catch((thrown: unknown) => [errorCodeOf(thrown)]);
        expect(found).not.toEqual([]);
        expect(found).not.toContain('unexpected');
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  it('cut off anywhere is found', async () => {
    for (let size = 0; size < intact.length; size += 101) {
      const found = await codesOf(intact.slice(0, size)).catch((thrown: unknown) => [
        errorCodeOf(thrown),
      ]);
      const begins = size >= 38;
      expect(found).toContain(begins ? 'container-malformed' : 'not-a-package');
    }
  });
});

async function containerFindings(bytes: Bytes): Promise<string[]> {
  const findings = createFindingList();
  const source = memorySource(bytes);
  const directory = await readDirectory(source, findings);
  await readContainer(source, directory, nodeHashing, findings, {});
  return findings.findings.map(({ code, where }) => `${code} ${where}`);
}

/** Where the content of an entry begins, by its local header. */
function contentOffset(bytes: Bytes, name: string): number {
  const header = concatBytes(
    new Uint8Array([name.length & 0xff, name.length >> 8, 0, 0]),
    utf8(name),
  );
  return Buffer.from(bytes).indexOf(header) + header.length;
}
