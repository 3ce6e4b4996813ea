/** A password, readable when its owner wants that. Never kept, never filled in by the browser. */
export interface PasswordInputProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly shown: boolean;
  readonly onInput: (value: string) => void;
  readonly describedBy?: string;
  /** The browser offers to make one up only where a new one is chosen. */
  readonly purpose: 'new-password' | 'off';
}

export function PasswordInput(props: PasswordInputProps) {
  const { id, label, value, shown, onInput, describedBy, purpose } = props;
  // The kinds of field that take one name each are told apart by a type that is known.
  const field = {
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
