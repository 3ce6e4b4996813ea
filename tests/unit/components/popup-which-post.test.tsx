// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { Popup } from '@/entrypoints/popup/popup';
import type { Post } from '@/utils/evidence/post-schema';
import type { SavedView } from '@/utils/services/messages';
import { errorText } from '@/utils/texts/errors';
import { unseenTexts } from '@/utils/texts/doubts';
import { idOf, savedViewOf } from './fake-exhibits';
import { setUpPopup, type Answering } from './fake-popup';
import { draw } from './screen';

function postBy(name: string): Post {
  return {
    author: { name: { value: name, source: 'dom' } },
    text: { value: `Woorden van ${name}`, source: 'dom' },
  };
}

const POSTS = ['Anna', 'Bram', 'Cas'].map(postBy);

async function open(saved: SavedView, over: Partial<Answering> = {}) {
  const setUp = setUpPopup({
    save: () => ({ ok: true, value: { status: 'saved', saved } }),
    chooseSubject: ({ subject }) => ({ ok: true, value: { ...saved, subject } }),
    ...over,
  });
  const screen = await draw(<Popup store={setUp.store} zone="Europe/Amsterdam" />, 'en');
  await setUp.store.start();
  await Promise.resolve();
  return { ...setUp, ...screen };
}

const several = (over: Partial<SavedView> = {}): SavedView =>
  savedViewOf(12, { posts: POSTS, subject: null, ...over });

const choicesIn = (root: ParentNode): (string | null)[] =>
  [...root.querySelectorAll('.which__post')].map((button) => button.textContent);

afterEach(() => {
  document.body.replaceChildren();
});

describe('a page of several posts', () => {
  test('is saved, and asks which one is meant without showing what was written', async () => {
    const { root, text } = await open(several());
    expect(root.querySelector('[role=status]')?.textContent).toBe('Saved 14:12:22 · X');
    expect(text()).toContain('Which message?');
    expect(choicesIn(root)).toEqual(['Anna ', 'Bram ', 'Cas ']);
    expect(text()).not.toContain('Woorden van');
    expect(root.querySelector('dl')).toBeNull();
  });

  test('lists those that stood in the window, and leads to the others', async () => {
    const { root, opened, press } = await open(several({ postsInView: [1, 2] }));
    expect(choicesIn(root)).toEqual(['Bram ', 'Cas ']);
    await press('1 more in the dossier');
    expect(opened).toEqual([`#/exhibit/${idOf(12)}`]);
  });

  test('says of each one where its words were not seen on the page', async () => {
    const [anna, bram] = [postBy('Anna'), postBy('Bram')];
    const doubted: Post = {
      ...bram,
      text: { value: 'Verborgen woorden', source: 'structured-data', seenOnPage: false },
    };
    const { root } = await open(several({ posts: [anna, doubted] }));
    expect(choicesIn(root)).toEqual(['Anna ', `Bram ${unseenTexts.en.unseen}`]);
  });

  test('keeps the answer, shows that post, and lets the choice be taken back', async () => {
    const { root, requests, press, text } = await open(several());
    await press('Bram');
    expect(requests('chooseSubject')).toEqual([{ exhibitId: idOf(12), subject: 1 }]);
    expect(root.querySelector('dl')?.textContent).toContain('Bram');
    expect(text()).not.toContain('Which message?');
    await press('Choose another message');
    expect(requests('chooseSubject').at(-1)).toEqual({ exhibitId: idOf(12), subject: null });
    expect(choicesIn(root)).toHaveLength(3);
  });

  test('says so where the answer could not be kept, and still asks', async () => {
    const { root, press, text } = await open(several(), {
      chooseSubject: () => ({ ok: false, code: 'disk-full' }),
    });
    await press('Anna');
    expect(text()).toContain(errorText('disk-full', 'en'));
    expect(choicesIn(root)).toHaveLength(3);
  });
});
