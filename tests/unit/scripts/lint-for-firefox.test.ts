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

test('allows what looks like eval in the two files of the PDF library only', () => {
  const warning = { code: 'DANGEROUS_EVAL', message: 'The Function constructor is eval.' };
  expect(allowanceFor({ ...warning, file: 'chunks/open-pdf-3xNIv6Ed.js' })).toBeDefined();
  expect(allowanceFor({ ...warning, file: 'assets/pdf-worker-3_LRDct6.js' })).toBeDefined();
  expect(allowanceFor({ ...warning, file: 'chunks/dossier-abc.js' })).toBeUndefined();
  expect(allowanceFor({ ...warning, file: 'page.js' })).toBeUndefined();
});
