/** What is looked at only when asked for, and loaded only then: sources with corrections, and who else wrote. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import type { SavedView } from '@/utils/services/messages';
import { fill } from '@/utils/texts/fill';
import { popupTexts } from '@/utils/texts/popup';
import type { PopupStore } from './store';

export interface OnDemandProps {
  readonly store: PopupStore;
  readonly saved: SavedView;
  /** IANA zone of this computer. */
  readonly zone: string;
  /** Of the post that is meant. */
  readonly index: number;
}

export function Sources(props: OnDemandProps) {
  const t = useTexts(popupTexts);
  const { sourcesShown } = props.store.state.value;
  return (
    <section class="sources">
      <button
        type="button"
        class="button button--quiet"
        aria-expanded={sourcesShown}
        onClick={props.store.toggleSources}
      >
        {sourcesShown ? t.hideSources : t.showSources}
      </button>
      {sourcesShown && <Loaded {...props} part="SourcesAndCorrections" />}
    </section>
  );
}

/** Nothing where nobody else wrote. */
export function Others(props: OnDemandProps) {
  const t = useTexts(popupTexts);
  const { inView, onPage } = props.saved.others;
  const { peopleShown } = props.store.state.value;
  if (onPage === 0) return null;
  const [one, many, count] =
    inView > 0 ? [t.otherInView, t.othersInView, inView] : [t.otherOnPage, t.othersOnPage, onPage];
  return (
    <div>
      <button
        type="button"
        class="button button--quiet"
        aria-expanded={peopleShown}
        onClick={props.store.togglePeople}
      >
        {count === 1 ? one : fill(many, { count })}
      </button>
      {peopleShown && <Loaded {...props} part="OtherPeople" />}
    </div>
  );
}

interface LoadedProps extends OnDemandProps {
  readonly part: 'SourcesAndCorrections' | 'OtherPeople';
}

function Loaded({ part, ...props }: LoadedProps) {
  const [loaded, setLoaded] = useState<{ readonly Part: ComponentType<OnDemandProps> } | null>(
    null,
  );
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import('./on-demand-parts').then(
      (parts) => {
        setLoaded({ Part: parts[part] });
      },
      () => {
        setFailed(true);
      },
    );
  }, [part]);
  if (loaded === null) return <Problem code={failed ? 'unexpected' : null} />;
  return <loaded.Part {...props} />;
}
