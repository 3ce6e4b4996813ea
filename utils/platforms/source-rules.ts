/**
 * What of an element goes into a saved source, and what is left out by which
 * name. The rule and its reasons: docs/decisions/0005-saved-source.md.
 */
import { attributeOf, nameOf, reader, type Attributes } from './dom';
import { isSecretName } from './secrets';

/** What a source leaves out, by kind. The words stand in the record. */
export const LEFT_OUT_KINDS = [
  'script',
  'form-value',
  'hidden-input',
  'draft',
  'secret',
  'comment',
  'noscript',
  'template',
  'frame',
] as const;
export type LeftOutKind = (typeof LEFT_OUT_KINDS)[number];

/** How an element is written. */
export type Treatment =
  | { readonly write: 'whole' }
  /** Start and end tag, nothing between. */
  | { readonly write: 'empty'; readonly leftOut: LeftOutKind }
  | { readonly write: 'nothing'; readonly leftOut: LeftOutKind };

const WHOLE: Treatment = { write: 'whole' };
const EMPTY: Readonly<Record<string, LeftOutKind>> = {
  textarea: 'form-value',
  select: 'form-value',
  datalist: 'form-value',
  output: 'form-value',
  noscript: 'noscript',
  template: 'template',
  iframe: 'frame',
  frame: 'frame',
  object: 'frame',
  embed: 'frame',
};
const DRAFT_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

function valueOf({ names, values }: Attributes, wanted: string): string | null {
  const index = names.indexOf(wanted);
  return index < 0 ? null : (values[index] ?? null);
}

/** How an element is written. The page as a whole being editable makes no draft of it. */
export function treatmentOf(name: string, attributes: Attributes): Treatment {
  if (name === 'input' && lowerValueOf(attributes, 'type') === 'hidden') {
    return { write: 'nothing', leftOut: 'hidden-input' };
  }
  if (name === 'script') {
    const isData = /^application\/ld\+json\b/.test(lowerValueOf(attributes, 'type'));
    return isData ? WHOLE : { write: 'empty', leftOut: 'script' };
  }
  const kind = Object.hasOwn(EMPTY, name) ? EMPTY[name] : undefined;
  if (kind !== undefined) return { write: 'empty', leftOut: kind };
  return isDraft(name, valueOf(attributes, 'contenteditable'), valueOf(attributes, 'role'))
    ? { write: 'empty', leftOut: 'draft' }
    : WHOLE;
}

function lowerValueOf(attributes: Attributes, name: string): string {
  return (valueOf(attributes, name) ?? '').trim().toLowerCase();
}

/** As {@link treatmentOf} says of a draft, for one element. */
export function isDraftElement(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return isDraft(nameOf(element), editable, attributeOf(element, 'role'));
}

/** Somewhere that the person may be writing an answer. */
function isDraft(name: string, editable: string | null, role: string | null): boolean {
  if ((editable ?? role) === null || name === 'html' || name === 'body') return false;
  if (editable !== null && editable.trim().toLowerCase() !== 'false') return true;
  if (role === null || name === 'input') return false;
  return role
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .some((word) => DRAFT_ROLES.has(word));
}

const NOT_TYPED = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** Whether what a field holds is somebody's own: typed, or a secret that the site put there. */
export function isTypedInto(field: Element): boolean {
  const type = (attributeOf(field, 'type') ?? '').trim().toLowerCase();
  if (type !== 'hidden') return !NOT_TYPED.has(type);
  return isSecretName(attributeOf(field, 'name') ?? attributeOf(field, 'id') ?? '');
}

const FIELD_VALUES: Readonly<Record<string, ReturnType<typeof reader>>> = {
  input: reader('HTMLInputElement', 'value'),
  textarea: reader('HTMLTextAreaElement', 'value'),
  select: reader('HTMLSelectElement', 'value'),
};

/** Whether what it holds is a secret or a draft also where the page repeats it as text. */
export function isRepeatedInSecret(field: Element): boolean {
  const type = (attributeOf(field, 'type') ?? '').trim().toLowerCase();
  return nameOf(field) === 'textarea' || type === 'password';
}

/** What a form field holds now; null for what is no form field. */
export function fieldValueOf(element: Element): string | null {
  const name = nameOf(element);
  const value = Object.hasOwn(FIELD_VALUES, name) ? FIELD_VALUES[name]?.(element) : null;
  return typeof value === 'string' ? value : null;
}
