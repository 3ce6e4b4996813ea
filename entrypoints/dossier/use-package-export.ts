/** Making one package: progress, stopping, the finished file, and that it was offered. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { errorCodeOf, type ErrorCode } from '@/utils/evidence/errors';
import type { ExportChoice, ExportProgress, ExportResult } from '@/utils/services/export-types';
import type { DossierService } from '@/utils/services/dossier-types';
import { useService } from './service-context';

export type PackageState =
  | { readonly phase: 'choosing'; readonly problem: ErrorCode | null }
  | { readonly phase: 'working'; readonly progress: ExportProgress | null }
  | {
      readonly phase: 'ready';
      readonly result: ExportResult;
      /** `blob:` address of the package, good as long as this view is open. */
      readonly url: string;
      readonly offered: boolean;
      readonly problem: ErrorCode | null;
    };

export interface PackageExport {
  readonly state: PackageState;
  readonly make: (choice: ExportChoice) => Promise<void>;
  readonly cancel: () => void;
  /** To be called by the click that downloads; the log gets one line for it. */
  readonly offer: () => Promise<void>;
  readonly startAgain: () => void;
}

const CHOOSING: PackageState = { phase: 'choosing', problem: null };

export function usePackageExport(): PackageExport {
  const service = useService();
  const [state, setState] = useState<PackageState>(CHOOSING);
  const work = useRef<AbortController | null>(null);
  const ids = useRef<readonly string[]>([]);
  const url = state.phase === 'ready' ? state.url : null;
  useEffect(() => () => work.current?.abort(), []);
  useEffect(() => {
    if (url === null) return undefined;
    return () => {
      URL.revokeObjectURL(url);
    };
  }, [url]);

  async function make(choice: ExportChoice): Promise<void> {
    const controller = new AbortController();
    work.current = controller;
    ids.current = choice.exhibitIds;
    setState({ phase: 'working', progress: null });
    await makePackage(service, choice, controller.signal, setState);
  }

  async function offer(): Promise<void> {
    if (state.phase !== 'ready' || state.offered) return;
    setState({ ...state, offered: true });
    try {
      await service.markOffered(ids.current, state.result);
    } catch (thrown) {
      setState({ ...state, offered: false, problem: errorCodeOf(thrown) });
    }
  }

  return {
    state,
    make,
    cancel: () => {
      work.current?.abort();
      setState({ phase: 'choosing', problem: 'export-cancelled' });
    },
    offer,
    startAgain: () => {
      setState(CHOOSING);
    },
  };
}

/** Tells every state on the way; after a stop it says nothing more. */
async function makePackage(
  service: DossierService,
  choice: ExportChoice,
  signal: AbortSignal,
  tell: (state: PackageState) => void,
): Promise<void> {
  const tellUnlessStopped = (state: () => PackageState): void => {
    if (!signal.aborted) tell(state());
  };
  const onProgress = (progress: ExportProgress): void => {
    tellUnlessStopped(() => ({ phase: 'working', progress }));
  };
  try {
    const result = await service.exportPackage(choice, { signal, onProgress });
    tellUnlessStopped(() => readyState(result));
  } catch (thrown) {
    tellUnlessStopped(() => ({ phase: 'choosing', problem: errorCodeOf(thrown) }));
  }
}

function readyState(result: ExportResult): PackageState {
  const url = URL.createObjectURL(result.content);
  return { phase: 'ready', result, url, offered: false, problem: null };
}
