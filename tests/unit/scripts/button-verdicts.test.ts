import { expect, test } from 'vitest';
import { judgeButtons } from '@/scripts/test-pages/button-verdicts';
import type { Pressed } from '@/scripts/test-pages/press-buttons';
import type { Post } from '@/utils/evidence/post-schema';

const said = <T>(value: T) => ({ value, source: 'dom' as const });
const post = (id: string, handle: string): Post => ({
  id: said(id),
  author: { handle: said(handle) },
  text: said('Wacht maar'),
});
const pressed = (named: Post | null): Pressed => ({ beside: 'Wacht maar', post: named });

const EXPECTED = {
  post_id: '12',
  author_handle: 'anna',
  text_contains: ['Wacht'],
  comments: [{ comment_id: '13', author_handle: 'bram' }],
  quoted: { post_id: '14', author_handle: 'carla' },
};
const ANNA = pressed(post('12', 'anna'));
const BRAM = pressed(post('13', 'bram'));

const PAGE = { file: 'x.html', platform: 'x', address: 'https://x.com/', expected: EXPECTED };

function complaints(
  all: readonly Pressed[],
  words = 'Anna @anna\nWacht maar',
  failure: string | null = null,
): readonly string[] {
  return judgeButtons({ page: PAGE, words, pressed: all, failure }).complaints;
}

test('each post of the truth named once is all that is asked; one that is quoted has no button', () => {
  expect(complaints([ANNA, BRAM])).toEqual([]);
  expect(complaints([ANNA, BRAM, pressed(post('20', 'dirk'))])).toEqual([]);
});

test('a post without a button is told, and so is one with two', () => {
  expect(complaints([ANNA])).toEqual(['0 buttons name "13"']);
  expect(complaints([ANNA, BRAM, { ...BRAM }])).toEqual([
    '2 buttons name "13"',
    'two buttons name one post: "Wacht maar"',
  ]);
});

test('another author or another id is another post', () => {
  expect(complaints([pressed(post('12', 'bram')), BRAM])).toEqual(['0 buttons name "12"']);
  expect(complaints([pressed(post('99', 'anna')), BRAM])).toEqual(['0 buttons name "12"']);
});

test('a button that names nobody stands in an advertisement, or in nothing', () => {
  expect(complaints([ANNA, BRAM, pressed(null)])).toEqual([
    'the button beside "Wacht maar" names nobody',
  ]);
});

test('a page that shows no post has no button', () => {
  expect(complaints([], 'Log in')).toEqual([]);
  expect(complaints([ANNA], 'Log in')).toEqual(['a button stands beside "Wacht maar"']);
});

test('a page whose buttons were not all pressed is not right', () => {
  expect(complaints([ANNA, BRAM], 'Anna', 'the window closed')).toEqual(['the window closed']);
});
