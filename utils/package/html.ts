/**
 * Building HTML text that escapes by default. Only literals of our own source
 * become markup; every value that is filled in becomes text, wherever it came from.
 */
import { placeholders } from '@/utils/texts/fill';

/** What may be filled in: `null` is nothing, a list is its items behind one another. */
export type HtmlValue = Html | string | number | null | readonly HtmlValue[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Finished markup. JSON from a page can never be one: only this file makes them. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }

  static readonly fromTemplate = (
    literals: TemplateStringsArray,
    ...values: readonly HtmlValue[]
  ): Html =>
    new Html(
      literals
        .map((literal, at) => (at === 0 ? '' : Html.#markupOf(values[at - 1])) + literal)
        .join(''),
    );

  /** A `<style>` element; its text is CSS of ours, which cannot be escaped. */
  static readonly ofStyle = (css: string): Html => {
    if (css.includes('<')) throw new TypeError('CSS with a <');
    return new Html(`<style>${css}</style>`);
  };

  static #markupOf(value: HtmlValue | undefined): string {
    if (value === undefined || value === null) return '';
    if (value instanceof Html) return value.#markup;
    if (typeof value === 'string') return escapeText(value);
    if (typeof value === 'number') return String(value);
    return value.map((item) => Html.#markupOf(item)).join('');
  }
}

/** Template tag: markup`<p>${text}</p>`. Attribute values must stand in
 * double quotes. (Not named `html`: prettier would lay out what it finds there, and with it the text.) */
export const markup = Html.fromTemplate;

/** A text with `{name}` placeholders filled in; a value may be markup. */
export function fillHtml(text: string, values: Readonly<Record<string, HtmlValue>>): Html {
  const parts = placeholders(text).map((part, at): HtmlValue => {
    if (at % 2 === 0) return part;
    return Object.hasOwn(values, part) ? (values[part] ?? '') : `{${part}}`;
  });
  return markup`${parts}`;
}
