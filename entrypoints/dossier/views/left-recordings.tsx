/** Recordings that wait: cut off, or without room to be sealed. Each is kept or erased by a person. */
import { useEffect, useState } from 'preact/hooks';
import { ConfirmButtons } from '@/components/confirm-buttons';
import { useLanguage, useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { useAction } from '@/components/use-action';
import type { LeftRecording } from '@/utils/services/left-recordings';
import { fill } from '@/utils/texts/fill';
import { formatLocal, formatSize } from '@/utils/texts/format';
import { formatLength, recordingEndingTexts, recordingTexts } from '@/utils/texts/recording';
import { exhibitHash } from '../route';
import { useService } from '../service-context';

export function LeftRecordings() {
  const t = useTexts(recordingTexts);
  const { recorder } = useService();
  const [left, setLeft] = useState<readonly LeftRecording[]>([]);
  useEffect(() => {
    // Where they cannot be read now, they are told of the next time.
    recorder.listLeft().then(setLeft, () => undefined);
  }, [recorder]);
  const drop = (exhibitId: string): void => {
    setLeft((now) => now.filter((one) => one.exhibitId !== exhibitId));
  };
  if (left.length === 0) return null;
  return (
    <section class="notice stack" aria-labelledby="left-recordings">
      <h2 id="left-recordings">{t.leftTitle}</h2>
      {left.map((one) => (
        <LeftOne key={one.exhibitId} left={one} onGone={drop} />
      ))}
    </section>
  );
}

interface LeftOneProps {
  readonly left: LeftRecording;
  readonly onGone: (exhibitId: string) => void;
}

function LeftOne({ left, onGone }: LeftOneProps) {
  const t = useTexts(recordingTexts);
  const endings = useTexts(recordingEndingTexts);
  const language = useLanguage();
  const { recorder } = useService();
  const { exhibitId, startedLocal, lengthMs, sizeBytes, ended } = left;
  const [asking, setAsking] = useState(false);
  const keep = useAction(async () => {
    const saved = await recorder.keepLeft(exhibitId);
    window.location.hash = exhibitHash(saved.exhibitId);
    onGone(exhibitId);
  });
  const remove = useAction(async () => {
    await recorder.removeLeft(exhibitId);
    onGone(exhibitId);
  });
  const cutOff = ended === 'cut-off';
  return (
    <div class="stack stack--tight">
      <p>
        {fill(cutOff ? t['left-cut-off'] : t['left-ended'], {
          started: formatLocal(startedLocal.slice(0, 16), language),
          time: formatLength(lengthMs),
          size: formatSize(sizeBytes, language),
        })}
        {!cutOff && ` ${endings[ended]}`}
      </p>
      <Problem code={keep.problem ?? remove.problem} />
      {asking ? (
        <>
          <p>{t.removeSure}</p>
          <ConfirmButtons
            yes={t.removeYes}
            no={t.removeNo}
            busy={remove.busy}
            onYes={() => void remove.run()}
            onNo={() => {
              setAsking(false);
            }}
          />
        </>
      ) : (
        <div class="row">
          <button
            type="button"
            class="button button--small button--primary"
            aria-disabled={keep.busy}
            onClick={() => void keep.run()}
          >
            {keep.busy ? t.keeping : t.keep}
          </button>
          <button
            type="button"
            class="button button--small"
            disabled={keep.busy}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t.remove}
          </button>
        </div>
      )}
    </div>
  );
}
