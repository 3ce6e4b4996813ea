// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { detailOf } from './fake-details';
import { HOSTILE, idOf, summaryOf } from './fake-exhibits';
import { openDossierAt } from './fake-mount';

const THREE = [10, 11, 12].map((number) => detailOf(number, { summary: summaryOf(number) }));

describe('the list', () => {
  test('shows exhibits newest first, without what was written', async () => {
    const { root, text } = await openDossierAt('#/', { details: THREE });
    const numbers = [...root.querySelectorAll('input[type=checkbox]')].map((box) =>
      box.getAttribute('aria-label'),
    );
    expect(numbers).toEqual(['Choose number 12', 'Choose number 11', 'Choose number 10']);
    expect(text()).toContain('3 exhibits');
    expect(text()).not.toContain('We weten waar je woont');
  });

  test('shows what was written when asked for', async () => {
    const { text, press } = await openDossierAt('#/', { details: THREE });
    await press('Show texts');
    expect(text()).toContain('We weten waar je woont');
    await press('Hide texts');
    expect(text()).not.toContain('We weten waar je woont');
  });

  test('a removed exhibit is one quiet line that leads nowhere', async () => {
    const removed = [
      summaryOf(7, {
        state: 'removed',
        removedReason: 'request',
        removedUtc: '2026-11-19T10:00:00.000Z',
      }),
      summaryOf(8, { state: 'removed', removedReason: 'mistake' }),
    ];
    const { root, text } = await openDossierAt('#/', { details: [], removed });
    expect(text()).toContain('Number 7 was removed on 19 November 2026 (on request)');
    expect(text()).toContain('Number 8 was removed (saved by accident)');
    expect(root.querySelectorAll('main a[href*=exhibit], main input[type=checkbox]')).toHaveLength(
      0,
    );
  });

  test('searches, and says when nothing is found', async () => {
    const details = [
      detailOf(10, { summary: summaryOf(10, { author: 'Iemand Anders' }) }),
      ...THREE,
    ];
    const { type, text } = await openDossierAt('#/', { details });
    await type('Search', 'iemand');
    expect(text()).toContain('1 exhibit');
    await type('Search', 'zzz');
    expect(text()).toContain('Nothing found.');
  });

  test('says how to begin when nothing was saved', async () => {
    const { text } = await openDossierAt('#/', { details: [], language: 'nl' });
    expect(text()).toContain('Er is nog niets bewaard.');
    expect(document.documentElement.lang).toBe('nl');
  });

  test('leads what was chosen to the export', async () => {
    const { root } = await openDossierAt('#/', { details: THREE });
    const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    boxes[0]?.click();
    boxes[2]?.click();
    await Promise.resolve();
    const link = [...root.querySelectorAll('a')].find((one) => one.textContent === 'Export');
    expect(link?.getAttribute('href')).toBe(`#/export?ids=${idOf(12)},${idOf(10)}`);
  });

  test('what pages gave is text', async () => {
    const [markup, script] = HOSTILE;
    const evil = summaryOf(12, { author: markup, text: script, address: `javascript:${markup}` });
    const { root, text, press } = await openDossierAt('#/', {
      details: [detailOf(12, { summary: evil })],
    });
    await press('Show texts');
    expect(text()).toContain(markup);
    expect(text()).toContain(script);
    expect(root.querySelectorAll('main img, main script')).toHaveLength(0);
    const links = [...root.querySelectorAll('a')].map((one) => one.getAttribute('href'));
    expect(links.every((href) => href?.startsWith('#'))).toBe(true);
  });
});

describe('going elsewhere', () => {
  test('moves the focus to the new heading, and names the tab', async () => {
    const { goTo, root } = await openDossierAt('#/', { details: THREE });
    expect(document.title).toBe('Exhibits · Getuige');
    await goTo('#/settings');
    expect(document.activeElement).toBe(root.querySelector('h1'));
    expect(document.title).toBe('Settings · Getuige');
    await goTo(`#/exhibit/${idOf(11)}`);
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(document.activeElement?.textContent).toBe('Exhibit 11');
  });

  test('an exhibit that is not here is said', async () => {
    const { text } = await openDossierAt(`#/exhibit/${idOf(99)}`);
    expect(text()).toContain('This exhibit is not here');
  });
});
