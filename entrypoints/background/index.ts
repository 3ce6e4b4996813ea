/** Builds the services and registers every listener before the first await, and does nothing else. */
import { browser } from '@wxt-dev/webextension-polyfill/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { loadLanguage } from '@/utils/browser/chosen-language';
import { isDiskFull } from '@/utils/browser/disk';
import { loadEnvironment } from '@/utils/browser/environment';
import { buildMenus, listenToGestures, type SaveGesture } from '@/utils/browser/menus';
import { listen } from '@/utils/browser/messaging';
import { loadSettings, watchSettings } from '@/utils/browser/settings';
import { createSaveJournal } from '@/utils/browser/save-journal';
import { createRedrawPort } from '@/utils/browser/redraw-port';
import { createReloadMark } from '@/utils/browser/reload-mark';
import { createReloadPort, RELOAD_NEEDS_CLICK } from '@/utils/browser/reload-port';
import { createRecordingStaging } from '@/utils/browser/recording-staging';
import { createScrollPort } from '@/utils/browser/scroll-port';
import { createStaging } from '@/utils/browser/staging';
import { createTabPort } from '@/utils/browser/tab-port';
import { openDossier } from '@/utils/browser/tabs';
import { createWorkMark } from '@/utils/browser/work-mark';
import { createStitcher } from '@/utils/capture/stitcher';
import { createCoDocument } from '@/utils/services/co-document';
import { createFollowUpWork, type FollowUpWork } from '@/utils/services/follow-up-work';
import { createPopupRequests } from '@/utils/services/popup-requests';
import { reasonToAsk, save } from '@/utils/services/save';
import { createWholePageWork, type WholePageWork } from '@/utils/services/whole-page-work';
import { createBackupState } from '@/utils/storage/backup-state';
import { createExhibitStore } from '@/utils/storage/exhibit-store';
import { createOpening } from '@/utils/storage/opening';
import { backgroundTexts } from '@/utils/texts/background';
import { tell, tellFollowUp, tellWhole } from './gestures';

export default defineBackground({
  type: 'module',
  main() {
    const deps = createDeps();
    const work = createWholePageWork({
      load: deps,
      mark: createWorkMark(),
      onEnd: (ended) => void loadLanguage().then((language) => tellWhole(ended, language)),
    });
    const followUp = createFollowUpWork({
      load: deps,
      mark: createReloadMark(),
      needsClick: RELOAD_NEEDS_CLICK,
      onEnd: (ended) => void loadLanguage().then((language) => tellFollowUp(ended, language)),
    });
    listen(createPopupRequests(deps, work, followUp));
    listenToGestures(
      (gesture) => void saveByGesture(deps, { work, followUp }, gesture, Date.now()),
      (gesture) => void saveWholeByGesture(deps, work, gesture, Date.now()),
      () => void openDossier('#/'),
    );
    void work.recover();
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
  const backups = createBackupState(opening, isDiskFull);
  const loading = loadEnvironment().then((environment) => ({
    store,
    backups,
    environment,
    port: createTabPort(),
    scroll: createScrollPort(),
    staging: createStaging(),
    reload: createReloadPort(),
    redraw: createRedrawPort(),
    recordings: createRecordingStaging(),
    createStitcher,
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    userAgent: navigator.userAgent,
    loadSettings,
    journal: createSaveJournal(),
    coDocument: createCoDocument({ store, environment }),
  }));
  return () => loading;
}

async function saveByGesture(
  deps: ReturnType<typeof createDeps>,
  { work, followUp }: { readonly work: WholePageWork; readonly followUp: FollowUpWork },
  gesture: SaveGesture,
  requestedAtMs: number,
): Promise<void> {
  for (const state of [work.state(), followUp.state()]) {
    if (state.phase === 'running' && state.tabId === gesture.tabId) return;
  }
  const request = { ...gesture, requestedAtMs, again: false, confirmed: false };
  const outcome = (await followUp.second(request)) ?? (await save(await deps(), request));
  await tell(gesture, outcome, await loadLanguage());
}

async function saveWholeByGesture(
  deps: ReturnType<typeof createDeps>,
  work: WholePageWork,
  gesture: SaveGesture,
  requestedAtMs: number,
): Promise<void> {
  const { port } = await deps();
  const tab = await port.describe(gesture.tabId).catch(() => null);
  const reason = reasonToAsk(await loadSettings(), tab?.address ?? null);
  if (reason === null) work.start({ ...gesture, requestedAtMs });
  else await tell(gesture, { status: 'ask-first', reason }, await loadLanguage());
}

async function rebuildMenus(): Promise<void> {
  const texts = backgroundTexts[await loadLanguage()];
  await buildMenus({
    save: texts.menuSave,
    saveWhole: texts.menuSaveWhole,
    openDossier: texts.menuOpenDossier,
  });
}
