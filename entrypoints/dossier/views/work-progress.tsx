/** How far making or restoring a backup is, and the way to stop. */
import { useEffect, useRef } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import type { BackupProgress } from '@/utils/services/backup-types';
import { backupTexts } from '@/utils/texts/backup';
import { fill } from '@/utils/texts/fill';
import { formatSize } from '@/utils/texts/format';

export interface WorkProgressProps {
  readonly progress: BackupProgress | null;
  readonly onCancel: () => void;
}

export function WorkProgress({ progress, onCancel }: WorkProgressProps) {
  const t = useTexts(backupTexts);
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: the way to stop takes its place.
    button.current?.focus();
  }, []);
  const stage = t[`stage-${progress?.stage ?? 'password'}`];
  const { done = 0, total = 0 } = progress ?? {};
  const counted = fill(t.progress, {
    stage,
    done: formatSize(done, language),
    total: formatSize(total, language),
  });
  return (
    <div class="stack stack--tight">
      <p>{total > 0 ? counted : `${stage}…`}</p>
      {/* The stage is announced, not every step. */}
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
