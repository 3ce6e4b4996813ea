/** Reading everything of this exhibit again and comparing it with its seal. */
import { useState } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { useAction } from '@/components/use-action';
import type { ExhibitCheck } from '@/utils/services/dossier-types';
import { dossierTexts } from '@/utils/texts/dossier';
import { fill } from '@/utils/texts/fill';
import { formatInZone, formatPageTime } from '@/utils/texts/format';
import type { Language } from '@/utils/texts/language';
import { findingTexts } from '@/utils/texts/verify';
import { useService } from '../service-context';

export function CheckSection({ exhibitId }: { readonly exhibitId: string }) {
  const t = useTexts(dossierTexts);
  const service = useService();
  const [check, setCheck] = useState<ExhibitCheck | null>(null);
  const { busy, problem, run } = useAction(async () => {
    setCheck(null);
    setCheck(await service.checkExhibit(exhibitId));
  });
  return (
    <section class="stack">
      <div>
        <button type="button" class="button" aria-disabled={busy} onClick={() => void run()}>
          {t.check}
        </button>
      </div>
      <Problem code={problem} />
      <div role="status">
        {busy && <p class="quiet small">{t.checking}…</p>}
        {check !== null && <Outcome check={check} />}
      </div>
    </section>
  );
}

function Outcome({ check }: { readonly check: ExhibitCheck }) {
  const t = useTexts(dossierTexts);
  const language = useLanguage();
  const { intact, artifactCount, findings, checkedUtc } = check;
  const holds = fill(artifactCount === 1 ? t.intactOne : t.intactMany, { count: artifactCount });
  const broken = findings.filter(({ severity }) => severity === 'broken');
  return (
    <div class={intact ? 'notice notice--plain stack stack--tight' : 'notice stack stack--tight'}>
      <p>{intact ? holds : t.broken}</p>
      {!intact && (
        <ul class="lines small">
          {broken.map(({ code, where }, at) => (
            <li key={at}>
              {findingTexts[language][code]} <code>{where}</code>
            </li>
          ))}
        </ul>
      )}
      <p class="small">{fill(t.checkedAt, { time: onThisClock(checkedUtc, language) })}</p>
    </div>
  );
}

function onThisClock(utc: string, language: Language): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return formatInZone(utc, timeZone, language) ?? formatPageTime(utc, language);
}
