// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { createChangeWatch } from '@/entrypoints/page/changes';

it('sees words that change, and forgets what was before the start', () => {
  const changes = createChangeWatch(document);
  document.body.textContent = 'rood';
  changes.start();
  expect(changes.stop()).toBe(false);
  changes.start();
  document.body.firstChild!.nodeValue = 'groen';
  expect(changes.stop()).toBe(true);
  document.body.append('na het einde');
  changes.start();
  expect(changes.stop()).toBe(false);
});
