/** How a reload or a drawing stands, and what it asks. */
import { useEffect, useRef } from 'preact/hooks';
import { ConfirmButtons } from '@/components/confirm-buttons';
import { useTexts } from '@/components/language';
import type { FollowUpState } from '@/utils/services/messages';
import { followUpTexts } from '@/utils/texts/follow-up';
import type { PopupStore } from './store';

export function FollowUpPanel({ store }: { readonly store: PopupStore }) {
  const { followUp } = store.state.value;
  switch (followUp.phase) {
    case 'running':
      return <Running step={followUp.step} />;
    case 'asks-text':
      return <TextQuestion store={store} />;
    case 'awaits-click':
      return <ClickRequest store={store} />;
    case 'idle':
    case 'done':
    case 'failed':
      return null;
  }
}

function Running({ step }: Pick<Extract<FollowUpState, { phase: 'running' }>, 'step'>) {
  const t = useTexts(followUpTexts);
  return (
    <div ref={useInSight()} class="notice stack">
      <p role="status">{t[step]}…</p>
      <p class="quiet small">{t.goesOn}</p>
    </div>
  );
}

function TextQuestion({ store }: { readonly store: PopupStore }) {
  const t = useTexts(followUpTexts);
  return (
    <div class="question" role="group" aria-labelledby="text-question">
      <p id="text-question" class="small">
        {t.askText}
      </p>
      <ConfirmButtons
        yes={t.askTextYes}
        no={t.askTextNo}
        busy={false}
        onYes={() => void store.followUp('reload', true)}
        onNo={store.cancelFollowUp}
      />
    </div>
  );
}

function ClickRequest({ store }: { readonly store: PopupStore }) {
  const t = useTexts(followUpTexts);
  return (
    <div ref={useInSight()} class="notice stack" role="status">
      <p>
        <strong>{t.clickTitle}</strong>
      </p>
      <p class="small">{t.clickHow}</p>
      <div>
        <button type="button" class="button button--primary" onClick={store.closeForClick}>
          {t.clickClose}
        </button>
      </div>
    </div>
  );
}

/** The button that was pressed may stand far below. */
function useInSight() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return box;
}
