/** How far the package is, and the way to stop. */
import { useEffect, useRef } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import type { ExportProgress } from '@/utils/services/export-types';
import { exportTexts } from '@/utils/texts/export';
import { fill } from '@/utils/texts/fill';
import { formatCount } from '@/utils/texts/format';

export interface ExportProgressBarProps {
  readonly progress: ExportProgress | null;
  readonly onCancel: () => void;
}

export function ExportProgressBar({ progress, onCancel }: ExportProgressBarProps) {
  const t = useTexts(exportTexts);
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: the way to stop takes its place.
    button.current?.focus();
  }, []);
  const stage = t[`stage-${progress?.stage ?? 'reading'}`];
  const { done = 0, total = 0 } = progress ?? {};
  const counted = fill(t.progress, {
    stage,
    done: formatCount(done, language),
    total: formatCount(total, language),
  });
  return (
    <div class="card stack stack--tight">
      <p>{total > 0 ? counted : `${stage}…`}</p>
      {/* The stage is announced, not every file. */}
      <p role="status" class="visually-hidden">
        {stage}
      </p>
      <progress class="progress" max={Math.max(total, 1)} value={done} aria-label={stage} />
      <p class="quiet small">{t.keepOpen}</p>
      <div>
        <button ref={button} type="button" class="button" onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
    </div>
  );
}
