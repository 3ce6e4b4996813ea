/** From what stands in the staging place to a sealed exhibit of kind `recording`. */
import { EvidenceError } from '@/utils/evidence/errors';
import type { Artifact } from '@/utils/evidence/record-schema';
import {
  RECORDING_FILES,
  recordingTypeOf,
  type Recording,
  type RecordingEnding,
  type RecordingType,
} from '@/utils/evidence/recording-schema';
import type { FileFacts } from '@/utils/verify/exhibit';
import type { Hashing } from '@/utils/verify/hashing';
import { factsOf } from '@/utils/verify/stored-exhibit';
import type { RecordAbout } from './build-record';
import { readBack } from './read-back';
import type { StagedRecording } from './recording-staging';
import { commitContent, type SealDeps } from './seal-exhibit';

export interface RecordingSealDeps extends SealDeps {
  readonly hashing: Hashing;
  readonly userAgent: string;
  /** Bytes that may still be written; null where the browser does not tell. */
  readonly roomLeft: () => Promise<number | null>;
}

export interface SealedRecording {
  readonly exhibitId: string;
  readonly number: number;
  readonly lengthMs: number;
  readonly ended: RecordingEnding;
}

/** What is left over when the copy is made, so that the log and the database have room. Bytes. */
const BESIDE_THE_COPY = 4_000_000;

/**
 * Seals, writes and reads back. The lock is held for the writing only: a page that has to be
 * saved does not wait until gigabytes are read.
 * @param facts of the pieces as the recorder gave them: what is written must be these bytes.
 * @throws EvidenceError `disk-full`, `read-back-differs`, and as `commitContent`.
 */
export async function sealRecording(
  deps: RecordingSealDeps,
  staged: StagedRecording,
  facts: FileFacts,
  pickedUpLater: boolean,
): Promise<SealedRecording> {
  const content = contentOf(staged);
  if (content.size !== facts.size) throw new EvidenceError('read-back-differs', 'pieces missing');
  const room = await deps.roomLeft();
  if (room !== null && room < content.size + BESIDE_THE_COPY) throw new EvidenceError('disk-full');
  const recording = recordingOf(staged, pickedUpLater);
  const { exhibitId } = staged.begun;
  const exhibit = await deps.environment.exclusively(() =>
    commitContent(deps, {
      exhibitId,
      trigger: 'recording-ended',
      requestedAtMs: requestedAtMs(deps, staged, pickedUpLater),
      about: aboutRecording(recording, staged.begun.privateWindow),
      viewer: { userAgent: deps.userAgent },
      artifacts: [{ described: describe(staged, recording, facts), content }],
      knownBy: facts.sha256,
    }),
  );
  await readBack(deps.store, exhibit, async (kept) => (await factsOf(kept, deps.hashing)).sha256);
  const { number } = exhibit.summary;
  return { exhibitId, number, lengthMs: recording.lengthMs, ended: recording.ended };
}

/** All pieces behind one another; nothing is read or copied here. */
export function contentOf({ begun, pieces }: StagedRecording): Blob {
  return new Blob(
    pieces.map(({ content }) => content),
    { type: typeOf(begun) },
  );
}

function typeOf({ shared }: StagedRecording['begun']): RecordingType {
  return recordingTypeOf(shared.encoding.value) ?? 'video/webm';
}

function describe(
  { begun }: StagedRecording,
  { name }: Recording,
  { size, sha256, crc32 }: FileFacts,
): Artifact {
  const { pixels } = begun.shared;
  return {
    name,
    role: 'recording',
    mediaType: typeOf(begun),
    size,
    sha256,
    crc32,
    method: 'recorded-from-screen',
    takenAt: begun.startedAt,
    ...(pixels === undefined ? {} : { pixels }),
  };
}

/** There is no page: nothing is made up in its place. */
function aboutRecording(recording: Recording, privateWindow: boolean): RecordAbout {
  return {
    kind: 'recording',
    page: {},
    posts: [],
    subject: null,
    notCaptured: [],
    recording,
    circumstances: {
      reloadedByGetuige: false,
      privateWindow: { value: privateWindow, source: 'browser' },
      otherExtensions: 'cannot-be-known',
    },
  };
}

/** The end of the recording asks for the exhibit; of one that was left, whoever keeps it does. */
function requestedAtMs(
  { environment }: RecordingSealDeps,
  { end }: StagedRecording,
  pickedUpLater: boolean,
): number {
  return end === null || pickedUpLater ? environment.clock().unixMs : Date.parse(end.endedAt.utc);
}

function recordingOf({ begun, end, pieces }: StagedRecording, pickedUpLater: boolean): Recording {
  const { startedAt, shared } = begun;
  return {
    name: RECORDING_FILES[typeOf(begun)],
    shared,
    ...(end?.pixelsAtEnd === undefined ? {} : { pixelsAtEnd: end.pixelsAtEnd }),
    startedAt,
    ...(end === null ? {} : { endedAt: end.endedAt }),
    lengthMs: pieces.at(-1)?.atMs ?? 0,
    ended: end?.ended ?? 'cut-off',
    pieces: pieces.length,
    pickedUpLater,
  };
}
