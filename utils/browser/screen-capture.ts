/** Recording a tab or window: Screen Capture and MediaStream Recording, as the browser has them. */
import { EvidenceError } from '@/utils/evidence/errors';
import type { Shared } from '@/utils/evidence/recording-schema';
import { PIECE_MS } from '@/utils/services/recording-limits';
import type { ChosenScreen, ScreenCapture } from '@/utils/services/screen-capture';
import { IS_FIREFOX } from './api';
import { keepText } from '@/utils/evidence/text';

/** VP8 first: the one that every browser writes, and the lightest for the computer at work. */
const WITH_SOUND = ['video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4'];
/** Firefox waits for ever for sound that is named here and is not there, and hands over no piece. */
const SILENT = ['video/webm;codecs=vp8', 'video/webm', 'video/mp4'];
/** Letters stay sharp, and an hour stays near a gigabyte. Bits a second. */
const VIDEO_BITS = 2_500_000;
const FRAMES = 20;

/** What Chromium has beyond the types of the language. */
type DisplayOptions = DisplayMediaStreamOptions & Record<string, unknown>;

function optionsFor(sound: boolean): DisplayOptions {
  return {
    video: { frameRate: { max: FRAMES } },
    // As it sounded, without what makes calls pleasant.
    audio: sound && {
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: false,
    },
    // One tab or window, and that same one to the end.
    monitorTypeSurfaces: 'exclude',
    surfaceSwitching: 'exclude',
    selfBrowserSurface: 'exclude',
  };
}

export function createScreenCapture(): ScreenCapture {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  const possible = mediaDevices !== undefined && 'getDisplayMedia' in mediaDevices;
  return {
    possible: possible && encodingFor(WITH_SOUND) !== null,
    soundPossible: !IS_FIREFOX,
    choose: async ({ sound }) => {
      if (mediaDevices === undefined) throw new EvidenceError('recording-unavailable');
      const stream = await mediaDevices.getDisplayMedia(optionsFor(sound)).catch(refused);
      const encoding = encodingFor(stream.getAudioTracks().length > 0 ? WITH_SOUND : SILENT);
      if (encoding === null) throw new EvidenceError('recording-unavailable');
      return chosenScreen(stream, encoding);
    },
  };
}

function encodingFor(encodings: readonly string[]): string | null {
  if (typeof MediaRecorder === 'undefined') return null;
  return encodings.find((type) => MediaRecorder.isTypeSupported(type)) ?? null;
}

/**
 * A person's "no" and a rule of the organisation (`ScreenCaptureAllowed`) are one and the same
 * `NotAllowedError: Permission denied` in Chromium 156, and so one sentence; only where the
 * operating system says no, the message names it.
 */
function refused(thrown: unknown): never {
  const { name, message } = thrown instanceof DOMException ? thrown : { name: '', message: '' };
  if (name === 'NotAllowedError' && !/system|policy|disallowed/i.test(message)) {
    throw new EvidenceError('recording-cancelled', message, { cause: thrown });
  }
  const isBlocked = name === 'NotAllowedError' || name === 'NotReadableError';
  throw new EvidenceError(isBlocked ? 'recording-blocked' : 'recording-unavailable', message, {
    cause: thrown,
  });
}

function chosenScreen(stream: MediaStream, encoding: string): ChosenScreen {
  const [video] = stream.getVideoTracks();
  const recorder = new MediaRecorder(stream, {
    mimeType: encoding,
    videoBitsPerSecond: VIDEO_BITS,
  });
  const giveBack = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  const end = (): void => {
    if (recorder.state === 'inactive') giveBack();
    else recorder.stop();
  };
  let why: 'stopped' | 'recorder-failed' | null = null;
  return {
    shared: sharedOf(stream, encoding),
    pixels: () => pixelsOf(video),
    record: (on) => {
      recorder.addEventListener('dataavailable', ({ data }) => {
        if (data.size > 0) on.piece(data);
      });
      recorder.addEventListener('error', () => {
        why ??= 'recorder-failed';
      });
      recorder.addEventListener('stop', () => {
        giveBack();
        on.ended(why ?? 'sharing-ended');
      });
      // Sound alone would go on after its tab is gone.
      video?.addEventListener('ended', end);
      recorder.start(PIECE_MS);
    },
    stop: () => {
      why ??= 'stopped';
      end();
    },
  };
}

/** The track's label is left out: it can hold a window's title, or numbers of this computer. */
function sharedOf(stream: MediaStream, encoding: string): Shared {
  const [video] = stream.getVideoTracks();
  const { displaySurface, frameRate } = video?.getSettings() ?? {};
  const pixels = pixelsOf(video);
  const fromBrowser = <T>(value: T) => ({ value, source: 'browser' as const });
  return {
    ...(displaySurface === undefined
      ? {}
      : { surface: fromBrowser(keepText(displaySurface, 40).value) }),
    ...(pixels === null ? {} : { pixels }),
    ...(frameRate === undefined ? {} : { frameRate: fromBrowser(frameRate) }),
    sound: fromBrowser(stream.getAudioTracks().length > 0),
    encoding: fromBrowser(encoding),
  };
}

function pixelsOf(video: MediaStreamTrack | undefined) {
  const { width, height } = video?.getSettings() ?? {};
  return width === undefined || height === undefined ? null : { width, height };
}
