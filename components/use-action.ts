/** One thing that a person asks for and that can fail: busy while it runs, a code when it failed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { errorCodeOf, type ErrorCode } from '@/utils/evidence/errors';

export interface Action<A extends readonly unknown[]> {
  readonly busy: boolean;
  readonly problem: ErrorCode | null;
  /** True when it succeeded. A second call while the first one runs does nothing. */
  readonly run: (...args: A) => Promise<boolean>;
  readonly forget: () => void;
}

export function useAction<A extends readonly unknown[]>(
  act: (...args: A) => Promise<unknown>,
): Action<A> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const running = useRef(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  async function run(...args: A): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setProblem(null);
    const failure = await act(...args).then(
      () => null,
      (thrown: unknown) => errorCodeOf(thrown),
    );
    running.current = false;
    if (!gone.current) {
      setBusy(false);
      setProblem(failure);
    }
    return failure === null;
  }

  return {
    busy,
    problem,
    run,
    forget: () => {
      setProblem(null);
    },
  };
}
