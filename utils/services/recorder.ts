/**
 * The one recording that a window can make: chosen, recorded piece by piece onto the disk, ended
 * by whatever comes first, sealed. Whatever goes wrong, what was recorded is kept.
 */
import { errorCodeOf, EvidenceError, type ErrorCode } from '@/utils/evidence/errors';
import { buildInstant } from '@/utils/evidence/instant';
import type { RecordingEnding } from '@/utils/evidence/recording-schema';
import { newId } from './environment';
import * as limits from './recording-limits';
import type { RecordingInStaging, RecordingStaging } from './recording-staging';
import { createRecordingWriter, type RecordingWriter } from './recording-writer';
import type { ChosenScreen, ScreenCapture } from './screen-capture';
import { sealRecording, type RecordingSealDeps, type SealedRecording } from './seal-recording';

export type RecorderState =
  | { readonly phase: 'idle'; readonly problem: ErrorCode | null }
  /** The browser asks what to record. */
  | { readonly phase: 'choosing' }
  | {
      readonly phase: 'recording';
      readonly lengthMs: number;
      readonly sizeBytes: number;
      /** Bytes that may still be recorded; null where the browser does not tell. */
      readonly leftBytes: number | null;
      /** Until the longest time. */
      readonly leftMs: number;
    }
  | { readonly phase: 'sealing'; readonly lengthMs: number; readonly sizeBytes: number }
  | { readonly phase: 'saved'; readonly saved: SealedRecording }
  /** It could not be sealed; it stands on the disk and is offered. */
  | { readonly phase: 'left'; readonly problem: ErrorCode };

export interface RecorderDeps extends RecordingSealDeps {
  readonly screen: ScreenCapture;
  readonly recordings: RecordingStaging;
  readonly privateWindow: boolean;
  /** Does something again and again; gives the way to stop. */
  readonly every: (ms: number, work: () => void) => () => void;
  readonly onState: (state: RecorderState) => void;
}

export interface Recorder {
  /** Call inside a click, before any await. Resolves when the recording is sealed, or is none. */
  record(options: { readonly sound: boolean }): Promise<void>;
  /** Ends the recording, which is then sealed. */
  stop(): void;
  /** Everything was erased in another window: ends it, and seals nothing. */
  abandon(): void;
}

const LOOK_MS = 1000;

export function createRecorder(deps: RecorderDeps): Recorder {
  let busy = false;
  let abandoned = false;
  let finish: (why: RecordingEnding) => void = () => undefined;
  const tell = (state: RecorderState): void => {
    if (!abandoned) deps.onState(state);
  };

  const run = async (sound: boolean): Promise<void> => {
    tell({ phase: 'choosing' });
    const chosen = await deps.screen.choose({ sound });
    const staged = await begin(deps, chosen);
    const session = createSession(deps, chosen, staged, tell);
    finish = session.finish;
    const ended = await session.recorded();
    finish = () => undefined;
    if (abandoned) {
      staged.release();
      return;
    }
    if (ended === 'nothing') {
      await staged.remove();
      throw new EvidenceError('recording-empty');
    }
    tell({ phase: 'sealing', ...session.progress() });
    await seal(session.writer, staged);
  };

  const seal = async (writer: RecordingWriter, staged: RecordingInStaging): Promise<void> => {
    try {
      const saved = await sealRecording(deps, await staged.load(), writer.digests(), false);
      await staged.remove().catch(() => undefined);
      tell({ phase: 'saved', saved });
    } catch (thrown) {
      tell({ phase: 'left', problem: errorCodeOf(thrown) });
    } finally {
      staged.release();
    }
  };

  return {
    async record({ sound }) {
      if (busy) return;
      busy = true;
      try {
        await run(sound);
      } catch (thrown) {
        tell({ phase: 'idle', problem: errorCodeOf(thrown) });
      } finally {
        busy = false;
      }
    },
    stop: () => {
      finish('stopped-by-person');
    },
    abandon: () => {
      abandoned = true;
      finish('stopped-by-person');
    },
  };
}

/** Gives the screen back where it cannot be recorded. */
async function begin(deps: RecorderDeps, chosen: ChosenScreen): Promise<RecordingInStaging> {
  try {
    const room = await deps.roomLeft();
    if (room !== null && room < limits.ROOM_TO_BEGIN_BYTES) throw new EvidenceError('disk-full');
    return await deps.recordings.begin({
      exhibitId: newId(deps.environment),
      startedAt: buildInstant(deps.environment.clock()),
      shared: chosen.shared,
      privateWindow: deps.privateWindow,
    });
  } catch (thrown) {
    chosen.stop();
    throw thrown;
  }
}

function createSession(
  deps: RecorderDeps,
  chosen: ChosenScreen,
  staged: RecordingInStaging,
  tell: (state: RecorderState) => void,
) {
  const { clock } = deps.environment;
  const begun = clock().monotonicMs;
  const since = (): number => Math.max(0, clock().monotonicMs - begun);
  let why: RecordingEnding | null = null;
  const finish = (reason: RecordingEnding): void => {
    if (why !== null) return;
    why = reason;
    chosen.stop();
  };
  const writer = createRecordingWriter(staged, deps.hashing, (code) => {
    finish(code === 'disk-full' ? 'disk-full' : 'recorder-failed');
  });
  const progress = () => ({ lengthMs: since(), sizeBytes: writer.sizeBytes() });

  const look = async (): Promise<void> => {
    const room = await deps.roomLeft().catch(() => null);
    if (why !== null) return;
    const { lengthMs, sizeBytes } = progress();
    const leftBytes = limits.bytesLeft(sizeBytes, room);
    const leftMs = Math.max(0, limits.RECORDING_MAX_MS - lengthMs);
    if (sizeBytes >= limits.RECORDING_MAX_BYTES || leftMs === 0) finish('limit');
    else if (leftBytes === 0) finish('disk-full');
    else tell({ phase: 'recording', lengthMs, sizeBytes, leftBytes, leftMs });
  };

  const recorded = (): Promise<'something' | 'nothing'> =>
    new Promise((resolve) => {
      const rest = deps.every(LOOK_MS, () => void look());
      const end = async (reason: RecordingEnding): Promise<void> => {
        why ??= reason;
        rest();
        await writer.settled();
        const pixels = chosen.pixels();
        // Without it, it counts as cut off where it cannot be sealed now.
        await staged
          .end({
            endedAt: buildInstant(clock()),
            ended: why,
            ...(pixels === null || isSame(pixels, chosen.shared.pixels)
              ? {}
              : { pixelsAtEnd: pixels }),
          })
          .catch(() => undefined);
        resolve(writer.pieces() === 0 ? 'nothing' : 'something');
      };
      chosen.record({
        piece: (piece) => {
          writer.add(piece, since());
        },
        ended: (how) => void end(how === 'stopped' ? 'stopped-by-person' : how),
      });
      void look();
    });

  return { writer, finish, progress, recorded };
}

function isSame(
  one: { readonly width: number; readonly height: number },
  other: { readonly width: number; readonly height: number } | undefined,
): boolean {
  return one.width === other?.width && one.height === other.height;
}
