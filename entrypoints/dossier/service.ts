/** Builds the dossier page's service from this browser. */
import { ask } from '@/utils/browser/ask';
import { requestAllSites, returnAllSites } from '@/utils/browser/all-sites';
import { IS_FIREFOX } from '@/utils/browser/api';
import { isDiskFull, roomLeft } from '@/utils/browser/disk';
import { IN_PRIVATE_WINDOW, loadEnvironment } from '@/utils/browser/environment';
import { PAGE_ARCHIVE_POSSIBLE, requestPageArchive } from '@/utils/browser/page-archive';
import { eraseSettings, loadSettings, saveSettings, watchSettings } from '@/utils/browser/settings';
import { createRecordingStaging } from '@/utils/browser/recording-staging';
import { createScreenCapture } from '@/utils/browser/screen-capture';
import { createStaging } from '@/utils/browser/staging';
import { renderPreview } from '@/utils/capture/preview';
import { addFile, type AddFileDeps } from '@/utils/services/add-file';
import { createBackupService } from '@/utils/services/backup-service';
import { createCoDocument } from '@/utils/services/co-document';
import { createDossierService } from '@/utils/services/dossier';
import type { DossierService } from '@/utils/services/dossier-types';
import { createRecorderService } from '@/utils/services/recorder-service';
import { createBackupStore } from '@/utils/storage/backup-store';
import { openDatabase } from '@/utils/storage/database';
import { createExhibitStore } from '@/utils/storage/exhibit-store';
import { createRun } from '@/utils/storage/opening';
import { createWatching } from '@/utils/storage/watch';
import { browserHashing } from '@/utils/verify/browser-hashing';
import { beginAnew } from './erased-elsewhere';

/** @param onError hears of a watched query that failed. */
export async function buildDossierService(
  onError: (thrown: unknown) => void,
): Promise<DossierService> {
  // Dexie loses sight of a watched query that has to wait for the database to open.
  const database = await createRun(openDatabase, isDiskFull)((open) => Promise.resolve(open));
  // Another window erases everything, or runs a newer Getuige: nothing here is as it is shown.
  database.on('versionchange', ({ newVersion }) => {
    recorder.abandon();
    if (newVersion === null) beginAnew(window);
    else window.location.reload();
  });
  const opened = () => Promise.resolve(database);
  const { watch, pausedFor } = createWatching(onError);
  const store = createExhibitStore(opened, isDiskFull);
  const environment = await loadEnvironment();
  const staging = createStaging();
  const recordings = createRecordingStaging();
  const recorder = createRecorderService({
    store,
    environment,
    hashing: browserHashing,
    userAgent: navigator.userAgent,
    screen: createScreenCapture(),
    recordings,
    privateWindow: IN_PRIVATE_WINDOW,
    // What Firefox names is a share that does not bind us: it would end recordings for nothing.
    roomLeft: () => (IS_FIREFOX ? Promise.resolve(null) : roomLeft()),
    every: (ms, work) => {
      const timer = setInterval(work, ms);
      return () => {
        clearInterval(timer);
      };
    },
  });
  // What a closed window left behind; nobody waits for it.
  void staging.clear('left-behind').catch(() => undefined);
  const adding: AddFileDeps = {
    store,
    environment,
    hashing: browserHashing,
    // Nobody who only looks needs it: a chunk of its own.
    identify: async (content) => (await import('@/utils/files/identify')).identify(content),
    userAgent: navigator.userAgent,
    privateWindow: IN_PRIVATE_WINDOW,
    isDiskFull,
  };
  const backup = createBackupService({
    store,
    backups: createBackupStore(opened, isDiskFull),
    environment,
    hashing: browserHashing,
    staging: {
      ...staging,
      clear: async (which) => {
        await staging.clear(which);
        // A recording that waits is somebody's evidence, until everything goes.
        if (which === 'all') await recordings.clear();
      },
    },
    loadSettings,
    saveSettings,
    eraseSettings,
    watch,
    pausedFor,
  });
  return createDossierService({
    ask,
    addFile: (...args) => addFile(adding, ...args),
    backup,
    recorder,
    store,
    environment,
    coDocument: createCoDocument({ store, environment }),
    hashing: browserHashing,
    renderPreview,
    watch,
    loadSettings,
    saveSettings,
    requestPageArchive,
    pageArchivePossible: PAGE_ARCHIVE_POSSIBLE,
    watchSettings,
    requestAllSites,
    returnAllSites,
  });
}
