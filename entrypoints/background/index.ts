/** Builds the services and registers every listener before the first await, and does nothing else. */
import { browser } from '@wxt-dev/webextension-polyfill/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isDiskFull } from '@/utils/browser/disk';
import { loadEnvironment } from '@/utils/browser/environment';
import { buildMenus, listenToGestures, type SaveGesture } from '@/utils/browser/menus';
import { listen } from '@/utils/browser/messaging';
import { chosenLanguage, loadSettings, watchSettings } from '@/utils/browser/settings';
import { createSaveJournal } from '@/utils/browser/save-journal';
import { createTabPort } from '@/utils/browser/tab-port';
import { openDossier } from '@/utils/browser/tabs';
import { createCoDocument } from '@/utils/services/co-document';
import { createPopupRequests } from '@/utils/services/popup-requests';
import { save } from '@/utils/services/save';
import { createBackupStore } from '@/utils/storage/backup-store';
import { createExhibitStore } from '@/utils/storage/exhibit-store';
import { createOpening } from '@/utils/storage/opening';
import { backgroundTexts } from '@/utils/texts/background';
import { tell } from './gestures';

export default defineBackground({
  type: 'module',
  main() {
    const deps = createDeps();
    listen(createPopupRequests(deps));
    listenToGestures(
      (gesture) => void saveByGesture(deps, gesture, Date.now()),
      () => void openDossier('#/'),
    );
    browser.runtime.onInstalled.addListener(() => void rebuildMenus());
    browser.runtime.onStartup.addListener(() => void rebuildMenus());
    watchSettings(() => void rebuildMenus());
  },
});

function createDeps() {
  const opening = createOpening();
  // Open by the time that it is needed; whoever needs it hears what went wrong.
  opening().catch(() => undefined);
  const store = createExhibitStore(opening, isDiskFull);
  const backups = createBackupStore(opening, isDiskFull);
  const loading = loadEnvironment().then((environment) => ({
    store,
    backups,
    environment,
    port: createTabPort(),
    userAgent: navigator.userAgent,
    loadSettings,
    journal: createSaveJournal(),
    coDocument: createCoDocument({ store, environment }),
  }));
  return () => loading;
}

async function saveByGesture(
  deps: ReturnType<typeof createDeps>,
  gesture: SaveGesture,
  requestedAtMs: number,
): Promise<void> {
  const request = { ...gesture, requestedAtMs, again: false, confirmed: false };
  const outcome = await save(await deps(), request);
  await tell(gesture, outcome, chosenLanguage(await loadSettings()));
}

async function rebuildMenus(): Promise<void> {
  const texts = backgroundTexts[chosenLanguage(await loadSettings())];
  await buildMenus({ save: texts.menuSave, openDossier: texts.menuOpenDossier });
}
