/** Fills `{name}` in a text. What is filled in is never read as a placeholder or as markup. */
import { Fragment, type ComponentChildren } from 'preact';

const PLACEHOLDER = /\{([a-zA-Z]+)\}/;

/** The text with each `{name}` replaced by its value; an unknown name stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : String(value);
  });
}

export interface FilledProps {
  readonly text: string;
  readonly values: Readonly<Record<string, ComponentChildren>>;
}

/** As {@link fill}, for values that are components. */
export function Filled({ text, values }: FilledProps) {
  const pieces = text.split(PLACEHOLDER);
  return (
    <>
      {pieces.map((piece, index) => (
        <Fragment key={index}>{index % 2 === 0 ? piece : (values[piece] ?? `{${piece}}`)}</Fragment>
      ))}
    </>
  );
}
