/** Wires the popup to the browser. Saving was asked for before anything is drawn, by `popup-begin`. */
import '@/components/base.css';
import '@/components/fields.css';
import './popup.css';
import { ask } from '@/utils/browser/ask';
import { loadLanguage } from '@/utils/browser/chosen-language';
import { createDrafts } from '@/utils/browser/drafts';
import { activeTab, openDossier } from '@/utils/browser/tabs';
import { markWhenShown } from './marks';
import { mountPopup } from './mount';
import { createPopupStore } from './store';

const store = createPopupStore({
  ask,
  begun: globalThis.getuigeBegun ?? null,
  activeTab,
  drafts: createDrafts('note'),
  correctionDrafts: createDrafts('corrections'),
  openDossier,
  close: () => {
    window.close();
  },
  openedAtMs: performance.timeOrigin,
  now: Date.now,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});
void store.start();

const root = document.getElementById('app');
if (root !== null) {
  const language = await loadLanguage();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  mountPopup({ root, store, language, zone: timeZone });
  markWhenShown(store.state);
}
