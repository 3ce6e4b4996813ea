// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { beginAnew, takeErasedElsewhere } from '@/entrypoints/dossier/erased-elsewhere';
import { openDossierAt } from './fake-mount';

it('says it once, after the page began anew at the list', () => {
  const reload = vi.fn();
  window.history.replaceState(null, '', '#/export?ids=1');
  beginAnew({ history: window.history, location: { reload } as unknown as Location });
  expect(reload).toHaveBeenCalledOnce();
  expect(window.location.hash).toBe('#/');
  expect(takeErasedElsewhere(window)).toBe(true);
  expect(takeErasedElsewhere(window)).toBe(false);
});

it.each([
  ['en', /erased in another window/],
  ['nl', /In een ander venster is alles op deze computer gewist/],
] as const)('is told in %s until someone goes elsewhere', async (language, words) => {
  const { root, goTo } = await openDossierAt('#/', { language, erasedElsewhere: true });
  expect(root.querySelector('[role=alert].notice')?.textContent).toMatch(words);
  await goTo('#/settings');
  expect(root.textContent).not.toMatch(words);
});
