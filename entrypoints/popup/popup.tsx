/** The popup, top to bottom: what happened, what was saved before, help, where to go. */
import { CutOffNotice } from '@/components/cut-off-notice';
import { HelpLines } from '@/components/help-lines';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { popupTexts } from '@/utils/texts/popup';
import { AskPanel, FailedPanel } from './ask-panel';
import { FollowUpPanel } from './follow-up-panel';
import { LatestList } from './latest-list';
import { LeftRecordings } from './left-recordings';
import { SavedPanel } from './saved-panel';
import { Status } from './status';
import type { PopupStore } from './store';
import { WholePanel } from './whole-panel';

export interface PopupProps {
  readonly store: PopupStore;
  /** IANA zone of this computer, for times that pages give. */
  readonly zone: string;
}

export function Popup({ store, zone }: PopupProps) {
  const t = useTexts(popupTexts);
  return (
    <main class="popup">
      <h1 class="visually-hidden">{t.title}</h1>
      <div class="popup__head">
        <Status store={store} />
        <button
          type="button"
          class="button button--icon"
          aria-label={t.settings}
          title={t.settings}
          onClick={() => void store.openDossier('#/settings')}
        >
          <Icon name="settings" />
        </button>
      </div>
      <Panel store={store} zone={zone} />
      <CutOffNotice saves={store.state.value.cutOff} onDismiss={() => void store.dismissCutOff()} />
      <LeftRecordings store={store} />
      <LatestList store={store} />
      <Foot store={store} />
    </main>
  );
}

function Panel({ store, zone }: PopupProps) {
  const { save } = store.state.value;
  switch (save.phase) {
    case 'saved':
      return <SavedPanel store={store} saved={save.saved} zone={zone} />;
    case 'ask-first':
      return <AskPanel store={store} reason={save.reason} />;
    case 'failed':
      return <FailedPanel store={store} />;
    case 'whole-page':
      return <WholePanel store={store} />;
    case 'follow-up':
      return <FollowUpPanel store={store} />;
    case 'working':
      // Room for what is about to come, so that nothing jumps.
      return <div class="popup__room" />;
    case 'no-page':
    case 'removed':
      return null;
  }
}

function Foot({ store }: { readonly store: PopupStore }) {
  const t = useTexts(popupTexts);
  return (
    <div class="popup__foot">
      <HelpLines />
      <Problem code={store.state.value.leadProblem} />
      <div class="popup__lead">
        <button
          type="button"
          class="button button--primary"
          onClick={() => void store.exportChosen()}
        >
          {t.export}
        </button>
        <button type="button" class="button" onClick={() => void store.openDossier()}>
          {t.openDossier}
        </button>
      </div>
    </div>
  );
}
