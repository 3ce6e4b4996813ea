/** Drawing components in happy-dom, and finding what people find: by name and by role. */
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { LanguageContext } from '@/components/language';
import type { Language } from '@/utils/texts/language';

export interface Screen {
  readonly root: HTMLElement;
  readonly text: () => string;
  /** Names of all buttons and button-like links, as assistive technology reads them. */
  readonly buttons: () => readonly string[];
  readonly press: (name: string) => Promise<void>;
  readonly field: (label: string) => HTMLInputElement | HTMLTextAreaElement;
  readonly type: (label: string, text: string) => Promise<void>;
  readonly submit: (label: string) => Promise<void>;
}

/** Draws in a page of its own. */
export async function draw(children: ComponentChild, language: Language = 'en'): Promise<Screen> {
  document.body.replaceChildren();
  const root = document.createElement('div');
  document.body.append(root);
  await act(() => {
    render(<LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>, root);
  });
  const buttonOf = (name: string): HTMLElement => {
    const all = [...root.querySelectorAll<HTMLElement>('button, a, summary')];
    const found = all.find((one) => nameOf(one) === name);
    if (found === undefined) throw new Error(`no "${name}" among: ${all.map(nameOf).join(' | ')}`);
    return found;
  };
  const field = (label: string): HTMLInputElement => {
    const labels = [...root.querySelectorAll('label')];
    const found = labels.find((one) => one.textContent.trim() === label);
    const byLabel = found?.control ?? found?.querySelector('input');
    const byName = root.querySelector(`[aria-label="${label}"]`);
    const control = byLabel ?? byName ?? document.getElementById(found?.htmlFor ?? '');
    if (control === null) throw new Error(`no field "${label}"`);
    return control as HTMLInputElement;
  };
  return {
    root,
    text: () => root.textContent.replaceAll(/\s+/g, ' '),
    buttons: () => [...root.querySelectorAll('button, a.button')].map(nameOf),
    press: (name) =>
      settle(() => {
        buttonOf(name).click();
      }),
    field,
    type: (label, text) =>
      settle(() => {
        const control = field(label);
        control.value = text;
        control.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    submit: (label) =>
      settle(() => {
        field(label).form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      }),
  };
}

/** Does something, and waits until every answer to it is drawn. */
export async function settle(does: () => void): Promise<void> {
  await act(async () => {
    does();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  });
}

function nameOf(element: Element): string {
  const name = element.getAttribute('aria-label') ?? element.textContent;
  return name.replaceAll(/\s+/g, ' ').trim();
}
