/** Filling in `{name}` in a text. What is filled in is never read as a placeholder. */

/** A text cut at its placeholders: every second part is the name of one. */
export function placeholders(text: string): string[] {
  return text.split(/\{([A-Za-z]+)\}/);
}

/** The text with its placeholders filled in; a name without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return placeholders(text)
    .map((part, at) => {
      if (at % 2 === 0) return part;
      return Object.hasOwn(values, part) ? String(values[part]) : `{${part}}`;
    })
    .join('');
}
