/** Making one backup: progress, stopping, the finished file, and that it was downloaded. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { errorCodeOf, type ErrorCode } from '@/utils/evidence/errors';
import type { BackupProgress, BackupResult } from '@/utils/services/backup-types';
import { nextPaint } from '@/components/next-paint';
import { useService } from './service-context';

export type MakingState =
  | { readonly phase: 'asking'; readonly problem: ErrorCode | null }
  | { readonly phase: 'working'; readonly progress: BackupProgress | null }
  | {
      readonly phase: 'ready';
      readonly result: BackupResult;
      /** `blob:` address of the file. */
      readonly url: string;
      readonly downloaded: boolean;
      readonly problem: ErrorCode | null;
    };

export interface BackupMaking {
  readonly state: MakingState;
  readonly make: (password: string) => Promise<void>;
  readonly cancel: () => void;
  /** To be called by the click that downloads. */
  readonly markDownloaded: () => Promise<void>;
  readonly startAgain: () => void;
}

const ASKING: MakingState = { phase: 'asking', problem: null };

/**
 * The file of a download that was begun is erased when this tab is gone and the dossier
 * is opened again: nobody can tell when the browser has finished copying it.
 */
export function useBackupMaking(): BackupMaking {
  const { backup } = useService();
  const [state, setState] = useState<MakingState>(ASKING);
  const work = useRef<AbortController | null>(null);
  const ready = useRef<Extract<MakingState, { phase: 'ready' }> | null>(null);
  ready.current = state.phase === 'ready' ? state : null;
  useEffect(
    () => () => {
      work.current?.abort();
      if (ready.current?.downloaded === false) void discard(ready.current);
    },
    [],
  );

  async function make(password: string): Promise<void> {
    const controller = new AbortController();
    work.current = controller;
    setState({ phase: 'working', progress: null });
    await nextPaint();
    try {
      const result = await backup.make(password, {
        signal: controller.signal,
        onProgress: (progress) => {
          if (!controller.signal.aborted) setState({ phase: 'working', progress });
        },
      });
      const url = URL.createObjectURL(result.content);
      const made = { phase: 'ready', result, url, downloaded: false, problem: null } as const;
      if (controller.signal.aborted) void discard(made);
      else setState(made);
    } catch (thrown) {
      if (!controller.signal.aborted) setState({ phase: 'asking', problem: errorCodeOf(thrown) });
    }
  }

  async function markDownloaded(): Promise<void> {
    if (state.phase !== 'ready' || state.downloaded) return;
    setState({ ...state, downloaded: true });
    try {
      await backup.markMade(state.result);
    } catch (thrown) {
      setState({ ...state, downloaded: true, problem: errorCodeOf(thrown) });
    }
  }

  return {
    state,
    make,
    markDownloaded,
    cancel: () => {
      work.current?.abort();
      setState({ phase: 'asking', problem: 'backup-cancelled' });
    },
    startAgain: () => {
      if (ready.current !== null) void discard(ready.current);
      setState(ASKING);
    },
  };
}

async function discard({ url, result }: { readonly url: string; readonly result: BackupResult }) {
  URL.revokeObjectURL(url);
  await result.discard().catch(() => undefined);
}
