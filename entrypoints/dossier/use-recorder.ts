/** The recording of this window, as it changes. */
import { useEffect, useState } from 'preact/hooks';
import type { RecorderState } from '@/utils/services/recorder';
import { useService } from './service-context';

export function useRecorder(): RecorderState {
  const { recorder } = useService();
  const [state, setState] = useState<RecorderState>({ phase: 'idle', problem: null });
  useEffect(() => recorder.watch(setState), [recorder]);
  return state;
}

/** Whether leaving now would cut something off. */
export function isAtWork({ phase }: RecorderState): boolean {
  return phase === 'recording' || phase === 'sealing';
}
