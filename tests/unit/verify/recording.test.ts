import { expect, it } from 'vitest';
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import type { Recording } from '@/utils/evidence/recording-schema';
import { createFindingList } from '@/utils/verify/finding-list';
import { checkRecording } from '@/utils/verify/recording';
import { instant } from '../package/sample-exhibits';
import { SHARED } from '../services/fake-recordings';

const recording: Recording = {
  name: 'recording.webm',
  shared: SHARED,
  startedAt: instant(0),
  endedAt: instant(12_000),
  lengthMs: 11_800,
  ended: 'stopped-by-person',
  pieces: 12,
  pickedUpLater: false,
};
const file: EvidenceRecord['artifacts'][number] = {
  name: 'recording.webm',
  role: 'recording',
  mediaType: 'video/webm',
  size: 3,
  sha256: 'ab'.repeat(32),
  crc32: '00000000',
  method: 'recorded-from-screen',
  takenAt: instant(0),
};
const sound = {
  kind: 'recording',
  recording,
  artifacts: [file],
  saved: { trigger: 'recording-ended', requestedAt: instant(12_000), sealedAt: instant(12_500) },
} as unknown as EvidenceRecord;

function problemsOf(changes: Partial<EvidenceRecord>): readonly string[] {
  const findings = createFindingList();
  checkRecording({ ...sound, ...changes }, 'record.json', findings);
  return findings.findings.map(({ detail }) => detail);
}

const without = ({ recording: _, ...rest }: EvidenceRecord): EvidenceRecord => rest;

it('finds nothing in a sound record, nor in one of a page', () => {
  expect(problemsOf({})).toEqual([]);
  const findings = createFindingList();
  checkRecording({ ...without(sound), kind: 'page', artifacts: [] }, 'record.json', findings);
  expect(findings.findings).toEqual([]);
});

it('finds a kind that nothing is said of', () => {
  const findings = createFindingList();
  checkRecording(without(sound), 'record.json', findings);
  expect(findings.findings[0]?.code).toBe('recording-differs');
});

const { endedAt: _endedAt, ...cutOff } = recording;

it.each<[string, Partial<EvidenceRecord>, string]>([
  ['of a page', { kind: 'page' }, 'a recording in an exhibit of another kind'],
  ['without its file', { artifacts: [] }, 'not one file'],
  ['with two files', { artifacts: [file, { ...file, name: 'other.webm' }] }, 'not one file'],
  [
    'of another file',
    { artifacts: [{ ...file, name: 'other.webm' }] },
    'another file than is named',
  ],
  ['of another type', { artifacts: [{ ...file, mediaType: 'video/mp4' }] }, 'media type'],
  ['of nothing', { recording: { ...recording, pieces: 0 } }, 'no pieces'],
  [
    'cut off, yet with an end',
    { recording: { ...recording, ended: 'cut-off' } },
    'an end that nobody saw',
  ],
  ['stopped, yet without an end', { recording: cutOff }, 'an end that nobody saw'],
  [
    'longer than it took',
    { recording: { ...recording, lengthMs: 13_000 } },
    'longer than from start to end',
  ],
  [
    'with a local time that is not its UTC',
    { recording: { ...recording, startedAt: { ...instant(0), local: '2026-11-20T03:00:00.000' } } },
    'a local time',
  ],
])('finds one %s', (_name, changes, problem) => {
  expect(problemsOf(changes)).toContain(problem);
});
