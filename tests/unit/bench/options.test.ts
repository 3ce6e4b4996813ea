import { expect, test } from 'vitest';
import { parseBenchOptions, SUITES, UsageError } from '../../../scripts/bench/options';

test('without options everything is measured in both browsers', () => {
  expect(parseBenchOptions([])).toEqual({
    suites: SUITES,
    browsers: ['chromium', 'firefox'],
    quick: false,
    keep: false,
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

test.each([['--only', 'speed'], ['--browser', 'lynx'], ['--fast'], ['--quick', '--keep']])(
  'refuses %s %s',
  (...args) => {
    expect(() => parseBenchOptions(args)).toThrow(UsageError);
  },
);
