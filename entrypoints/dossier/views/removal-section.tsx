/** Removing an exhibit: asks why, and says what stays. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '@/components/language';
import { dossierTexts } from '@/utils/texts/dossier';
import { fill } from '@/utils/texts/fill';
import { useService } from '../service-context';
import { RemovalQuestion } from './removal-question';

export interface RemovalSectionProps {
  readonly exhibitId: string;
  readonly number: number;
  /** The question is open at once: someone came here to remove. */
  readonly asking: boolean;
}

export function RemovalSection({ exhibitId, number, asking }: RemovalSectionProps) {
  const t = useTexts(dossierTexts);
  const service = useService();
  const [open, setOpen] = useState(asking);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asking) section.current?.scrollIntoView({ block: 'center' });
  }, [asking]);
  return (
    <section ref={section} class="removal" aria-label={t.removeTitle}>
      {open ? (
        <RemovalQuestion
          name="reason"
          question={fill(t.removeQuestion, { number })}
          stays={[t.removeStays, t.removeReach]}
          remove={(reason) => service.remove(exhibitId, reason)}
          onKeep={() => {
            setOpen(false);
          }}
        />
      ) : (
        <button
          type="button"
          class="button"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t.remove}
        </button>
      )}
    </section>
  );
}
