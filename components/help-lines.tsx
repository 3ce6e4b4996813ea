/** Help, in the order in which it is needed: danger, people, and that the rest can wait. */
import { HELP_NUMBERS, helpTexts } from '@/utils/texts/shared';
import { useTexts } from './language';

export function HelpLines() {
  const t = useTexts(helpTexts);
  return (
    <details class="help">
      <summary>
        <strong>{t.danger}</strong> <span class="help__who">{t.more}</span>
      </summary>
      <div class="help__more">
        <p>{t.someone}</p>
        <ul>
          <li>{t.organisation}</li>
          <HelpNumber name={t.victim} number={HELP_NUMBERS.victim} />
          <HelpNumber name={t.police} number={HELP_NUMBERS.police} />
          <HelpNumber name={t.science} number={HELP_NUMBERS.science} />
        </ul>
        <p class="quiet">{t.rest}</p>
      </div>
    </details>
  );
}

function HelpNumber({ name, number }: { readonly name: string; readonly number: string }) {
  return (
    <li class="help__number">
      <span>{name}</span> <strong>{number}</strong>
    </li>
  );
}
