/** Recording a tab or window: what to know before, how it goes, and what came of it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { Option } from '@/components/option';
import type { RecorderState } from '@/utils/services/recorder';
import type { SealedRecording } from '@/utils/services/seal-recording';
import { fill } from '@/utils/texts/fill';
import { formatSize } from '@/utils/texts/format';
import { formatLength, recordingEndingTexts, recordingTexts } from '@/utils/texts/recording';
import { exhibitHash } from '../route';
import { useService } from '../service-context';
import { isAtWork, useRecorder } from '../use-recorder';
import { Heading } from './heading';
import { LeftRecordings } from './left-recordings';
import { RecordingNow } from './recording-now';

export function RecordView() {
  const t = useTexts(recordingTexts);
  const state = useRecorder();
  return (
    <div class="stack stack--wide narrow">
      <Heading text={t.title} />
      <Step state={state} />
      {!isAtWork(state) && <LeftRecordings key={state.phase} />}
    </div>
  );
}

function Step({ state }: { readonly state: RecorderState }) {
  const t = useTexts(recordingTexts);
  const language = useLanguage();
  switch (state.phase) {
    case 'idle':
      return <Before problem={state.problem} />;
    case 'choosing':
      return (
        <p role="status" class="card">
          {t.choosing}
        </p>
      );
    case 'recording':
      return <RecordingNow state={state} />;
    case 'sealing':
      return (
        <p role="status" class="card">
          {fill(t.sealing, { size: formatSize(state.sizeBytes, language) })}
        </p>
      );
    case 'saved':
      return <Saved saved={state.saved} />;
    case 'left':
      return (
        <div class="stack">
          <Problem code={state.problem} />
          <p>{t.left}</p>
        </div>
      );
  }
}

function Before({ problem }: { readonly problem: Parameters<typeof Problem>[0]['code'] }) {
  const t = useTexts(recordingTexts);
  const { recorder } = useService();
  const [sound, setSound] = useState(recorder.soundPossible);
  if (!recorder.possible) return <Problem code="recording-unavailable" />;
  return (
    <section class="card stack">
      <Problem code={problem} />
      <p>{t.intro}</p>
      <ul class="lines">
        <li>{t.inPicture}</li>
        <li>{t.notThere}</li>
        <li>{t.keepOpen}</li>
        <li>{t.longest}</li>
        {!recorder.soundPossible && <li>{t.noSound}</li>}
      </ul>
      {recorder.soundPossible && (
        <Option
          type="checkbox"
          name="sound"
          label={t.sound}
          hint={t.soundHint}
          checked={sound}
          onChange={setSound}
        />
      )}
      <div>
        <button
          type="button"
          class="button button--primary"
          onClick={() => void recorder.record({ sound })}
        >
          {t.choose}
        </button>
      </div>
    </section>
  );
}

function Saved({ saved }: { readonly saved: SealedRecording }) {
  const t = useTexts(recordingTexts);
  const endings = useTexts(recordingEndingTexts);
  const { recorder } = useService();
  const { number, lengthMs, ended, exhibitId } = saved;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: the way on takes its place.
    link.current?.focus();
  }, []);
  return (
    <section class="card stack">
      <p role="status">
        <strong>{fill(t.saved, { time: formatLength(lengthMs), number })}</strong>
      </p>
      {ended !== 'stopped-by-person' && <p>{endings[ended]}</p>}
      <div class="row">
        <a ref={link} class="button button--primary" href={exhibitHash(exhibitId)}>
          {fill(t.toExhibit, { number })}
        </a>
        <button
          type="button"
          class="button"
          onClick={() => {
            recorder.again();
          }}
        >
          {t.again}
        </button>
      </div>
    </section>
  );
}
