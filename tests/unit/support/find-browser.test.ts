import { describe, expect, test } from 'vitest';
import { findBrowser, placesOf } from '../../support/browsers/find-browser';

const only = (path: string) => (candidate: string) => candidate === path;

describe('finding a browser', () => {
  test.each([
    ['linux', 'chromium', '/usr/bin/chromium'],
    ['linux', 'firefox', '/usr/bin/firefox-esr'],
    ['linux', 'chromium', '/opt/tools/google-chrome'],
    ['darwin', 'chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    ['win32', 'chromium', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['win32', 'firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  ] as const)('on %s finds %s at %s', (platform, kind, path) => {
    const env = {
      PATH: '/usr/local/bin:/opt/tools',
      HOME: '/Users/someone',
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    };
    expect(findBrowser(kind, platform, env, only(path))).toBe(path);
  });

  test('prefers Chromium to an installed Chrome', () => {
    const places = placesOf('chromium', 'linux', { PATH: '/usr/bin' });
    expect(places.indexOf('/usr/bin/chromium')).toBeLessThan(
      places.indexOf('/usr/bin/google-chrome'),
    );
  });

  test('takes the one that a person named, and no other', () => {
    const env = { GETUIGE_CHROMIUM: '/home/someone/chrome' };
    expect(findBrowser('chromium', 'linux', env, () => true)).toBe('/home/someone/chrome');
    expect(() => findBrowser('chromium', 'linux', env, only('/usr/bin/chromium'))).toThrow(
      'GETUIGE_CHROMIUM names /home/someone/chrome, which cannot be run',
    );
  });

  test('says what to do when there is none', () => {
    expect(() => findBrowser('firefox', 'linux', {}, () => false)).toThrow(
      'apt-get install firefox-esr',
    );
  });
});
