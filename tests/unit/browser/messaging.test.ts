import { describe, expect, it, vi } from 'vitest';
import type { Handlers } from '@/utils/browser/messaging';
import { EvidenceError } from '@/utils/evidence/errors';

vi.mock('@wxt-dev/webextension-polyfill/browser', () => ({ browser: {} }));
const { answer, isOwnPage } = await import('@/utils/browser/messaging');

const ID = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';
const refuse = (): Promise<never> => Promise.reject(new EvidenceError('exhibit-not-found'));
const BACKUP = { lastBackupLocal: null, onlyHere: 3 };
const handlers: Handlers = {
  save: refuse,
  wholePage: refuse,
  onlyPost: refuse,
  wholePageState: refuse,
  wholePageStop: refuse,
  wholePageRaise: refuse,
  followUp: refuse,
  followUpState: refuse,
  overview: ({ limit }) => Promise.resolve({ exhibitCount: limit, latest: [], backup: BACKUP }),
  view: refuse,
  preview: () => Promise.reject(new Error('surprise')),
  note: refuse,
  correct: refuse,
  chooseSubject: refuse,
  removeAccident: refuse,
  cutOff: refuse,
  dismissCutOff: refuse,
  leftRecordings: refuse,
};

describe('a message', () => {
  it('in the right shape is answered', async () => {
    expect(await answer(handlers, { name: 'overview', request: { limit: 3 } })).toEqual({
      ok: true,
      value: { exhibitCount: 3, latest: [], backup: BACKUP },
    });
  });

  it('whose work fails is answered with the code, and a surprise with `unexpected`', async () => {
    expect(await answer(handlers, { name: 'view', request: { exhibitId: ID } })).toEqual({
      ok: false,
      code: 'exhibit-not-found',
    });
    expect(await answer(handlers, { name: 'preview', request: { exhibitId: ID } })).toEqual({
      ok: false,
      code: 'unexpected',
    });
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'save'],
    ['no name', { request: {} }],
    ['an unknown name', { name: 'erase', request: {} }],
    ['a name that every object has', { name: 'constructor', request: {} }],
    ['a missing field', { name: 'view', request: {} }],
    ['an id that is none', { name: 'view', request: { exhibitId: '../../etc' } }],
    ['a field too many', { name: 'view', request: { exhibitId: ID, more: 1 } }],
    ['a negative tab', { name: 'save', request: { tabId: -1 } }],
    ['too long a note', { name: 'note', request: { exhibitId: ID, text: 'x'.repeat(10_001) } }],
    ['too long a list', { name: 'overview', request: { limit: 1e6 } }],
  ])('with %s is refused', async (_name, message) => {
    expect(await answer(handlers, message)).toEqual({ ok: false, code: 'bad-message' });
  });
});

describe('a sender', () => {
  const own = 'chrome-extension://lbnkijbkmnholphcpolghgeimmdhmndl/';
  const id = 'lbnkijbkmnholphcpolghgeimmdhmndl';

  it('is one of our pages only with our id and our address', () => {
    expect(isOwnPage({ id, url: `${own}popup.html` }, id, own)).toBe(true);
    expect(isOwnPage({ id, url: 'https://nieuws.example/' }, id, own)).toBe(false);
    expect(isOwnPage({ id: 'another', url: `${own}popup.html` }, id, own)).toBe(false);
    expect(isOwnPage({ id }, id, own)).toBe(false);
    expect(isOwnPage({ id, url: `https://x.example/?${own}` }, id, own)).toBe(false);
  });
});
