/** The finished backup: the file, what is in it, and where to put it. */
import { useEffect, useRef } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { backupTexts } from '@/utils/texts/backup';
import { fill } from '@/utils/texts/fill';
import { formatCount, formatSize } from '@/utils/texts/format';
import type { BackupMaking, MakingState } from '../use-backup-making';

export interface BackupReadyProps {
  readonly state: Extract<MakingState, { phase: 'ready' }>;
  readonly making: BackupMaking;
}

export function BackupReady({ state, making }: BackupReadyProps) {
  const t = useTexts(backupTexts);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    link.current?.focus();
  }, []);
  return (
    <>
      <p role="status">{t.ready}</p>
      <FileFacts state={state} />
      <div class="row">
        <a
          ref={link}
          class="button button--primary"
          data-testid="download-backup"
          href={state.url}
          download={state.result.fileName}
          onClick={() => void making.markDownloaded()}
        >
          {t.download}
        </a>
        <button type="button" class="button" onClick={making.startAgain}>
          {t.again}
        </button>
      </div>
      <div role="status">
        {state.downloaded && <p class="notice notice--plain">{t.downloaded}</p>}
      </div>
      <Problem code={state.problem} />
      <p class="quiet small">{t.openElsewhere}</p>
    </>
  );
}

function FileFacts({ state }: Pick<BackupReadyProps, 'state'>) {
  const t = useTexts(backupTexts);
  const language = useLanguage();
  const { fileName, content, exhibitIds, damagedCount } = state.result;
  const count = exhibitIds.length;
  const counted =
    count === 1 ? t.countOne : fill(t.countMany, { count: formatCount(count, language) });
  const damaged =
    damagedCount === 1
      ? t.madeDamagedOne
      : fill(t.madeDamagedMany, { count: formatCount(damagedCount, language) });
  return (
    <>
      <p>
        {t.file}: <code>{fileName}</code> · {formatSize(content.size, language)} · {counted}
      </p>
      {damagedCount > 0 && <p class="notice">{damaged}</p>}
    </>
  );
}
