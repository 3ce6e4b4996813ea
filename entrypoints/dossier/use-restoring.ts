/** Restoring one backup: progress, stopping, and what came of it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { errorCodeOf, type ErrorCode } from '@/utils/evidence/errors';
import type { BackupProgress, RestoreResult } from '@/utils/services/backup-types';
import { nextPaint } from '@/components/next-paint';
import { useService } from './service-context';

export type RestoringState =
  | { readonly phase: 'asking'; readonly problem: ErrorCode | null }
  | { readonly phase: 'working'; readonly progress: BackupProgress | null }
  | { readonly phase: 'restored'; readonly result: RestoreResult };

export interface Restoring {
  readonly state: RestoringState;
  readonly restore: (file: Blob, password: string) => Promise<void>;
  readonly cancel: () => void;
}

export function useRestoring(): Restoring {
  const { backup } = useService();
  const [state, setState] = useState<RestoringState>({ phase: 'asking', problem: null });
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);

  async function restore(file: Blob, password: string): Promise<void> {
    const controller = new AbortController();
    work.current = controller;
    setState({ phase: 'working', progress: null });
    await nextPaint();
    try {
      const result = await backup.restore(file, password, {
        signal: controller.signal,
        onProgress: (progress) => {
          if (!controller.signal.aborted) setState({ phase: 'working', progress });
        },
      });
      setState({ phase: 'restored', result });
    } catch (thrown) {
      setState({ phase: 'asking', problem: errorCodeOf(thrown) });
    }
  }

  return {
    state,
    restore,
    cancel: () => {
      work.current?.abort();
    },
  };
}
