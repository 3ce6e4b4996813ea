/**
 * What of an element goes into a saved source, and what is left out by which
 * name. The rule and its reasons: docs/decisions/0005-saved-source.md.
 */
import { attributeOf, nameOf, reader } from './dom';
import { isSecretName, withoutSecrets } from './secrets';

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
/** Of these, `value` is a number of the page and not what somebody filled in. */
const OWN_VALUE = new Set(['li', 'data', 'meter', 'progress']);
/** Where an element keeps what its name announces (`<meta name="csrf-token" content="…">`). */
const HELD = new Set(['content', 'data-content', 'data-value']);
const FORM_STATE = new Set(['value', 'checked', 'selected', 'aria-valuetext', 'aria-valuenow']);

/** Name and value, in the order of the page. */
export type Attributes = readonly (readonly [name: string, value: string])[];

function valueOf(attributes: Attributes, wanted: string): string | null {
  return attributes.find(([name]) => name === wanted)?.[1] ?? null;
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
  return isDraft(name, attributes) ? { write: 'empty', leftOut: 'draft' } : WHOLE;
}

function lowerValueOf(attributes: Attributes, name: string): string {
  return (valueOf(attributes, name) ?? '').trim().toLowerCase();
}

/** As {@link treatmentOf} says of a draft, for one element. */
export function isDraftElement(element: Element): boolean {
  const attributes = ['contenteditable', 'role'].flatMap((name) => {
    const value = attributeOf(element, name);
    return value === null ? [] : [[name, value] as const];
  });
  return isDraft(nameOf(element), attributes);
}

/** Somewhere that the person may be writing an answer. */
function isDraft(name: string, attributes: Attributes): boolean {
  if (attributes.length === 0 || name === 'html' || name === 'body') return false;
  const editable = valueOf(attributes, 'contenteditable');
  if (editable !== null && editable.trim().toLowerCase() !== 'false') return true;
  const roles = lowerValueOf(attributes, 'role').split(/\s+/);
  return name !== 'input' && roles.some((role) => DRAFT_ROLES.has(role));
}

export interface WrittenAttributes {
  readonly attributes: Attributes;
  readonly leftOut: readonly LeftOutKind[];
}

/** The attributes of an element as they are written. `typed` holds what form fields hold now. */
export function writtenAttributes(
  element: string,
  all: Attributes,
  typed: ReadonlySet<string>,
): WrittenAttributes {
  const attributes: (readonly [string, string])[] = [];
  const leftOut: LeftOutKind[] = [];
  for (const [name, value] of all) {
    const kind = leftOutKind(element, [name, value], all, typed);
    if (kind !== null) leftOut.push(kind);
    if (kind !== null && kind !== 'secret') continue;
    const cleaned = kind === 'secret' ? { text: '', count: 0 } : withoutSecrets(value);
    for (let index = 0; index < cleaned.count; index += 1) leftOut.push('secret');
    attributes.push([name, cleaned.text]);
  }
  return { attributes, leftOut };
}

function leftOutKind(
  element: string,
  [name, value]: Attributes[number],
  all: Attributes,
  typed: ReadonlySet<string>,
): LeftOutKind | null {
  const lower = name.toLowerCase();
  if (FORM_STATE.has(lower) && !OWN_VALUE.has(element)) return 'form-value';
  if (lower.startsWith('on') || /^\s*javascript:/i.test(value)) return 'script';
  if (lower === 'srcdoc') return 'frame';
  if (typed.size > 0 && typed.has(value.trim())) return 'form-value';
  if (value === '' || lower === 'class' || lower === 'autocomplete') return null;
  if (isSecretName(name)) return 'secret';
  return HELD.has(lower) && hasSecretName(all) ? 'secret' : null;
}

function hasSecretName(attributes: Attributes): boolean {
  return ['name', 'property', 'id', 'http-equiv', 'itemprop'].some((name) =>
    isSecretName(valueOf(attributes, name) ?? ''),
  );
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
