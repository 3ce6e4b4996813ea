// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeNotice, showNotice } from '@/entrypoints/page/notice';

/** What stands in the page; the last thing in it is the notice. */
const hosts = () => [...document.documentElement.children].slice(2);
let shadow: ShadowRoot;

beforeEach(() => {
  vi.useFakeTimers();
  const attach = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow')!
    .value as Element['attachShadow'];
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    shadow = attach.call(this, init);
    return shadow;
  });
});

afterEach(() => {
  closeNotice();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the notice in the page', () => {
  it('is read aloud as text, in a root that the page cannot open', () => {
    showNotice('<b>Bewaard</b> 14:03', 'saved', 'nl');
    const [host] = hosts();
    expect(host?.shadowRoot ?? null).toBeNull();
    const line = shadow.querySelector('[role="status"]')!;
    expect(line.getAttribute('aria-live')).toBe('polite');
    expect(line.textContent).toBe('');
    vi.advanceTimersByTime(200);
    expect(line.textContent).toBe('<b>Bewaard</b> 14:03');
    expect(line.children).toHaveLength(0);
    expect(shadow.querySelector('button')!.getAttribute('aria-label')).toBe('Melding sluiten');
  });

  it('interrupts for a problem', () => {
    showNotice('Niet bewaard', 'problem', 'en');
    expect(shadow.querySelector('[role="alert"]')!.getAttribute('aria-live')).toBe('assertive');
    expect(shadow.querySelector('button')!.getAttribute('aria-label')).toBe('Close notice');
  });

  it('goes by itself, but not while somebody points at it', () => {
    showNotice('Bewaard', 'saved', 'nl');
    const box = shadow.firstElementChild!;
    box.dispatchEvent(new Event('pointerenter'));
    vi.advanceTimersByTime(60_000);
    expect(hosts()).toHaveLength(1);
    expect(shadow.querySelector('[role="status"]')!.textContent).toBe('Bewaard');
    box.dispatchEvent(new Event('pointerleave'));
    vi.advanceTimersByTime(10_000);
    expect(hosts()).toHaveLength(0);
  });

  it('goes with Escape and with its button', () => {
    showNotice('Bewaard', 'saved', 'nl');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    expect(hosts()).toHaveLength(1);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(hosts()).toHaveLength(0);
    showNotice('Bewaard', 'saved', 'nl');
    shadow.querySelector('button')!.click();
    expect(hosts()).toHaveLength(0);
  });

  it('is the only one, and can be taken away', () => {
    showNotice('Een', 'saved', 'nl');
    showNotice('Twee', 'saved', 'nl');
    expect(hosts()).toHaveLength(1);
    expect(closeNotice()).toBe(true);
    expect(hosts()).toHaveLength(0);
    expect(closeNotice()).toBe(false);
  });
});
