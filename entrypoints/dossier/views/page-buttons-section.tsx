/**
 * On which platforms a button stands beside each post. The first one needs the permission for all
 * sites, which is asked for inside the click; with the last one it is given back.
 */
import { useState } from 'preact/hooks';
import { useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { Option } from '@/components/option';
import { useAction } from '@/components/use-action';
import { BUTTON_PLATFORMS, type ButtonPlatform } from '@/utils/platforms/button-platforms';
import { platformName } from '@/utils/texts/platforms';
import { settingsTexts } from '@/utils/texts/settings';
import { useService } from '../service-context';
import type { ChangeSettings } from './settings-view';

export interface PageButtonsSectionProps {
  readonly chosen: readonly ButtonPlatform[];
  readonly change: ChangeSettings;
}

export function PageButtonsSection({ chosen, change }: PageButtonsSectionProps) {
  const t = useTexts(settingsTexts);
  const service = useService();
  const [refused, setRefused] = useState(false);
  const { problem, run } = useAction(async (platform: ButtonPlatform, wanted: boolean) => {
    const next = BUTTON_PLATFORMS.filter((one) =>
      one === platform ? wanted : chosen.includes(one),
    );
    // Asked every time: where it is there already, no browser shows anything.
    const granted = !wanted || (await service.requestAllSites());
    setRefused(!granted);
    if (!granted) return;
    change({ pageButtons: next });
    if (next.length === 0) await service.returnAllSites();
  });
  return (
    <fieldset class="card">
      <legend class="legend">{t.pageButtons}</legend>
      <div class="stack">
        <p>{t.pageButtonsIntro}</p>
        <p class="quiet small">{t.pageButtonsReason}</p>
        <p class="quiet small">
          {t.pageButtonsBack} {t.pageButtonsSeen}
        </p>
        <div class="sites">
          {BUTTON_PLATFORMS.map((platform) => (
            <Option
              key={platform}
              type="checkbox"
              name={`button-${platform}`}
              label={platformName(platform) ?? platform}
              checked={chosen.includes(platform)}
              onChange={(wanted) => void run(platform, wanted)}
            />
          ))}
        </div>
        <div role="alert" class="problem">
          {refused && <p class="notice">{t.pageButtonsRefused}</p>}
        </div>
        <Problem code={problem} />
      </div>
    </fieldset>
  );
}
