/** The recording that runs: how long, how large, how much more fits, and the way to stop. */
import { useEffect, useRef } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import type { RecorderState } from '@/utils/services/recorder';
import { ANNOUNCED_BYTES, ANNOUNCED_MS } from '@/utils/services/recording-limits';
import { fill } from '@/utils/texts/fill';
import { formatSize } from '@/utils/texts/format';
import { formatLength, recordingTexts } from '@/utils/texts/recording';
import { RECORD_HASH } from '../route';
import { useService } from '../service-context';
import { useRecorder } from '../use-recorder';

type Running = Extract<RecorderState, { phase: 'recording' }>;

export function RecordingNow({ state }: { readonly state: Running }) {
  const t = useTexts(recordingTexts);
  const { recorder } = useService();
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: the way to stop takes its place.
    button.current?.focus();
  }, []);
  const soon = soonText(state, t, (bytes) => formatSize(bytes, language));
  return (
    <section class="card stack">
      <Progress state={state} />
      <div role="status">{soon !== null && <p class="notice">{soon}</p>}</div>
      {soon === null && state.leftBytes !== null && (
        <p class="quiet small">{fill(t.room, { size: formatSize(state.leftBytes, language) })}</p>
      )}
      <p>{t.goThere}</p>
      <div>
        <button
          ref={button}
          type="button"
          class="button button--primary"
          onClick={() => {
            recorder.stop();
          }}
        >
          {t.stop}
        </button>
      </div>
    </section>
  );
}

function Progress({ state: { lengthMs, sizeBytes } }: { readonly state: Running }) {
  const t = useTexts(recordingTexts);
  const size = formatSize(sizeBytes, useLanguage());
  return (
    <p class="recording">
      <span class="recording__dot" aria-hidden="true" />
      <strong>{t.recording}</strong>{' '}
      <span class="recording__progress">
        {fill(t.progress, { time: formatLength(lengthMs), size })}
      </span>
    </p>
  );
}

function soonText(
  { leftBytes, leftMs }: Running,
  t: (typeof recordingTexts)['en'],
  sizeOf: (bytes: number) => string,
): string | null {
  if (leftBytes !== null && leftBytes < ANNOUNCED_BYTES) {
    return fill(t.soonRoom, { size: sizeOf(leftBytes) });
  }
  return leftMs < ANNOUNCED_MS ? fill(t.soonTime, { time: formatLength(leftMs) }) : null;
}

/** On every other view of the dossier, as long as the recording runs. */
export function RecordingBar() {
  const t = useTexts(recordingTexts);
  const { recorder } = useService();
  const state = useRecorder();
  if (state.phase !== 'recording') return null;
  return (
    <div class="recording-bar">
      <Progress state={state} />
      <a href={RECORD_HASH}>{t.back}</a>
      <button
        type="button"
        class="button button--small"
        onClick={() => {
          recorder.stop();
        }}
      >
        {t.stop}
      </button>
    </div>
  );
}
