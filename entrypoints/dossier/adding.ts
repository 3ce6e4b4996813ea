/** Files on their way into the dossier: chosen, being saved one after the other, and what came of each. */
import { batch, signal, type Signal } from '@preact/signals';
import { errorCodeOf, type ErrorCode } from '@/utils/evidence/errors';
import type { Via } from '@/utils/evidence/supplied-schema';
import {
  FILE_MAX_BYTES,
  type AddedFile,
  type AddingProgress,
  type FileToAdd,
} from '@/utils/services/add-file-types';
import type { DossierService } from '@/utils/services/dossier-types';
import type { TakenFile } from './taken-files';

export type ItemState =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'working'; readonly progress: AddingProgress | null }
  | { readonly phase: 'done'; readonly added: AddedFile }
  | { readonly phase: 'failed'; readonly code: ErrorCode };

export interface Item {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  /** Null for what cannot be added at all. */
  readonly file: FileToAdd | null;
  readonly state: ItemState;
}

export interface Adding {
  readonly items: Signal<readonly Item[]>;
  readonly suppliedBy: Signal<string>;
  readonly working: Signal<boolean>;
  readonly take: (taken: readonly TakenFile[], via: Via) => void;
  readonly leaveOut: (id: number) => void;
  /** Saves everything that waits. Never rejects: each file says what came of it. */
  readonly start: () => Promise<void>;
  /** Saves one anew whose content was saved before. */
  readonly saveAgain: (id: number) => Promise<void>;
  readonly stop: () => void;
}

/** Lives as long as the dossier is open: going to another view stops nothing. */
export function createAdding(service: Pick<DossierService, 'addFile'>, now: () => number): Adding {
  const items = signal<readonly Item[]>([]);
  const suppliedBy = signal('');
  const working = signal(false);
  let stopping = new AbortController();
  let lastId = 0;
  const set = (id: number, state: ItemState): void => {
    items.value = items.value.map((item) => (item.id === id ? { ...item, state } : item));
  };
  const save = async ({ id, file }: Item, again: boolean): Promise<void> => {
    if (file === null) return;
    set(id, { phase: 'working', progress: null });
    const choice = { suppliedBy: suppliedBy.value, again };
    const work = {
      signal: stopping.signal,
      onProgress: (progress: AddingProgress) => {
        set(id, { phase: 'working', progress });
      },
    };
    try {
      set(id, { phase: 'done', added: await service.addFile(file, choice, work) });
    } catch (thrown) {
      set(id, { phase: 'failed', code: errorCodeOf(thrown) });
    }
  };
  const during = async (work: () => Promise<void>): Promise<void> => {
    if (working.value) return;
    stopping = new AbortController();
    working.value = true;
    await work();
    working.value = false;
  };
  return {
    items,
    suppliedBy,
    working,
    take: (taken, via) => {
      const fresh = taken.map((one) => itemOf(one, (lastId += 1), via, now()));
      const isOver = !working.value && items.value.every(({ state }) => state.phase !== 'waiting');
      batch(() => {
        items.value = [...(isOver ? [] : items.value), ...fresh];
        if (isOver) suppliedBy.value = '';
      });
    },
    leaveOut: (id) => {
      items.value = items.value.filter((item) => item.id !== id || item.state.phase === 'working');
    },
    start: () =>
      during(async () => {
        for (let next = waitingIn(items.value); next !== undefined; next = waitingIn(items.value)) {
          if (stopping.signal.aborted) break;
          await save(next, false);
        }
      }),
    saveAgain: (id) =>
      during(async () => {
        const item = items.value.find((one) => one.id === id);
        if (item !== undefined) await save(item, true);
      }),
    stop: () => {
      stopping.abort();
    },
  };
}

function waitingIn(items: readonly Item[]): Item | undefined {
  return items.find(({ state }) => state.phase === 'waiting');
}

function itemOf(taken: TakenFile, id: number, via: Via, handedMs: number): Item {
  const failed = (code: ErrorCode): Pick<Item, 'file' | 'state'> => ({
    file: null,
    state: { phase: 'failed', code },
  });
  if (taken.kind === 'folder') {
    return { id, name: taken.name, size: 0, ...failed('file-is-folder') };
  }
  const { name, size, type, lastModified } = taken.file;
  const about = { id, name, size };
  if (size === 0) return { ...about, ...failed('file-empty') };
  if (size > FILE_MAX_BYTES) return { ...about, ...failed('file-too-large') };
  const file: FileToAdd = {
    content: taken.file,
    name,
    claimedType: type,
    lastModifiedMs: lastModified,
    via,
    handedMs,
  };
  return { ...about, file, state: { phase: 'waiting' } };
}
