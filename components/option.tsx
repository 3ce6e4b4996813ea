/** A checkbox or radio button with its name and, below it, what it means. */
export interface OptionProps {
  readonly type: 'checkbox' | 'radio';
  /** Unique in its form; radio buttons of one question share it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Option({ type, name, label, hint, checked, disabled, onChange }: OptionProps) {
  const hintId = `${name}-hint`;
  return (
    <div class="choice">
      <input
        id={`${name}-${label}`}
        type={type}
        name={name}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          // What is shown is what was chosen: a choice that is refused must not look made.
          event.currentTarget.checked = checked;
          onChange(wanted);
        }}
      />
      <label for={`${name}-${label}`}>{label}</label>
      {hint !== undefined && (
        <p id={hintId} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
