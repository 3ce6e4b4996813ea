/** The last exhibits, to open one or to choose several for an export. */
import { fill } from '@/utils/texts/fill';
import { ExhibitName, ExhibitSite } from '@/components/exhibit-name';
import { useLanguage, useTexts } from '@/components/language';
import type { ExhibitSummary } from '@/utils/evidence/exhibit';
import { formatLocal } from '@/utils/texts/format';
import { popupTexts } from '@/utils/texts/popup';
import { sharedTexts } from '@/utils/texts/shared';
import type { PopupStore } from './store';

export function LatestList({ store }: { readonly store: PopupStore }) {
  const t = useTexts(popupTexts);
  const { latest, latestPhase, chosen } = store.state.value;
  return (
    <section class="latest" aria-labelledby="latest">
      <div class="latest__head">
        <h2 id="latest">{t.last}</h2>
        <p role="status" class="quiet small">
          {chosen.size > 0 ? fill(t.exportChosen, { count: chosen.size }) : ''}
        </p>
      </div>
      {latestPhase === 'failed' && <p class="quiet small">{t.lastFailed}</p>}
      {latestPhase === 'ready' && latest.length === 0 && <p class="quiet small">{t.lastEmpty}</p>}
      <ul>
        {latest.map((exhibit) => (
          <LatestRow key={exhibit.exhibitId} store={store} exhibit={exhibit} />
        ))}
      </ul>
    </section>
  );
}

interface LatestRowProps {
  readonly store: PopupStore;
  readonly exhibit: ExhibitSummary;
}

function LatestRow({ store, exhibit }: LatestRowProps) {
  const t = useTexts(popupTexts);
  const shared = useTexts(sharedTexts);
  const language = useLanguage();
  const { exhibitId, number, savedLocal } = exhibit;
  return (
    <li class="latest__row">
      <input
        type="checkbox"
        aria-label={fill(t.choose, { number })}
        checked={store.state.value.chosen.has(exhibitId)}
        onChange={() => {
          store.toggleChosen(exhibitId);
        }}
      />
      <button
        type="button"
        class="latest__open"
        onClick={() => void store.openDossier(`#/exhibit/${exhibitId}`)}
      >
        <span class="latest__name">
          <ExhibitName exhibit={exhibit} />
        </span>
        <span class="quiet">
          {fill(shared.number, { number })} · {formatLocal(savedLocal.slice(0, 16), language)}
          <ExhibitSite exhibit={exhibit} />
        </span>
      </button>
    </li>
  );
}
