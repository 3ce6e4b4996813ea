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
    post: null,
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
    post: null,
    browserArgs: ['--proxy-server=127.0.0.1:1', '--kiosk'],
  });
});

test('takes the address of the page without its name, too', () => {
  const args = ['https://example.org/post/1', '--browser-arg=--ignore-certificate-errors'];
  expect(parseDemoOptions(args)).toMatchObject({
    url: 'https://example.org/post/1',
    browserArgs: ['--ignore-certificate-errors'],
  });
});

test('takes the selector of one post', () => {
  expect(parseDemoOptions(['--post', 'article p']).post).toBe('article p');
});

test.each([
  [['--browser', 'safari'], 'chromium or firefox'],
  [['--lang', 'fr'], 'nl or en'],
  [['--url', 'not an address'], 'no address'],
  [['--url', 'https://a.example/', 'https://b.example/'], 'one page'],
  [['--whole', '--post', 'p'], 'two demos'],
  [['--nonsense'], 'nonsense'],
])('refuses %j', (args, words) => {
  expect(() => parseDemoOptions(args)).toThrow(UsageError);
  expect(() => parseDemoOptions(args)).toThrow(words);
});
