/** What was saved: picture, what was recognised, and what can be done with it now. */
import { useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { Picture } from '@/components/picture';
import type { SavedView } from '@/utils/services/messages';
import { followUpTexts } from '@/utils/texts/follow-up';
import { popupTexts } from '@/utils/texts/popup';
import { FollowUpPanel } from './follow-up-panel';
import { KeptHere } from './kept-here';
import { MoreActions } from './more-actions';
import { NoteForm } from './note-form';
import { Recognised } from './recognised';
import { Removal } from './removal';
import type { PopupState } from './state';
import type { PopupStore } from './store';

export interface SavedPanelProps {
  readonly store: PopupStore;
  readonly saved: SavedView;
  readonly zone: string;
}

export function SavedPanel({ store, saved, zone }: SavedPanelProps) {
  const { save, preview, pictureShown, removal } = store.state.value;
  const t = useTexts(popupTexts);
  const ready = preview.phase === 'ready' ? preview : null;
  return (
    <div class="stack">
      <Problem code={save.phase === 'saved' ? save.problem : null} />
      {saved.newKey && <p class="notice">{t.newKey}</p>}
      <WholeOutcome store={store} saved={saved} />
      <FollowUpPanel store={store} />
      {saved.reconstructed && <ReconstructionMark />}
      {saved.pictureThere ? (
        <Picture
          source={ready?.dataAddress ?? null}
          {...(ready === null ? {} : { width: ready.width, height: ready.height })}
          shown={pictureShown}
          failed={preview.phase === 'failed'}
          onToggle={store.togglePicture}
        />
      ) : (
        <p class="picture picture--failed quiet small">{t.pictureGone}</p>
      )}
      {saved.pictureOf === 'post' && <p class="quiet small">{t.pictureOfPost}</p>}
      <Recognised store={store} saved={saved} zone={zone} />
      <KeptHere store={store} />
      {removal.phase === 'idle' ? <Actions store={store} /> : <Removal store={store} />}
      {removal.phase === 'idle' && <MoreActions store={store} />}
      <Problem code={removal.problem} />
      <NoteForm store={store} saved={saved} />
    </div>
  );
}

function ReconstructionMark() {
  const t = useTexts(followUpTexts);
  return (
    <div class="notice">
      <p>
        <strong>{t.mark}</strong>
      </p>
      <p class="small">{t.markSaved}</p>
    </div>
  );
}

/** Whether all of the page is in the exhibit on show. */
function WholeOutcome({ store, saved }: Omit<SavedPanelProps, 'zone'>) {
  const t = useTexts(popupTexts);
  const { whole } = store.state.value;
  if (whole.phase !== 'done' || whole.exhibitId !== saved.summary.exhibitId) return null;
  return <p class="small">{outcomeText(whole, t)}</p>;
}

type Done = Extract<PopupState['whole'], { phase: 'done' }>;

function outcomeText(done: Done, t: (typeof popupTexts)['en']): string {
  if (done.of === 'post') return done.complete ? t.postDone : t.postPartly;
  return done.complete ? t.wholeDone : t[`wholeEnded-${done.ended}`];
}

function Actions({ store }: { readonly store: PopupStore }) {
  const t = useTexts(popupTexts);
  return (
    <div class="row">
      <button
        type="button"
        class="button button--small"
        aria-disabled={store.state.value.busy}
        onClick={() => void store.saveAgain()}
      >
        {t.saveAgain}
      </button>
      <button
        type="button"
        class="button button--small"
        aria-disabled={store.state.value.busy}
        onClick={() => void store.saveWholePage()}
      >
        {t.wholePage}
      </button>
      <button
        type="button"
        class="button button--small"
        aria-disabled={store.state.value.busy}
        onClick={() => void store.saveOnlyPost()}
      >
        {t.onlyPost}
      </button>
      <button type="button" class="button button--small" onClick={() => void store.askRemoval()}>
        {t.remove}
      </button>
    </div>
  );
}
