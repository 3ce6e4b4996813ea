import { expect, test } from 'vitest';
import { ALLOWANCES, allowanceFor } from '../../../scripts/lint-for-firefox';

test('every allowed warning has a reason', () => {
  expect(ALLOWANCES.filter(({ reason }) => reason.length < 20)).toEqual([]);
});

test('allows the warning of a library and not the same one in our own file', () => {
  const warning = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML' };
  expect(allowanceFor({ ...warning, file: 'chunks/preact-abc.js' })).toBeDefined();
  expect(allowanceFor({ ...warning, file: 'content-scripts/page.js' })).toBeUndefined();
  expect(allowanceFor({ ...warning, file: 'background.js' })).toBeUndefined();
});
