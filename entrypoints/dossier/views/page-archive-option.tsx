/** The page archive needs a permission: it is asked for inside the click, before it is switched on. */
import { useState } from 'preact/hooks';
import { useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { Option } from '@/components/option';
import { useAction } from '@/components/use-action';
import { settingsTexts } from '@/utils/texts/settings';
import { useService } from '../service-context';
import type { ChangeSettings } from './settings-view';

export interface PageArchiveOptionProps {
  readonly checked: boolean;
  readonly change: ChangeSettings;
}

export function PageArchiveOption({ checked, change }: PageArchiveOptionProps) {
  const t = useTexts(settingsTexts);
  const service = useService();
  const [refused, setRefused] = useState(false);
  const { problem, run } = useAction(async () => {
    const granted = await service.requestPageArchive();
    setRefused(!granted);
    if (granted) change({ pageArchive: true });
  });
  const possible = service.pageArchivePossible;
  return (
    <div class="stack stack--tight">
      <Option
        type="checkbox"
        name="archive"
        label={t.pageArchive}
        hint={possible ? t.pageArchiveHint : t.pageArchiveImpossible}
        checked={possible && checked}
        disabled={!possible}
        onChange={(wanted) => {
          setRefused(false);
          if (wanted) void run();
          else change({ pageArchive: false });
        }}
      />
      <div role="alert" class="problem">
        {refused && <p class="notice">{t.pageArchiveRefused}</p>}
      </div>
      <Problem code={problem} />
    </div>
  );
}
