/** How far the saving of the whole page is, and a way to end it. */
import { useTexts } from '@/components/language';
import type { WholePageState } from '@/utils/services/messages';
import { LIMIT_SCREENS_MAX, LIMIT_STEP } from '@/utils/services/whole-page-limits';
import { fill } from '@/utils/texts/fill';
import { popupTexts } from '@/utils/texts/popup';
import type { PopupStore } from './store';

type Running = Extract<WholePageState, { phase: 'running' }>;

export function WholePanel({ store }: { readonly store: PopupStore }) {
  const { whole } = store.state.value;
  return whole.phase === 'running' ? <Progress store={store} work={whole} /> : null;
}

function Progress({ store, work }: { readonly store: PopupStore; readonly work: Running }) {
  const t = useTexts(popupTexts);
  const { step, screensTaken, screensExpected, limitScreens, secondsLeft } = work;
  const isFinishing = step === 'finishing';
  return (
    <div class="stack">
      <progress
        aria-label={work.of === 'post' ? t.onlyPost : t.wholePage}
        max={Math.max(1, screensExpected)}
        {...(isFinishing ? {} : { value: screensTaken })}
      />
      <p class="small" role="status">
        {step === 'paused'
          ? t.wholePaused
          : fill(t.wholeScreens, { taken: screensTaken, expected: screensExpected })}{' '}
        {step === 'scrolling' && secondsLeft !== null && (
          <span class="quiet">{fill(t.wholeSeconds, { count: secondsLeft })}</span>
        )}
      </p>
      <p class="quiet small">{isFinishing ? t.wholeFinishing : t.wholeHint}</p>
      {!isFinishing && screensExpected >= limitScreens && (
        <p class="small">{fill(t.wholeLimit, { count: limitScreens })}</p>
      )}
      {!isFinishing && <Buttons store={store} work={work} />}
    </div>
  );
}

function Buttons({ store, work }: { readonly store: PopupStore; readonly work: Running }) {
  const t = useTexts(popupTexts);
  const { screensExpected, limitScreens } = work;
  return (
    <div class="row">
      <button type="button" class="button button--small" onClick={() => void store.stopWholePage()}>
        {t.wholeStop}
      </button>
      {screensExpected >= limitScreens && limitScreens < LIMIT_SCREENS_MAX && (
        <button
          type="button"
          class="button button--small"
          onClick={() => void store.raiseWholePage()}
        >
          {fill(t.wholeRaise, { count: limitScreens + LIMIT_STEP })}
        </button>
      )}
    </div>
  );
}
