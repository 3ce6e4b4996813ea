/** The dossier page's service, on a store and the use cases. */
import { EvidenceError } from '@/utils/evidence/errors';
import type { ExhibitStore } from '@/utils/storage/store';
import { checkStoredExhibit } from '@/utils/verify/stored-exhibit';
import type { BackupService } from './backup-types';
import type { DossierService, ExhibitCheck, ListQuery } from './dossier-types';
import { loadKept } from './exhibit-log';
import { exportPackage, type ExportDeps } from './export';
import { loadKeyState } from './keys';
import type { Ask } from './messages';
import type { RecorderService } from './recorder-service';
import type { Settings } from './settings';
import { describeExhibit, searchWords } from './view';

export interface DossierDeps extends ExportDeps {
  readonly ask: Ask;
  readonly addFile: DossierService['addFile'];
  readonly backup: BackupService;
  readonly recorder: RecorderService;
  /** Runs a query now and after every change to what it read; returns the way to stop. */
  readonly watch: <T>(query: () => Promise<T>, onValue: (value: T) => void) => () => void;
  readonly loadSettings: () => Promise<Settings>;
  readonly saveSettings: (settings: Settings) => Promise<void>;
  readonly requestPageArchive: () => Promise<boolean>;
  readonly pageArchivePossible: boolean;
  readonly watchSettings: DossierService['watchSettings'];
  readonly requestAllSites: () => Promise<boolean>;
  readonly returnAllSites: () => Promise<void>;
}

/** Everything that the dossier page can ask for. */
export function createDossierService(deps: DossierDeps): DossierService {
  const { store, coDocument } = deps;
  return {
    backup: deps.backup,
    recorder: deps.recorder,
    watchExhibits: (query, onList) => deps.watch(() => list(store, query), onList),
    watchExhibit: (exhibitId, onDetail) =>
      deps.watch(() => describeExhibit(store, exhibitId), onDetail),
    loadArtifact: async (exhibitId, name) => {
      const artifact = await store.loadArtifact(exhibitId, name);
      if (!artifact?.content) throw new EvidenceError('exhibit-not-found', name);
      return artifact.content;
    },
    addFile: deps.addFile,
    addNote: coDocument.addNote,
    correct: coDocument.correct,
    chooseSubject: coDocument.chooseSubject,
    remove: coDocument.remove,
    removeFile: coDocument.removeFile,
    checkExhibit: (exhibitId) => check(deps, exhibitId),
    exportPackage: (choice, work) => exportPackage(deps, choice, work),
    markOffered: (exhibitIds, { packageId, sha256, leftOut }) => {
      const packed = new Set(exhibitIds);
      for (const { exhibitId } of leftOut) packed.delete(exhibitId);
      const event = { type: 'offered', packageId, packageSha256: sha256 } as const;
      return coDocument.logWherePossible([...packed], event);
    },
    loadSettings: deps.loadSettings,
    saveSettings: deps.saveSettings,
    requestPageArchive: deps.requestPageArchive,
    pageArchivePossible: deps.pageArchivePossible,
    watchSettings: deps.watchSettings,
    requestAllSites: deps.requestAllSites,
    returnAllSites: deps.returnAllSites,
    // Only the background knows which saves are still under way.
    listCutOff: async () => {
      const answer = await deps.ask('cutOff', {});
      if (!answer.ok) throw new EvidenceError(answer.code);
      return answer.value;
    },
    dismissCutOff: async (exhibitIds) => {
      await deps.ask('dismissCutOff', { exhibitIds: [...exhibitIds] });
    },
    keyState: () => loadKeyState(store),
  };
}

async function list(store: ExhibitStore, { search, limit }: ListQuery) {
  const [exhibits, total] = await Promise.all([
    store.listSummaries({ limit, words: searchWords(search) }),
    store.countKept(),
  ]);
  return { exhibits, total };
}

async function check(deps: DossierDeps, exhibitId: string): Promise<ExhibitCheck> {
  const exhibit = await loadKept(deps.store, exhibitId);
  const result = await checkStoredExhibit(exhibit, deps.hashing);
  return { ...result, checkedUtc: new Date(deps.environment.clock().unixMs).toISOString() };
}
