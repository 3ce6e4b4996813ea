// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { instantOf } from './fake-details';
import { KEY } from './fake-exhibits';
import { openDossierAt } from './fake-mount';
import { settle } from './screen';

const HERE = '#/settings';

function click(field: HTMLElement): Promise<void> {
  return settle(() => {
    field.click();
  });
}

describe('settings', () => {
  test('are kept at once', async () => {
    const { field, called } = await openDossierAt(HERE);
    await click(field('Ask first, then save'));
    await click(field('Also save the source of the whole page'));
    expect(called('saveSettings')).toEqual([
      [{ ...DEFAULT_SETTINGS, askBeforeSaving: true }],
      [{ ...DEFAULT_SETTINGS, askBeforeSaving: true, wholeSource: true }],
    ]);
  });

  test('that could not be kept go back, with the reason', async () => {
    const { field, service, text } = await openDossierAt(HERE);
    service.failWith('saveSettings', 'disk-full');
    await click(field('Ask first, then save'));
    expect(text()).toContain('There is too little space');
    expect((field('Ask first, then save') as HTMLInputElement).checked).toBe(false);
  });

  test('the language changes the page at once', async () => {
    const { field, text } = await openDossierAt(HERE);
    await click(field('Nederlands'));
    expect(text()).toContain('Instellingen');
    expect(document.documentElement.lang).toBe('nl');
    expect(document.title).toBe('Instellingen · Getuige');
  });

  test('the page archive is switched on only after the permission', async () => {
    const { field, called } = await openDossierAt(HERE);
    await click(field('Also save an archive of the whole page'));
    expect(called('requestPageArchive')).toHaveLength(1);
    expect(called('saveSettings')).toEqual([[{ ...DEFAULT_SETTINGS, pageArchive: true }]]);
  });

  test('a refused permission leaves it off, and is said', async () => {
    const { field, called, text } = await openDossierAt(HERE, { pageArchive: 'refused' });
    await click(field('Also save an archive of the whole page'));
    expect(called('saveSettings')).toEqual([]);
    expect(text()).toContain('The browser gave no permission.');
    const box = field('Also save an archive of the whole page') as HTMLInputElement;
    expect(box.checked).toBe(false);
  });

  test('a browser without page archive says so', async () => {
    const { field, text } = await openDossierAt(HERE, {
      pageArchive: 'impossible',
      language: 'nl',
    });
    const box = field('Ook een archief van de hele pagina bewaren') as HTMLInputElement;
    expect(box.disabled).toBe(true);
    expect(text()).toContain('In Firefox kan dit niet');
  });

  test('a button beside posts is switched on only after the permission, site by site', async () => {
    const { field, called } = await openDossierAt(HERE);
    await click(field('Reddit'));
    await click(field('X (Twitter)'));
    expect(called('requestAllSites')).toHaveLength(2);
    expect(called('saveSettings')).toEqual([
      [{ ...DEFAULT_SETTINGS, pageButtons: ['reddit'] }],
      [{ ...DEFAULT_SETTINGS, pageButtons: ['x', 'reddit'] }],
    ]);
  });

  test('with the last site the permission is given back', async () => {
    const settings = { ...DEFAULT_SETTINGS, pageButtons: ['x' as const, 'reddit' as const] };
    const { field, called } = await openDossierAt(HERE, { settings });
    await click(field('X (Twitter)'));
    expect(called('returnAllSites')).toHaveLength(0);
    await click(field('Reddit'));
    expect(called('returnAllSites')).toHaveLength(1);
    expect(called('requestAllSites')).toHaveLength(0);
    expect(called('saveSettings').at(-1)).toEqual([DEFAULT_SETTINGS]);
  });

  test('without the permission there is no button, and that is said', async () => {
    const { field, called, text } = await openDossierAt(HERE, {
      allSites: 'refused',
      language: 'nl',
    });
    await click(field('Facebook'));
    expect(called('saveSettings')).toEqual([]);
    expect(text()).toContain('De browser gaf geen toestemming. Er is niets veranderd.');
    expect((field('Facebook') as HTMLInputElement).checked).toBe(false);
  });

  test('the fingerprint is there to be read out, exactly', async () => {
    const { root } = await openDossierAt(HERE);
    expect(root.querySelector('[data-testid=key-fingerprint]')?.textContent).toBe(KEY);
  });

  test('before the first save there is no key', async () => {
    const { text } = await openDossierAt(HERE, { keyState: { fingerprint: null } });
    expect(text()).toContain('There is no key yet.');
  });

  test('a key that is lost is told, and what was saved stays', async () => {
    const { text, root } = await openDossierAt(HERE, {
      keyState: { fingerprint: null, lost: KEY },
    });
    expect(text()).toContain('The key of this computer can no longer be used.');
    expect(text()).not.toContain('There is no key yet.');
    expect(root.querySelector('[data-testid=key-before]')?.textContent).toBe(KEY);
  });

  test('a key that took the place of another says which, and when', async () => {
    const before = 'b'.repeat(64);
    const { text, root } = await openDossierAt(HERE, {
      keyState: { replaces: { fingerprint: before, at: instantOf(12) } },
      language: 'nl',
    });
    expect(text()).toMatch(/Deze sleutel is gemaakt op \d+ november 2026 om/);
    expect(text()).toContain('Geef de nieuwe vingerafdruk ook aan wie de vorige al kent.');
    expect(root.querySelector('[data-testid=key-before]')?.textContent).toBe(before);
  });
});
