/** What the popup can ask of the background: one use case each, behind the message map. */
import { renderPreview } from '@/utils/capture/preview';
import { EvidenceError } from '@/utils/evidence/errors';
import { MAIN_PICTURE_NAMES } from '@/utils/evidence/main-picture';
import type { BackupStore } from '@/utils/storage/backups';
import type { FollowUpWork } from './follow-up-work';
import type { Answers, RequestName, RequestOf } from './messages';
import type { CoDocument } from './co-document';
import { listLeftRecordings } from './left-recordings';
import type { RecordingStaging } from './recording-staging';
import { save, type SaveDeps } from './save';
import { listCutOff } from './save-journal';
import { loadSavedView } from './view';
import type { WholePageWork } from './whole-page-work';

/** Two device pixels for each of the popup's. */
const PREVIEW_WIDTH = 640;
interface PopupDeps extends SaveDeps {
  readonly coDocument: CoDocument;
  readonly backups: Pick<BackupStore, 'loadState'>;
  readonly recordings: RecordingStaging;
}

type PopupRequests = { [N in RequestName]: (request: RequestOf<N>) => Promise<Answers[N]> };

/** Handlers for every message of the map. */
export function createPopupRequests(
  loadDeps: () => Promise<PopupDeps>,
  work: WholePageWork,
  followUp: FollowUpWork,
): PopupRequests {
  const view = async (exhibitId: string): Promise<Answers['view']> => {
    const { store, environment } = await loadDeps();
    return loadSavedView(store, exhibitId, environment.clock().unixMs);
  };
  return {
    save: async ({ tabId, requestedAtMs, again, confirmed }) => {
      // A click on the icon saves, also while somebody points: what is drawn for that goes first.
      await work.endChoosing();
      const state = work.state();
      if (state.phase === 'running' && state.tabId === tabId)
        return { status: 'whole-page', state };
      const following = followUp.state();
      if (following.phase === 'running' && following.tabId === tabId)
        return { status: 'follow-up', state: following };
      const trigger = again ? 'save-again' : 'toolbar';
      const request = { tabId, requestedAtMs, trigger, pointedAt: {} } as const;
      const second = again ? null : await followUp.second(request);
      return second ?? save(await loadDeps(), { ...request, again, confirmed });
    },
    wholePage: (request) =>
      Promise.resolve(work.start({ ...request, trigger: 'toolbar', pointedAt: {} })),
    onlyPost: ({ tabId, pageExhibitId }) =>
      Promise.resolve(work.startPost({ tabId, pageExhibitId, trigger: 'toolbar', pointedAt: {} })),
    wholePageState: () => Promise.resolve(work.state()),
    wholePageStop: () => Promise.resolve(work.stop()),
    wholePageRaise: () => Promise.resolve(work.raise()),
    followUp: (request) => followUp.start(request),
    followUpState: () => Promise.resolve(followUp.state()),
    overview: async ({ limit }) => {
      const { store, backups } = await loadDeps();
      const [backup, exhibitCount, latest] = await Promise.all([
        backups.loadState(),
        store.countKept(),
        store.listSummaries({ limit, words: [] }),
      ]);
      return { backup, exhibitCount, latest };
    },
    view: ({ exhibitId }) => view(exhibitId),
    preview: async ({ exhibitId }) => {
      const { store } = await loadDeps();
      for (const name of MAIN_PICTURE_NAMES) {
        const pixels = await store.loadArtifact(exhibitId, name);
        if (pixels?.content) return renderPreview(pixels.content, { maxWidth: PREVIEW_WIDTH });
      }
      throw new EvidenceError('exhibit-not-found');
    },
    note: async ({ exhibitId, text }) => {
      const { coDocument } = await loadDeps();
      await coDocument.addNote(exhibitId, text);
      return view(exhibitId);
    },
    correct: async ({ exhibitId, pointer, value }) => {
      const { coDocument } = await loadDeps();
      await coDocument.correct(exhibitId, pointer, value);
      return view(exhibitId);
    },
    chooseSubject: async ({ exhibitId, subject }) => {
      const { coDocument } = await loadDeps();
      await coDocument.chooseSubject(exhibitId, subject);
      return view(exhibitId);
    },
    removeAccident: async ({ exhibitId }) => {
      const { store, coDocument } = await loadDeps();
      const summary = await store.loadSummary(exhibitId);
      await coDocument.removeAccident(exhibitId);
      return { number: summary?.number ?? 0 };
    },
    cutOff: async () => listCutOff(await loadDeps()),
    dismissCutOff: async ({ exhibitIds }) => {
      const { journal } = await loadDeps();
      await journal.strike(exhibitIds);
      return null;
    },
    leftRecordings: async () => {
      const { recordings, store } = await loadDeps();
      return listLeftRecordings(recordings, store);
    },
  };
}
