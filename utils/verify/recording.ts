/** What a record says of a recording: possible, and about the file that is there. */
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import { RECORDING_FILES, recordingTypeOf } from '@/utils/evidence/recording-schema';
import { isConsistent } from '@/utils/evidence/instant';
import type { FindingList } from './finding-list';

/** Kind, block and file belong together, and its times do not contradict each other. */
export function checkRecording(record: EvidenceRecord, where: string, findings: FindingList): void {
  for (const problem of problemsOf(record)) findings.broken('recording-differs', where, problem);
}

function problemsOf({ kind, recording, artifacts, saved }: EvidenceRecord): string[] {
  const videos = artifacts.filter(({ role }) => role === 'recording');
  const isKind = kind === 'recording';
  if (recording === undefined) {
    return isKind || videos.length > 0 ? ['nothing is said of the recording'] : [];
  }
  const { name, shared, startedAt, endedAt, lengthMs, ended, pieces } = recording;
  const [file] = videos;
  const type = recordingTypeOf(shared.encoding.value);
  const isOneRun = endedAt?.run === startedAt.run;
  const rules: readonly (readonly [boolean, string])[] = [
    [isKind, 'a recording in an exhibit of another kind'],
    [videos.length === 1 && artifacts.length === 1, 'not one file'],
    [file?.name === name && file.method === 'recorded-from-screen', 'another file than is named'],
    [type !== null && RECORDING_FILES[type] === name && file?.mediaType === type, 'media type'],
    [pieces > 0, 'no pieces'],
    [isConsistent(startedAt) && (endedAt === undefined || isConsistent(endedAt)), 'a local time'],
    [(endedAt === undefined) === (ended === 'cut-off'), 'an end that nobody saw'],
    [
      !isOneRun || endedAt.monotonicMs - startedAt.monotonicMs + SLACK_MS >= lengthMs,
      'longer than from start to end',
    ],
    [saved.trigger === 'recording-ended', 'another trigger'],
  ];
  return rules.flatMap(([holds, problem]) => (holds ? [] : [problem]));
}

/** Both ends are rounded to whole milliseconds. */
const SLACK_MS = 2;
