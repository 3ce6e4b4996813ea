/** Builds the services and registers every listener before the first await, and does nothing else. */
import { browser } from '@wxt-dev/webextension-polyfill/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { loadLanguage } from '@/utils/browser/chosen-language';
import { isDiskFull } from '@/utils/browser/disk';
import { loadEnvironment } from '@/utils/browser/environment';
import { buildMenus, listenToGestures, type SaveGesture } from '@/utils/browser/menus';
import { listen } from '@/utils/browser/messaging';
import { loadSettings, watchSettings } from '@/utils/browser/settings';
import { createPickPort } from '@/utils/browser/pick-port';
import { createSaveJournal } from '@/utils/browser/save-journal';
import { createRedrawPort } from '@/utils/browser/redraw-port';
import { createReloadMark } from '@/utils/browser/reload-mark';
import { createReloadPort, RELOAD_NEEDS_CLICK } from '@/utils/browser/reload-port';
import { createRecordingStaging } from '@/utils/browser/recording-staging';
import { createScrollPort } from '@/utils/browser/scroll-port';
import { createStaging } from '@/utils/browser/staging';
import { createTabPort } from '@/utils/browser/tab-port';
import { watchPermissions } from '@/utils/browser/all-sites';
import { listenToPresses, syncPageButtons, type Press } from '@/utils/browser/page-buttons';
import { openDossier } from '@/utils/browser/tabs';
import { createWorkMark } from '@/utils/browser/work-mark';
import { createStitcher } from '@/utils/capture/stitcher';
import { createCoDocument } from '@/utils/services/co-document';
import { createFollowUpWork, type FollowUpWork } from '@/utils/services/follow-up-work';
import { createPopupRequests } from '@/utils/services/popup-requests';
import type { SaveOutcome } from '@/utils/services/messages';
import { reasonToAsk, save } from '@/utils/services/save';
import { createWholePageWork, type WholePageWork } from '@/utils/services/whole-page-work';
import { createBackupState } from '@/utils/storage/backup-state';
import { createExhibitStore } from '@/utils/storage/exhibit-store';
import { createOpening } from '@/utils/storage/opening';
import type { PressOutcome } from '@/utils/platforms/page-button-script';
import { backgroundTexts } from '@/utils/texts/background';
import { answerPress } from './presses';
import { tell, tellFollowUp, tellWhole } from './gestures';

export default defineBackground({
  type: 'module',
  main() {
    const deps = createDeps();
    const work = createWholePageWork({
      load: deps,
      mark: createWorkMark(),
      onEnd: (ended) => {
        // For the browser's own performance panel and for `npm run bench`.
        performance.mark('long-work-ended');
        void loadLanguage().then((language) => tellWhole(ended, language));
      },
    });
    const followUp = createFollowUpWork({
      load: deps,
      mark: createReloadMark(),
      needsClick: RELOAD_NEEDS_CLICK,
      onEnd: (ended) => void loadLanguage().then((language) => tellFollowUp(ended, language)),
    });
    const works: Works = { work, followUp };
    listen(createPopupRequests(deps, work, followUp));
    listenToGestures({
      save: (gesture) => void saveByGesture(deps, works, gesture, Date.now()),
      saveWhole: (gesture) => void saveWholeByGesture(deps, work, gesture, Date.now()),
      onlyPost: (gesture) => void savePostByGesture(deps, works, gesture, Date.now()),
      openDossier: () => void openDossier('#/'),
    });
    void work.recover();
    const begin = (): void => {
      void rebuildMenus();
      void syncPageButtons();
    };
    browser.runtime.onInstalled.addListener(begin);
    browser.runtime.onStartup.addListener(begin);
    listenToPresses((press) => saveByPress(deps, works, press, Date.now()));
    watchPermissions(() => void syncPageButtons());
    watchSettings(() => {
      void rebuildMenus();
      void syncPageButtons();
    });
  },
});

/** Long work, of which a tab has one at a time. */
interface Works {
  readonly work: WholePageWork;
  readonly followUp: FollowUpWork;
}

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
    pick: createPickPort(),
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
  works: Works,
  gesture: SaveGesture,
  requestedAtMs: number,
): Promise<void> {
  const outcome = await saveFirst(deps, works, gesture, requestedAtMs);
  if (outcome !== null) await tell(gesture, outcome, await loadLanguage());
}

async function saveByPress(
  deps: ReturnType<typeof createDeps>,
  works: Works,
  press: Press,
  requestedAtMs: number,
): Promise<PressOutcome> {
  const outcome = await saveFirst(deps, works, press, requestedAtMs, press.confirmed);
  return answerPress(press, outcome, await loadLanguage());
}

/** Null where long work on that page is under way. */
async function saveFirst(
  deps: ReturnType<typeof createDeps>,
  { work, followUp }: Works,
  { tabId, trigger, pointedAt }: SaveGesture,
  requestedAtMs: number,
  confirmed = false,
): Promise<SaveOutcome | null> {
  await work.endChoosing();
  for (const state of [work.state(), followUp.state()]) {
    if (state.phase === 'running' && state.tabId === tabId) return null;
  }
  const request = { tabId, trigger, pointedAt, requestedAtMs, again: false, confirmed };
  return (await followUp.second(request)) ?? save(await deps(), request);
}

/** The page is saved in any case, whatever happens while somebody points. */
async function savePostByGesture(
  deps: ReturnType<typeof createDeps>,
  works: Works,
  gesture: SaveGesture,
  requestedAtMs: number,
): Promise<void> {
  const outcome = await saveFirst(deps, works, gesture, requestedAtMs);
  if (outcome === null) return;
  if (outcome.status === 'saved' || outcome.status === 'already-saved') {
    works.work.startPost({ ...gesture, pageExhibitId: outcome.saved.summary.exhibitId });
  } else await tell(gesture, outcome, await loadLanguage());
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
  if (reason === null) work.start({ ...gesture, requestedAtMs, pageExhibitId: null });
  else await tell(gesture, { status: 'ask-first', reason }, await loadLanguage());
}

async function rebuildMenus(): Promise<void> {
  const texts = backgroundTexts[await loadLanguage()];
  await buildMenus({
    group: texts.menuTitle,
    save: texts.menuSave,
    onlyPost: texts.menuOnlyPost,
    whole: texts.menuWhole,
    saveWhole: texts.menuSaveWhole,
    openDossier: texts.menuOpenDossier,
  });
}
