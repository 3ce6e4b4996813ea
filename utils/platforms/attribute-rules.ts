/**
 * What of an attribute goes into a saved source. The rule and its reasons:
 * docs/decisions/0005-saved-source.md. A page has few names and many of each, so
 * what a name alone decides is found out once.
 */
import type { Attributes } from './dom';
import { isSecretName } from './secrets';
import type { LeftOutKind } from './source-rules';

/** Of these, `value` is a number of the page and not what somebody filled in. */
const OWN_VALUE = new Set(['li', 'data', 'meter', 'progress']);
/** Where an element keeps what its name announces (`<meta name="csrf-token" content="…">`). */
const HELD = new Set(['content', 'data-content', 'data-value']);
const FORM_STATE = new Set(['value', 'checked', 'selected', 'aria-valuetext', 'aria-valuenow']);
/** What people read or what styles a page: never a secret by name. */
const OPEN = new Set(['class', 'autocomplete']);

type NameRule = 'form-state' | 'script' | 'frame' | 'open' | 'secret' | 'held' | 'plain';
const rules = new Map<string, NameRule>();
const RULES_MAX = 5_000;

function ruleOf(name: string): NameRule {
  const known = rules.get(name);
  if (known !== undefined) return known;
  const rule = judgeName(name);
  if (rules.size < RULES_MAX) rules.set(name, rule);
  return rule;
}

function judgeName(name: string): NameRule {
  const lower = name.toLowerCase();
  if (FORM_STATE.has(lower)) return 'form-state';
  if (lower.startsWith('on')) return 'script';
  if (lower === 'srcdoc') return 'frame';
  if (OPEN.has(lower)) return 'open';
  if (isSecretName(name)) return 'secret';
  return HELD.has(lower) ? 'held' : 'plain';
}

/**
 * Why the attribute at `index` is left out; null where it is written. Of a `secret`
 * the name is written all the same. `typed` holds what form fields hold now.
 */
export function whyLeftOut(
  element: string,
  all: Attributes,
  index: number,
  typed: ReadonlySet<string>,
): LeftOutKind | null {
  const value = all.values[index] ?? '';
  const rule = ruleOf(all.names[index] ?? '');
  if (rule === 'form-state' && !OWN_VALUE.has(element)) return 'form-value';
  if (rule === 'script' || /^\s*javascript:/i.test(value)) return 'script';
  if (rule === 'frame') return 'frame';
  if (typed.size > 0 && typed.has(value.trim())) return 'form-value';
  if (value === '') return null;
  if (rule === 'secret') return 'secret';
  return rule === 'held' && namesSecret(all) ? 'secret' : null;
}

const NAMING = ['name', 'property', 'id', 'http-equiv', 'itemprop'];

function namesSecret({ names, values }: Attributes): boolean {
  return NAMING.some((name) => {
    const index = names.indexOf(name);
    return index >= 0 && isSecretName(values[index] ?? '');
  });
}
