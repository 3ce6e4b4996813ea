/** A text with `{name}` in it, filled in with components. */
import { Fragment, type ComponentChildren } from 'preact';
import { placeholders } from '@/utils/texts/fill';

export interface FilledProps {
  readonly text: string;
  readonly values: Readonly<Record<string, ComponentChildren>>;
}

export function Filled({ text, values }: FilledProps) {
  return (
    <>
      {placeholders(text).map((part, at) => (
        <Fragment key={at}>{at % 2 === 0 ? part : (values[part] ?? `{${part}}`)}</Fragment>
      ))}
    </>
  );
}
