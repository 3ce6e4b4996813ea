/** The custody log in plain words, oldest first. */
import { Copyable } from '@/components/copyable';
import { Filled } from '@/components/filled';
import { useLanguage, useTexts } from '@/components/language';
import type { CustodyEvent } from '@/utils/evidence/custody-schema';
import type { ExhibitDetail } from '@/utils/services/dossier-types';
import { dossierTexts } from '@/utils/texts/dossier';
import { custodyTexts, removalReasonTexts } from '@/utils/texts/exhibit-words';
import { fill } from '@/utils/texts/fill';
import { formatLocal } from '@/utils/texts/format';

export function LogSection({ detail }: { readonly detail: ExhibitDetail }) {
  const t = useTexts(dossierTexts);
  const events = useTexts(custodyTexts);
  const language = useLanguage();
  return (
    <section class="card stack" aria-labelledby="log">
      <h2 id="log">{t.log}</h2>
      <p class="quiet small">{t.logHint}</p>
      <ol class="log">
        {detail.custody.map(({ key, entry, at, event }) => (
          <li key={`${key}/${entry}`} class="log__entry">
            <time class="quiet" dateTime={at.utc}>
              {formatLocal(at.local, language)}
            </time>
            <div>
              <p>{events[event.type]}</p>
              <EventDetail event={event} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function EventDetail({ event }: { readonly event: CustodyEvent }) {
  const t = useTexts(dossierTexts);
  const reasons = useTexts(removalReasonTexts);
  switch (event.type) {
    case 'offered':
      return (
        <p class="small quiet">
          <Filled
            text={t.logPackage}
            values={{ digest: <Copyable value={event.packageSha256} name="SHA-256" /> }}
          />
        </p>
      );
    case 'subject-chosen':
      return (
        <p class="small quiet">
          {event.subject === null ? t.logNoPost : fill(t.logPost, { number: event.subject + 1 })}
        </p>
      );
    case 'artifact-removed':
      return (
        <p class="small quiet">
          <code>{event.name}</code> ({reasons[event.reason]})
        </p>
      );
    case 'removed':
      return <p class="small quiet">{reasons[event.reason]}</p>;
    case 'saved':
    case 'noted':
    case 'corrected':
    case 'export-prepared':
      return null;
  }
}
