/** An exhibit that is no longer as it was saved: what is wrong, and what can still be used. */
import { useLanguage, useTexts } from '@/components/language';
import type { DamagedExhibit, DamagedPart } from '@/utils/services/dossier-types';
import { dossierTexts } from '@/utils/texts/dossier';
import { fill } from '@/utils/texts/fill';
import { formatLocal, formatSize } from '@/utils/texts/format';
import { CheckSection } from './check-section';
import { Heading } from './heading';
import { RemovalSection } from './removal-section';
import { SaveCopy } from './save-copy';

/** Nothing where nothing is damaged. */
export function DamageNotice({ damage }: { readonly damage: readonly DamagedPart[] }) {
  const t = useTexts(dossierTexts);
  if (damage.length === 0) return null;
  return (
    <section class="notice stack stack--tight" aria-labelledby="damage">
      <h2 id="damage">{t.damaged}</h2>
      <ul class="lines">
        {damage.map((part) => (
          <li key={part}>{t[`damaged-${part}`]}</li>
        ))}
      </ul>
      <p>{t.damagedHelp}</p>
    </section>
  );
}

/** Without its record an exhibit cannot be exported; its files can be kept elsewhere. */
export function DamagedView({ exhibit }: { readonly exhibit: DamagedExhibit }) {
  const t = useTexts(dossierTexts);
  const language = useLanguage();
  const { exhibitId, number, savedLocal } = exhibit.summary;
  return (
    <article class="stack stack--wide">
      <Heading text={fill(t.exhibitTitle, { number })} />
      <p class="quiet">{fill(t.savedAt, { time: formatLocal(savedLocal, language) })}</p>
      <section class="notice stack stack--tight" aria-labelledby="damage">
        <h2 id="damage">{t.damaged}</h2>
        <p>{t.damagedRecord}</p>
        <p>{t.damagedHelp}</p>
      </section>
      <section class="card stack" aria-labelledby="files">
        <h2 id="files">{t.files}</h2>
        {exhibit.files.length === 0 && <p>{t.damagedNoFiles}</p>}
        <ul class="files">
          {exhibit.files.map(({ name, size }) => (
            <li key={name} class="file">
              <div class="file__head">
                <h3>
                  <code>{name}</code>
                </h3>
                <SaveCopy exhibitId={exhibitId} name={name} />
              </div>
              <p class="quiet small">{formatSize(size, language)}</p>
            </li>
          ))}
        </ul>
      </section>
      <CheckSection exhibitId={exhibitId} />
      <RemovalSection exhibitId={exhibitId} number={number} asking={false} />
    </article>
  );
}
