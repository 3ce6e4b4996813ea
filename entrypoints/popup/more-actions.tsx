/** What is seldom wanted after a save, out of the way until somebody opens it. */
import { useTexts } from '@/components/language';
import { followUpTexts } from '@/utils/texts/follow-up';
import type { PopupStore } from './store';

/** Firefox forbids the drawing program a step that it needs: docs/decisions/0011. */
const RECONSTRUCTION_POSSIBLE = !import.meta.env.FIREFOX;

export function MoreActions({ store }: { readonly store: PopupStore }) {
  const t = useTexts(followUpTexts);
  return (
    <details class="more">
      <summary class="button button--quiet">{t.more}</summary>
      <div class="stack">
        <Action store={store} kind="reload" name={t.reload} hint={t.reloadHint} />
        {RECONSTRUCTION_POSSIBLE && (
          <Action
            store={store}
            kind="reconstruction"
            name={t.reconstruct}
            hint={t.reconstructHint}
          />
        )}
      </div>
    </details>
  );
}

interface ActionProps {
  readonly store: PopupStore;
  readonly kind: 'reload' | 'reconstruction';
  readonly name: string;
  readonly hint: string;
}

function Action({ store, kind, name, hint }: ActionProps) {
  const { busy, followUp } = store.state.value;
  return (
    <div>
      <button
        type="button"
        class="button button--small"
        aria-disabled={busy || followUp.phase === 'running'}
        aria-describedby={`more-${kind}`}
        onClick={() => void store.followUp(kind)}
      >
        {name}
      </button>
      <p id={`more-${kind}`} class="quiet small">
        {hint}
      </p>
    </div>
  );
}
