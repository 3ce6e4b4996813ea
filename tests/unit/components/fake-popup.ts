/** A popup store whose background, tabs and dossier are made up. */
import type { PopupDeps } from '@/entrypoints/popup/room';
import { createPopupStore } from '@/entrypoints/popup/store';
import type { Drafts } from '@/utils/services/drafts';
import type { AnswerOf, RequestName, RequestOf } from '@/utils/services/messages';
import { savedViewOf, summaryOf } from './fake-exhibits';

export type Answering = {
  [N in RequestName]: (request: RequestOf<N>) => AnswerOf<N> | Promise<AnswerOf<N>>;
};

/** Where nothing was backed up yet. */
export const BACKUP = { lastBackupLocal: null, onlyHere: 1 };

function createDrafts(): Drafts {
  const drafts = new Map<string, string>();
  return {
    load: (id) => Promise.resolve(drafts.get(id) ?? ''),
    keep: (id, text) => void drafts.set(id, text),
  };
}

export function setUpPopup(over: Partial<Answering> = {}, deps: Partial<PopupDeps> = {}) {
  const asked: { name: RequestName; request: unknown }[] = [];
  const opened: string[] = [];
  const [keptDrafts, keptCorrections] = [createDrafts(), createDrafts()];
  let closed = 0;
  const answering: Answering = {
    save: () => ({ ok: true, value: { status: 'saved', saved: savedViewOf(12) } }),
    wholePage: () => ({ ok: true, value: { phase: 'idle' } }),
    onlyPost: () => ({ ok: true, value: { phase: 'idle' } }),
    wholePageState: () => ({ ok: true, value: { phase: 'idle' } }),
    wholePageStop: () => ({ ok: true, value: { phase: 'idle' } }),
    wholePageRaise: () => ({ ok: true, value: { phase: 'idle' } }),
    followUp: () => ({ ok: true, value: { phase: 'idle' } }),
    followUpState: () => ({ ok: true, value: { phase: 'idle' } }),
    overview: () => ({
      ok: true,
      value: { exhibitCount: 1, latest: [summaryOf(12)], backup: BACKUP },
    }),
    view: () => ({ ok: true, value: savedViewOf(12) }),
    preview: () => ({
      ok: true,
      value: { dataAddress: 'data:image/jpeg;base64,AA==', width: 640, height: 400 },
    }),
    note: () => ({ ok: true, value: savedViewOf(12, { noteCount: 1 }) }),
    correct: () => ({ ok: true, value: savedViewOf(12) }),
    chooseSubject: ({ subject }) => ({ ok: true, value: savedViewOf(12, { subject }) }),
    removeAccident: () => ({ ok: true, value: { number: 12 } }),
    cutOff: () => ({ ok: true, value: [] }),
    dismissCutOff: () => ({ ok: true, value: null }),
    leftRecordings: () => ({ ok: true, value: [] }),
    ...over,
  };
  const store = createPopupStore({
    ask: async (name, request) => {
      asked.push({ name, request });
      return answering[name](request);
    },
    begun: null,
    activeTab: () => Promise.resolve({ tabId: 7, windowId: 3 }),
    drafts: keptDrafts,
    correctionDrafts: keptCorrections,
    openDossier: (hash) => {
      opened.push(hash);
      return Promise.resolve();
    },
    close: () => {
      closed += 1;
    },
    openedAtMs: 1_000.6,
    now: () => 2_000,
    wait: () => Promise.resolve(),
    ...deps,
  });
  const requests = (name: RequestName): unknown[] =>
    asked.filter((one) => one.name === name).map(({ request }) => request);
  return { store, keptDrafts, keptCorrections, requests, opened, closedTimes: () => closed };
}
