import { describe, expect, test, vi } from 'vitest';

// The polyfill wants a browser; what is tested here calls none.
vi.mock('@wxt-dev/webextension-polyfill/browser', () => ({ browser: {} }));
const { pressOf } = await import('@/utils/browser/page-buttons');

const OWN = 'getuige-id';
const SENDER = { id: OWN, url: 'https://x.com/home', frameId: 0, tab: { id: 7, windowId: 1 } };
const MESSAGE = { name: 'page-button', confirmed: false };
const from = (more: object, message: unknown = MESSAGE) =>
  pressOf(message, { ...SENDER, ...more }, OWN, ['x']);

describe('a message of the script in a page', () => {
  test('is a press on a button beside a post', () => {
    expect(from({})).toEqual({
      tabId: 7,
      windowId: 1,
      trigger: 'page-button',
      pointedAt: { pressed: true },
      confirmed: false,
    });
  });

  test.each([
    ['another extension', { id: 'other' }],
    ['a frame in the page', { frameId: 3 }],
    ['no tab', { tab: undefined }],
    ['a tab without a number', { tab: {} }],
    ['a platform that nobody chose', { url: 'https://www.reddit.com/' }],
    ['a page that is no platform', { url: 'https://x.com.example/home' }],
    ['a page of ours', { url: 'chrome-extension://getuige-id/popup.html' }],
    ['no address', { url: undefined }],
  ])('counts for nothing from %s', (_, more) => {
    expect(from(more)).toBeNull();
  });

  test.each([
    ['more than a press', { ...MESSAGE, tabId: 9 }],
    ['another name', { ...MESSAGE, name: 'save' }],
    ['no answer to the question', { name: 'page-button' }],
    ['nothing', null],
  ])('counts for nothing with %s', (_, message) => {
    expect(from({}, message)).toBeNull();
  });
});
