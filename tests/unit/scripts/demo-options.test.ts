import { expect, test } from 'vitest';
import { parseDemoOptions, UsageError } from '../../../scripts/demo/options';

test('without options: the practice page, Chromium, English, no display', () => {
  expect(parseDemoOptions([])).toEqual({
    url: null,
    outDir: 'demo-output',
    browser: 'chromium',
    language: 'en',
    headed: false,
    json: false,
    whole: false,
    browserArgs: [],
  });
});

test('takes every option, and arguments for the browser as they are', () => {
  const args = [
    ...['--url', 'https://example.org/post/1', '--out', 'elsewhere', '--browser', 'firefox'],
    ...['--lang', 'nl', '--headed', '--json', '--browser-arg=--proxy-server=127.0.0.1:1'],
    '--whole',
    '--browser-arg=--kiosk',
  ];
  expect(parseDemoOptions(args)).toEqual({
    url: 'https://example.org/post/1',
    outDir: 'elsewhere',
    browser: 'firefox',
    language: 'nl',
    headed: true,
    json: true,
    whole: true,
    browserArgs: ['--proxy-server=127.0.0.1:1', '--kiosk'],
  });
});

test.each([
  [['--browser', 'safari'], 'chromium or firefox'],
  [['--lang', 'fr'], 'nl or en'],
  [['--url', 'not an address'], 'no address'],
  [['--nonsense'], 'nonsense'],
])('refuses %j', (args, words) => {
  expect(() => parseDemoOptions(args)).toThrow(UsageError);
  expect(() => parseDemoOptions(args)).toThrow(words);
});
