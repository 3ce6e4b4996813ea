/** What is known of an added file, and what it only claims. */
import { useLanguage, useTexts } from '@/components/language';
import { PageText } from '@/components/page-text';
import { noTimesText, suppliedRows } from '@/utils/package/supplied-rows';
import type { ExhibitDetail } from '@/utils/services/dossier-types';
import { suppliedTexts } from '@/utils/texts/supplied';

export function SuppliedSection({ detail }: { readonly detail: ExhibitDetail }) {
  const t = useTexts(suppliedTexts);
  const language = useLanguage();
  const { record, viewer } = detail;
  const none = noTimesText(record, language);
  return (
    <section class="card stack" aria-labelledby="supplied">
      <h2 id="supplied">{t.title}</h2>
      <p class="quiet small">{t.hint}</p>
      <dl class="facts">
        {suppliedRows(record, viewer, language).map(({ label, value, source, remarks }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <PageText text={value} limit={500} />
              {source !== '' && <span class="quiet small"> ({source})</span>}
              {remarks.map((remark) => (
                <p key={remark} class="quiet small">
                  <PageText text={remark} />
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {none !== null && <p>{none}</p>}
      <p class="quiet small">{t.inside}</p>
    </section>
  );
}
