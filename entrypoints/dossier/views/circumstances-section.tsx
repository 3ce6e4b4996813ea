/** How it was saved, and what was not: the doubts that will be raised, in the report's own words. */
import { useLanguage, useTexts } from '@/components/language';
import { exhibitHash } from '../route';
import { PageText } from '@/components/page-text';
import type { ExhibitDetail } from '@/utils/services/dossier-types';
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import { circumstancesOf } from '@/utils/package/report-capture';
import { describeLongPicture, type LongPictureStory } from '@/utils/package/report-long-pictures';
import { describePostPicture } from '@/utils/package/report-post-picture';
import { relationOf } from '@/utils/package/report-related';
import { dossierTexts } from '@/utils/texts/dossier';
import {
  notCapturedReasonTexts,
  notCapturedTexts,
  triggerTexts,
} from '@/utils/texts/exhibit-words';
import { fill } from '@/utils/texts/fill';
import { reloadTexts, relationTexts } from '@/utils/texts/report-follow-up';
import { formatCount } from '@/utils/texts/format';

interface About {
  readonly record: EvidenceRecord;
  readonly namedBy: ExhibitDetail['namedBy'];
}

export function CircumstancesSection({ record, namedBy }: About) {
  const t = useTexts(dossierTexts);
  const triggers = useTexts(triggerTexts);
  const reload = useTexts(reloadTexts);
  const language = useLanguage();
  const { name, version } = record.browser;
  const post = describePostPicture(record, language);
  return (
    <section class="card stack" aria-labelledby="circumstances">
      <h2 id="circumstances">{t.circumstances}</h2>
      <ul class="lines">
        <li>{fill(t.savedBy, { trigger: triggers[record.saved.trigger] })}</li>
        <li>{fill(t.browser, { name, version })}</li>
        {circumstancesOf(record, language).map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
        {record.circumstances.reload !== undefined && (
          <li>
            {reload.addressBefore}:{' '}
            <PageText text={record.circumstances.reload.addressBefore.value} limit={300} />
          </li>
        )}
      </ul>
      {post !== null && <Story story={post} />}
      <Related record={record} namedBy={namedBy} />
      {record.longPictures?.map((picture, at) => (
        <Story key={at} story={describeLongPicture(picture, language)} />
      ))}
      {record.notCaptured.length > 0 && <Gaps record={record} />}
    </section>
  );
}

/** Exhibits of this dossier that this one names, and those that name it. */
function Related({ record, namedBy }: About) {
  const t = useTexts(relationTexts);
  const { related = [] } = record;
  if (related.length + namedBy.length === 0) return null;
  return (
    <>
      <h3>{t.title}</h3>
      <ul class="lines">
        {related.map(({ type, exhibitId }, at) => (
          <li key={at}>
            {fill(t[relationOf(type)], { exhibit: '' })}
            <a href={exhibitHash(exhibitId)}>{t.open}</a>
          </li>
        ))}
        {namedBy.map(({ type, exhibitId, number }) => (
          <li key={exhibitId}>
            {fill(t[`${relationOf(type)}-back`], { exhibit: fill(t.numbered, { number }) })},{' '}
            <a href={exhibitHash(exhibitId)}>{t.open}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Story({ story }: { readonly story: LongPictureStory }) {
  const { title, lines } = story;
  return (
    <>
      <h3>
        <PageText text={title} limit={200} />
      </h3>
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>
            <PageText text={line} limit={400} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Gaps({ record }: { readonly record: EvidenceRecord }) {
  const t = useTexts(dossierTexts);
  const whats = useTexts(notCapturedTexts);
  const reasons = useTexts(notCapturedReasonTexts);
  const language = useLanguage();
  return (
    <>
      <h3>{t.notCaptured}</h3>
      <ul class="lines">
        {record.notCaptured.map(({ what, reason, count = 1 }, at) => (
          <li key={at}>
            {fill(count === 1 ? t.gap : t.gapCount, {
              what: whats[what],
              reason: reasons[reason],
              count: formatCount(count, language),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
