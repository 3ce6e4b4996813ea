/**
 * What runs inside a document under test. Each function stands alone: it is
 * turned into text and sent, so it can use nothing from outside itself.
 */
import type { Located, Target } from './types';

/** Finds visible elements by role and accessible name, test id or selector, scrolled into view. */
export function locateAll(target: Target, scroll: boolean): Located[] {
  const implicitRoles: readonly (readonly [string, string])[] = [
    ['button', 'button, input[type=button], input[type=submit], summary'],
    ['link', 'a[href]'],
    ['checkbox', 'input[type=checkbox]'],
    ['radio', 'input[type=radio]'],
    ['searchbox', 'input[type=search]'],
    ['textbox', 'textarea, input:not([type]), input[type=text]'],
    ['combobox', 'select'],
    ['heading', 'h1, h2, h3, h4, h5, h6'],
    ['status', 'output'],
    ['img', 'img'],
    ['dialog', 'dialog'],
    ['progressbar', 'progress'],
    ['listitem', 'li'],
  ];
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const labelled = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    if (labelled.length > 0) {
      return tidy(labelled.map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
    }
    const own = element.getAttribute('aria-label') ?? element.getAttribute('alt');
    if (own !== null) return tidy(own);
    const labels = 'labels' in element ? (element.labels as NodeListOf<Element> | null) : null;
    if (labels !== null && labels.length > 0) {
      return tidy([...labels].map((label) => label.textContent).join(' '));
    }
    return tidy(element.textContent) || tidy(element.getAttribute('title'));
  };
  const fits = (element: Element): boolean => {
    if ('testId' in target) return element.getAttribute('data-testid') === target.testId;
    if ('css' in target) return element.matches(target.css);
    const selector = implicitRoles.find(([role]) => role === target.role)?.[1];
    const role = element.getAttribute('role');
    const hasRole = role === null ? selector && element.matches(selector) : role === target.role;
    return Boolean(hasRole) && (target.name === undefined || nameOf(element) === target.name);
  };
  return [...document.querySelectorAll('*')].filter(fits).flatMap((element) => {
    const shown = element.checkVisibility({ visibilityProperty: true });
    if (!shown) return [];
    if (scroll) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    const disabled = element.matches(':disabled, [aria-disabled=true]');
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    const uncovered =
      hit !== null && (element.contains(hit) || hit.closest('label')?.control === element);
    return [{ x, y, width, height, text: tidy(element.textContent), disabled, uncovered }];
  });
}

/** Replaces the text of the field that has the focus, through the editor, so that pages notice. */
export function replaceFocusedText(text: string): boolean {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement) && !(field instanceof HTMLTextAreaElement)) return false;
  field.select();
  // Deprecated, yet the one way that both browsers treat as typing: frameworks see the input event.
  /* eslint-disable @typescript-eslint/no-deprecated */
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
  /* eslint-enable @typescript-eslint/no-deprecated */
  return field.value === text;
}

export function readText(): string {
  return document.body.innerText;
}

export function isLoaded(): boolean {
  return document.readyState === 'complete';
}
