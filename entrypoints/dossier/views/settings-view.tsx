/** What can be chosen; each choice is kept at once. */
import type { Signal } from '@preact/signals';
import { useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { Option } from '@/components/option';
import { useAction } from '@/components/use-action';
import type { Settings } from '@/utils/services/settings';
import { settingsTexts } from '@/utils/texts/settings';
import { useService } from '../service-context';
import { Heading } from './heading';
import { KeySection } from './key-section';
import { PageArchiveOption } from './page-archive-option';
import { PageButtonsSection } from './page-buttons-section';

export interface SettingsViewProps {
  readonly settings: Signal<Settings>;
}

export type ChangeSettings = (changed: Partial<Settings>) => void;

export function SettingsView({ settings }: SettingsViewProps) {
  const t = useTexts(settingsTexts);
  const service = useService();
  const keep = useAction(async (changed: Partial<Settings>) => {
    const before = settings.value;
    settings.value = { ...before, ...changed };
    try {
      await service.saveSettings(settings.value);
    } catch (thrown) {
      settings.value = before;
      throw thrown;
    }
  });
  const change: ChangeSettings = (changed) => void keep.run(changed);
  return (
    <div class="stack stack--wide narrow">
      <Heading text={t.title} />
      <Problem code={keep.problem} />
      <LanguageChoice settings={settings.value} change={change} />
      <SavingChoices settings={settings.value} change={change} />
      <PageButtonsSection chosen={settings.value.pageButtons} change={change} />
      <KeySection />
      <section class="card stack stack--tight" aria-labelledby="shortcut">
        <h2 id="shortcut">{t.shortcut}</h2>
        <p>
          <kbd>Alt</kbd> + <kbd>Shift</kbd> + <kbd>G</kbd> {t.shortcutHint}
        </p>
      </section>
    </div>
  );
}

interface ChoicesProps {
  readonly settings: Settings;
  readonly change: ChangeSettings;
}

function LanguageChoice({ settings, change }: ChoicesProps) {
  const t = useTexts(settingsTexts);
  return (
    <fieldset class="card">
      <legend class="legend">{t.language}</legend>
      <div class="row row--wide">
        {(['auto', 'nl', 'en'] as const).map((language) => (
          <Option
            key={language}
            type="radio"
            name="language"
            label={t[`language-${language}`]}
            checked={settings.language === language}
            onChange={() => {
              change({ language });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

function SavingChoices({ settings, change }: ChoicesProps) {
  const t = useTexts(settingsTexts);
  const choice = (name: Switch) => (
    <Option
      type="checkbox"
      name={name}
      label={t[name]}
      hint={t[`${name}Hint`]}
      checked={settings[name]}
      onChange={(wanted) => {
        change({ [name]: wanted });
      }}
    />
  );
  return (
    <fieldset class="card">
      <legend class="legend">{t.saving}</legend>
      <div class="stack stack--wide">
        {choice('askBeforeSaving')}
        {choice('wholeSource')}
        <PageArchiveOption checked={settings.pageArchive} change={change} />
        {choice('privateWindows')}
      </div>
    </fieldset>
  );
}

type Switch = 'askBeforeSaving' | 'wholeSource' | 'privateWindows';
