/** A password, readable when its owner wants that. Never kept, never filled in by the browser. */
import { useEffect, useRef } from 'preact/hooks';

export interface PasswordInputProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly shown: boolean;
  readonly onInput: (value: string) => void;
  readonly describedBy?: string;
  /** The browser offers to make one up only where a new one is chosen. */
  readonly purpose: 'new-password' | 'off';
  /** Begins here: after a failure, what was pressed is gone. */
  readonly focused?: boolean;
}

export function PasswordInput(props: PasswordInputProps) {
  const { id, label, value, shown, onInput, describedBy, purpose, focused = false } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  // The kinds of field that take one name each are told apart by a type that is known.
  const field = {
    ref: input,
    id,
    class: 'input',
    autocapitalize: 'off',
    spellcheck: false,
    value,
    'aria-describedby': describedBy,
    onInput: (event: InputOf) => {
      onInput(event.currentTarget.value);
    },
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {shown ? (
        <input key="field" type="text" autocomplete="off" {...field} />
      ) : (
        <input key="field" type="password" autocomplete={purpose} {...field} />
      )}
    </div>
  );
}

interface InputOf {
  readonly currentTarget: HTMLInputElement;
}
