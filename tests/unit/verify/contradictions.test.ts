/** Packages that the key itself sealed, logged and signed, and that contradict themselves. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Added } from '@/utils/evidence/custody-schema';
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import type { SealingKey } from '@/utils/evidence/signing';
import type { Instant } from '@/utils/evidence/values';
import { findingTexts } from '@/utils/texts/verify';
import { instant, uuid } from '../package/sample-exhibits';
import {
  CUSTODY,
  forgedBy,
  NOTES,
  prepareForgery,
  RECORD,
  withLogAnew,
  withNotesAnew,
  withRecordAnew,
} from './forgery';
import { brokenIn, type Entry } from './packages';

let key: SealingKey;
let entries: Entry[];

beforeAll(async () => {
  ({ key, entries } = await prepareForgery());
});

/** What is broken in exhibit 1; the index names other digests by then, which is said elsewhere. */
async function brokenBy(changed: Promise<Entry[]>): Promise<string[]> {
  return brokenIn(await forgedBy(key, await changed)).filter((one) => !/^dossier-|^sequ/.test(one));
}

const later = (moment: Instant): Instant => ({ ...moment, local: '2026-11-20T03:00:00.000' });

it('are found only where something was changed', async () => {
  expect(await brokenBy(withLogAnew(entries, key, () => ({})))).toEqual([]);
  expect(await brokenBy(withNotesAnew(entries, key, () => ({})))).toEqual([]);
  expect(await brokenBy(withRecordAnew(entries, key, (record) => record))).toEqual([]);
});

describe('a note', () => {
  it.each<[string, string, (note: Added) => object]>([
    ['by somebody else than the log says', 'note-differs-from-log', () => ({ actor: uuid(77) })],
    ['later than its line', 'note-differs-from-log', () => ({ at: instant(120_501) })],
    ['an hour before its line', 'note-differs-from-log', () => ({ at: instant(-3_600_000) })],
    ['whose wall clock is not its UTC', 'time-differs', ({ at }) => ({ at: later(at) })],
  ])('%s', async (_name, code, change) => {
    expect(new Set(await brokenBy(withNotesAnew(entries, key, change)))).toEqual(
      new Set([`${code} ${NOTES}`]),
    );
  });

  it('taken a moment before its line, as earlier versions did, holds', async () => {
    const before = ({ kind }: Added): object =>
      kind === 'note' ? { at: instant(60_300) } : { at: instant(120_500) };
    expect(await brokenBy(withNotesAnew(entries, key, before))).toEqual([]);
  });
});

describe('a correction', () => {
  it.each<[string, object]>([
    ['that quotes another name than was recorded', { was: 'Iemand anders' }],
    ['that says that nothing was recorded', { was: null }],
    ['that quotes something where nothing was recorded', { pointer: '/posts/9/title', was: 'X' }],
    ['that quotes what is no text', { pointer: '/posts/0', was: 'X' }],
  ])('%s', async (_name, change) => {
    const changed = withNotesAnew(entries, key, ({ kind }) => (kind === 'note' ? {} : change));
    expect(await brokenBy(changed)).toEqual([`correction-differs ${NOTES}`]);
  });
});

describe('a record', () => {
  const withPost = (record: EvidenceRecord, post: object): object => ({
    ...record,
    posts: [{ ...record.posts[0], ...post }, ...record.posts.slice(1)],
  });
  const withSealedAt = (record: EvidenceRecord, moment: Partial<Instant>): object => ({
    ...record,
    saved: { ...record.saved, sealedAt: { ...record.saved.sealedAt, ...moment } },
  });
  it.each<[string, string, (record: EvidenceRecord) => object]>([
    ['whose subject is no post', 'post-not-there', (record) => ({ ...record, subject: 7 })],
    [
      'of which a post hangs on one that is not there',
      'post-not-there',
      (record) => withPost(record, { relation: { type: 'reply-to', post: 7 } }),
    ],
    [
      'that saw a post in the window that is not there',
      'post-not-there',
      (record) => ({ ...record, postsInView: [0, 7] }),
    ],
    [
      'sealed at a wall clock that is not its UTC',
      'time-differs',
      (record) => ({
        ...record,
        saved: { ...record.saved, sealedAt: later(record.saved.sealedAt) },
      }),
    ],
    [
      'asked for at a wall clock that is not its UTC',
      'time-differs',
      (record) => ({
        ...record,
        saved: { ...record.saved, requestedAt: later(record.saved.requestedAt) },
      }),
    ],
    [
      'with a file taken at a wall clock that is not its UTC',
      'time-differs',
      (record) => ({
        ...record,
        artifacts: record.artifacts.map((one) => ({ ...one, takenAt: later(one.takenAt) })),
      }),
    ],
    ['in another offset', 'time-differs', (record) => withSealedAt(record, { offsetMinutes: 120 })],
    [
      'in an offset without end',
      'time-differs',
      (record) => withSealedAt(record, { offsetMinutes: Number.MAX_SAFE_INTEGER }),
    ],
    [
      'on a day that is not there',
      'time-differs',
      (record) =>
        withSealedAt(record, {
          utc: '2026-02-30T12:00:00.000Z',
          local: '2026-03-02T13:00:00.000',
        }),
    ],
  ])('%s', async (_name, code, change) => {
    expect(await brokenBy(withRecordAnew(entries, key, change))).toContain(`${code} ${RECORD}`);
  });
});

describe('a log', () => {
  it('that chooses a post that is not there', async () => {
    const changed = withLogAnew(entries, key, ({ event }) =>
      event.type === 'export-prepared' ? {} : choosing(event.type),
    );
    expect(await brokenBy(changed)).toContain(`post-not-there ${CUSTODY}`);
  });

  it('whose wall clock is not its UTC', async () => {
    const changed = withLogAnew(entries, key, ({ at }) => ({ at: later(at) }));
    expect(await brokenBy(changed)).toContain(`time-differs ${CUSTODY}`);
  });
});

function choosing(type: string): object {
  return type === 'noted' ? { event: { type: 'subject-chosen', subject: 7 } } : {};
}

it('are told in both languages', () => {
  for (const code of [
    'post-not-there',
    'time-differs',
    'note-differs-from-log',
    'correction-differs',
  ] as const) {
    expect(findingTexts.nl[code]).not.toBe(findingTexts.en[code]);
  }
});
