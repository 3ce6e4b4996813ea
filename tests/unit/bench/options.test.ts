import { expect, test } from 'vitest';
import { parseBenchOptions, SUITES, UsageError } from '../../../scripts/bench/options';

test('without options everything is measured in both browsers', () => {
  expect(parseBenchOptions([])).toEqual({
    suites: SUITES,
    browsers: ['chromium', 'firefox'],
    pages: '../shared/pages',
    quick: false,
    keep: false,
    recordingMinutes: 2,
  });
});

test('suites and browsers can be chosen, and keep their order', () => {
  const options = parseBenchOptions(['--only', 'export, sizes', '--browser=firefox', '--quick']);
  expect(options).toMatchObject({
    suites: ['sizes', 'export'],
    browsers: ['firefox'],
    quick: true,
  });
});

test('a recording can be as long as people record', () => {
  expect(parseBenchOptions(['--minutes', '10']).recordingMinutes).toBe(10);
});

test.each([
  ['--only', 'speed'],
  ['--browser', 'lynx'],
  ['--fast'],
  ['--quick', '--keep'],
  ['--minutes', '0.5'],
  ['--minutes', 'ten'],
])('refuses %s %s', (...args) => {
  expect(() => parseBenchOptions(args)).toThrow(UsageError);
});
