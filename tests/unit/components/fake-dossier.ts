/** A dossier in memory, with invented exhibits: for tests and for looking at the pages. */
import { EvidenceError, type ErrorCode } from '@/utils/evidence/errors';
import type {
  DamagedExhibit,
  DossierService,
  ExhibitCheck,
  ExhibitDetail,
  ExhibitList,
} from '@/utils/services/dossier-types';
import type { BackupService } from '@/utils/services/backup-types';
import type { RecorderService } from '@/utils/services/recorder-service';
import type { ExportChoice, ExportResult } from '@/utils/services/export-types';
import type { KeyState } from '@/utils/services/keys';
import type { CutOffSave } from '@/utils/services/save-journal';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/services/settings';
import { createFakeBackup } from './fake-backup';
import { createFakeRecorder } from './fake-recorder';
import { correctionOf, detailOf, instantOf, noteOf, SHA } from './fake-details';
import { idOf, KEY } from './fake-exhibits';
import { withoutFile } from './fake-removal';

const INTACT: ExhibitCheck = {
  intact: true,
  findings: [],
  artifactCount: 3,
  checkedUtc: '2026-11-20T13:40:00.000Z',
};

export interface FakeDossier extends DossierService {
  readonly calls: (readonly [string, ...unknown[]])[];
  /** Makes the next call of this name fail. */
  failWith(name: keyof DossierService, code: ErrorCode): void;
}

export interface FakeDossierOptions {
  readonly details?: readonly ExhibitDetail[];
  readonly removed?: ExhibitList['exhibits'];
  readonly lost?: readonly DamagedExhibit[];
  readonly settings?: Settings;
  readonly check?: ExhibitCheck;
  readonly picture?: Blob;
  readonly pageArchive?: 'granted' | 'refused' | 'impossible';
  readonly allSites?: 'granted' | 'refused';
  readonly keyState?: Partial<KeyState>;
  readonly backup?: BackupService;
  readonly recorder?: RecorderService;
  readonly cutOff?: readonly CutOffSave[];
  /** Replaces the adding of a file. */
  readonly addFile?: DossierService['addFile'];
  /** Replaces the making of a package. */
  readonly exportPackage?: DossierService['exportPackage'];
}

export function createFakeDossier(options: FakeDossierOptions = {}): FakeDossier {
  let details = options.details ?? [detailOf(12)];
  const calls: [string, ...unknown[]][] = [];
  const failures = new Map<string, ErrorCode>();
  const watchers = new Set<() => void>();
  const act = (name: string, ...args: unknown[]): Promise<void> => {
    calls.push([name, ...args]);
    const code = failures.get(name);
    failures.delete(name);
    return code === undefined ? Promise.resolve() : Promise.reject(new EvidenceError(code));
  };
  const watch = (tell: () => void): (() => void) => {
    watchers.add(tell);
    tell();
    return () => watchers.delete(tell);
  };
  const update = (id: string, by: (detail: ExhibitDetail) => ExhibitDetail): void => {
    details = details.map((detail) => (detail.summary.exhibitId === id ? by(detail) : detail));
    watchers.forEach((tell) => {
      tell();
    });
  };
  const listOf = (search: string): ExhibitList => {
    const all = [...details.map(({ summary }) => summary), ...(options.removed ?? [])];
    const found = all.filter((summary) => JSON.stringify(summary).toLowerCase().includes(search));
    return {
      exhibits: found.toSorted((one, other) => other.number - one.number),
      total: all.filter(({ state }) => state === 'kept').length,
    };
  };
  return {
    backup: options.backup ?? createFakeBackup(),
    recorder: options.recorder ?? createFakeRecorder(),
    calls,
    failWith: (name, code) => {
      failures.set(name, code);
    },
    watchExhibits: ({ search }, onList) =>
      watch(() => {
        onList(listOf(search.toLowerCase()));
      }),
    watchExhibit: (id, onDetail) =>
      watch(() => {
        const known = [...(options.lost ?? []), ...details];
        onDetail(known.find(({ summary }) => summary.exhibitId === id) ?? null);
      }),
    loadArtifact: async (id, name) => {
      await act('loadArtifact', id, name);
      return options.picture ?? new Blob(['x'], { type: 'image/png' });
    },
    addFile: async (file, choice, work) => {
      await act('addFile', file.name, choice);
      return (
        options.addFile?.(file, choice, work) ?? {
          status: 'saved',
          exhibitId: idOf(12),
          number: 12,
        }
      );
    },
    addNote: async (id, text) => {
      await act('addNote', id, text);
      update(id, (detail) => ({ ...detail, added: [...detail.added, noteOf(1, text)] }));
    },
    correct: async (id, pointer, value) => {
      await act('correct', id, pointer, value);
      const added = correctionOf(pointer, null, value);
      update(id, (detail) => ({ ...detail, added: [...detail.added, added] }));
    },
    chooseSubject: async (id, subject) => {
      await act('chooseSubject', id, subject);
      update(id, (detail) => ({ ...detail, subject }));
    },
    remove: async (id, reason) => {
      await act('remove', id, reason);
      details = details.filter(({ summary }) => summary.exhibitId !== id);
      update(id, (detail) => detail);
    },
    removeFile: async (id, name, reason) => {
      await act('removeFile', id, name, reason);
      update(id, (detail) => withoutFile(detail, name, { at: instantOf(30), reason }));
    },
    checkExhibit: async (id) => {
      await act('checkExhibit', id);
      return options.check ?? INTACT;
    },
    exportPackage: async (choice, work) => {
      await act('exportPackage', choice);
      return options.exportPackage?.(choice, work) ?? resultOf(choice);
    },
    markOffered: (ids, result) => act('markOffered', ids, result.packageId),
    loadSettings: async () => {
      await act('loadSettings');
      return options.settings ?? DEFAULT_SETTINGS;
    },
    saveSettings: (settings) => act('saveSettings', settings),
    requestPageArchive: async () => {
      await act('requestPageArchive');
      return options.pageArchive !== 'refused';
    },
    watchSettings: () => undefined,
    requestAllSites: async () => {
      await act('requestAllSites');
      return options.allSites !== 'refused';
    },
    returnAllSites: () => act('returnAllSites'),
    pageArchivePossible: options.pageArchive !== 'impossible',
    listCutOff: () => Promise.resolve(options.cutOff ?? []),
    dismissCutOff: (ids) => act('dismissCutOff', ids),
    keyState: () =>
      Promise.resolve({ fingerprint: KEY, lost: null, replaces: null, ...options.keyState }),
  };
}

export function resultOf(choice: ExportChoice): ExportResult {
  const content = new Blob(['a package'], { type: 'application/zip' });
  return {
    packageId: idOf(500),
    fileName: 'getuige-2026-11-20.zip',
    content,
    sha256: SHA,
    sizeBytes: 1_204_331 * choice.exhibitIds.length,
    fingerprint: KEY,
    leftOut: [],
    report: {
      verdict: 'intact-key-unknown',
      checks: [],
      findings: [],
      packageSha256: SHA,
      packageSize: content.size,
      signers: [],
      exhibits: [],
    },
  };
}
