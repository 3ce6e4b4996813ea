/** Two answers to a question that cannot be undone; the safe one has the focus. */
import { useEffect, useRef } from 'preact/hooks';

export interface ConfirmButtonsProps {
  readonly yes: string;
  readonly no: string;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function ConfirmButtons({ yes, no, busy, onYes, onNo }: ConfirmButtonsProps) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    safe.current?.focus();
  }, []);
  return (
    <div class="row">
      <button
        type="button"
        class="button button--small button--danger"
        aria-disabled={busy}
        onClick={onYes}
      >
        {yes}
      </button>
      <button ref={safe} type="button" class="button button--small" disabled={busy} onClick={onNo}>
        {no}
      </button>
    </div>
  );
}
