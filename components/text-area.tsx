/** A field for a few sentences, with its name and, above it, what to write. */
import { useEffect, useRef } from 'preact/hooks';

export interface TextAreaProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows: number;
  readonly value: string;
  readonly readOnly?: boolean;
  /** Someone just asked for this field. */
  readonly takesFocus?: boolean;
  readonly onInput: (value: string) => void;
}

export function TextArea(props: TextAreaProps) {
  const { id, label, hint, rows, value, readOnly, takesFocus = false, onInput } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const hintId = `${id}-hint`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p id={hintId} class="hint">
          {hint}
        </p>
      )}
      <textarea
        ref={field}
        id={id}
        class="input"
        dir="auto"
        rows={rows}
        aria-describedby={hint === undefined ? undefined : hintId}
        value={value}
        readOnly={readOnly}
        onInput={(event) => {
          onInput(event.currentTarget.value);
        }}
      />
    </div>
  );
}
