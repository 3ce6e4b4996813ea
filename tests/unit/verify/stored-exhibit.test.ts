import { beforeAll, describe, expect, it } from 'vitest';
import { utf8, type Bytes } from '@/utils/evidence/bytes';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import { buildSummary, parseRecord } from '@/utils/evidence/record';
import { browserHashing } from '@/utils/verify/browser-hashing';
import { checkStoredExhibit } from '@/utils/verify/stored-exhibit';
import { freshKey } from '../evidence/keys';
import { sampleExhibit } from '../package/sample-exhibits';

let stored: WholeExhibit;

beforeAll(async () => {
  const exhibit = await sampleExhibit(await freshKey(), { withWholePage: true });
  stored = { ...exhibit, summary: buildSummary(parseRecord(exhibit.record), 1) };
});

async function found(exhibit: WholeExhibit): Promise<string[]> {
  const { intact, findings } = await checkStoredExhibit(exhibit, browserHashing);
  const broken = findings.filter(({ severity }) => severity === 'broken');
  expect(intact).toBe(broken.length === 0);
  return broken.map(({ code, where }) => `${code} ${where}`.trim());
}

function flip(bytes: Bytes): Bytes {
  const changed = bytes.slice();
  changed[100] = (changed[100] ?? 0) ^ 1;
  return changed;
}

function withArtifact(change: Partial<WholeExhibit['artifacts'][number]>): WholeExhibit {
  const [first, ...rest] = stored.artifacts;
  return { ...stored, artifacts: [{ ...first!, ...change }, ...rest] };
}

describe('checkStoredExhibit', () => {
  it('finds nothing wrong with what was saved, and counts what it read', async () => {
    const result = await checkStoredExhibit(stored, browserHashing);
    expect(result).toEqual({ intact: true, findings: [], artifactCount: 4 });
  });

  it.each<[string, () => WholeExhibit, string]>([
    ['record', () => ({ ...stored, record: flip(stored.record) }), 'seal-not-valid seal.p7s'],
    ['seal', () => ({ ...stored, seal: flip(stored.seal) }), 'custody-chain-broken custody.jsonl'],
    [
      'part about the viewer',
      () => ({ ...stored, viewer: flip(stored.viewer!) }),
      'viewer-digest-differs viewer.json',
    ],
    [
      'picture',
      () => withArtifact({ content: new Blob([utf8('another')]) }),
      'artifact-digest-differs screen.png',
    ],
    [
      'log',
      () => ({ ...stored, custody: stored.custody.slice(1) }),
      'custody-chain-broken custody.jsonl',
    ],
    ['empty log', () => ({ ...stored, custody: [] }), 'custody-malformed custody.jsonl'],
    [
      'summary in the list',
      () => ({ ...stored, summary: { ...stored.summary, address: 'https://other.example/' } }),
      'summary-differs',
    ],
    [
      'digest beside the record',
      () => ({ ...stored, recordSha256: '0'.repeat(64) }),
      'summary-differs',
    ],
  ])('finds another %s', async (_name, change, expected) => {
    expect(await found(change())).toContain(expected);
  });

  it('finds an artifact that is gone without a word', async () => {
    expect(await found({ ...stored, artifacts: stored.artifacts.slice(1) })).toEqual([
      'artifact-missing screen.png',
    ]);
    expect(await found(withArtifact({ content: null }))).toEqual(['removal-differs custody.jsonl']);
  });

  it('finds an artifact whose bytes the browser lost', async () => {
    const lost = Object.assign(new Blob(['x']), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }),
    });
    expect(await found(withArtifact({ content: lost }))).toEqual(['artifact-missing screen.png']);
  });

  it('finds a note that the log does not name', async () => {
    const note = { kind: 'note' as const, text: 'x', salt: 'x', id: 'x', actor: 'x' };
    const added = [{ ...note, at: parseRecord(stored.record).saved.sealedAt }];
    expect(await found({ ...stored, added })).toEqual(['notes-malformed notes.json']);
  });
});
