/**
 * Tumblr: the post that the address names, from the data of its own client. What
 * a reblog repeats are posts of others, each with its own blog. Names of classes
 * are scrambled, so feeds are left to the user. Places: the documented post
 * format (tumblr/docs npf-spec, 2025), which the page's data follow. Blogs in a
 * look of their own tell it in JSON-LD, as a real page has it (2014): who is named
 * there is the blog, which may only have passed the words on.
 */
import { parseAddress, platformOf } from '@/utils/platforms/address';
import { selectFirst } from '@/utils/platforms/dom';
import { exactCount } from '@/utils/platforms/kit/fields';
import {
  assignedIn,
  islandsIn,
  isObject,
  at,
  textAt,
  numberAt,
  objectsIn,
} from '@/utils/platforms/kit/island';
import { keptData } from '@/utils/platforms/kit/page-data';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly, toldMoment } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const tumblrReader: PlatformReader = {
  id: 'tumblr',
  confirmedOnRealPage: false,
  matches: (address) => platformOf(address) === 'tumblr',
  read,
};

const STATE = '___INITIAL_STATE___';

/** `www.tumblr.com/BLOG/ID`, `BLOG.tumblr.com/post/ID`. */
export function parseTumblrAddress(address: URL): string | null {
  return /^\/(?:blog\/view\/)?[\w-]{1,60}\/(\d{6,20})(?:\/|$)/.exec(address.pathname)?.[1] ?? null;
}

function read(input: ReadInput): ReadResult | null {
  const { document, address } = input;
  const id = parseTumblrAddress(address);
  const state = id === null ? null : assignedIn(document, STATE);
  const [data] = objectsIn(
    state?.value,
    (one) => idOf(one) === id && isObject(one['blog']) && Array.isArray(one['content']),
    1,
  );
  if (id === null) return null;
  if (data === undefined) return readTheme(input, id);
  const element = selectFirst(document, `[data-id="${id}"]`);
  const trail = list(at(data, 'trail')).filter((one) => idOf(at(one, 'post')) !== null);
  const main: FoundPost = { ...postOf(data, id, address), element, isNamed: true };
  const own: FoundPost =
    trail.length > 0 && list(data['content']).length === 0
      ? { ...main, draft: { ...main.draft, kind: 'repost' } }
      : main;
  const others = trail.slice(0, 50).map((one): FoundPost => ({
    ...postOf(one, idOf(at(one, 'post')) ?? '', address, at(one, 'post')),
    relation: { type: 'reposted-by', to: own },
  }));
  return resultOf(
    {
      found: [own, ...others],
      addressNames: true,
      pageData: [{ kind: 'tumblr', text: JSON.stringify(data).slice(0, 200_000) }],
    },
    input,
  );
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Numbers of this length lose digits in JavaScript: the string comes first. */
function idOf(value: unknown): string | null {
  return textAt(value, 'idString') ?? textAt(value, 'id');
}

function postOf(data: unknown, id: string, { origin }: URL, dated: unknown = data): FoundPost {
  const blog = at(data, 'blog');
  const handle = textAt(blog, 'name');
  const blocks = list(at(data, 'content'));
  const texts = blocks.map((block) => textAt(block, 'text') ?? '').filter((text) => text !== '');
  const seconds = numberAt(dated, 'timestamp');
  return {
    element: null,
    draft: {
      kind: 'post',
      kindSource: 'page-data',
      id: [told(id, 'page-data')],
      permalink: [
        toldAddress(textAt(data, 'postUrl'), 'page-data'),
        handle === null ? null : toldAddress(`/${handle}/${id}`, 'page-data', origin),
      ]
        .filter((one) => one !== null)
        .slice(0, 1),
      text: [toldExactly(texts.join('\n\n'), 'page-data')],
      author: {
        name: [told(textAt(blog, 'title'), 'page-data')],
        handle: [told(handle, 'page-data')],
        address: [toldAddress(textAt(blog, 'url'), 'page-data')],
        accountId: [told(textAt(blog, 'uuid'), 'page-data')],
      },
      time: [toldMoment(seconds === null ? null : seconds * 1000, 'page-data')],
      media: blocks
        .filter((block) => textAt(block, 'type') === 'image')
        .map((block) => ({
          address: [toldAddress(textAt(block, 'media', 0, 'url'), 'page-data')],
          description: [told(textAt(block, 'altText'), 'page-data')],
        })),
      counts: { notes: exactCount(textAt(data, 'noteCount'), 'page-data') },
    },
  };
}

/** What a blog repeats of another stands below a link of this class. */
const REPEATED = 'a.tumblr_blog, .tumblr_parent, .reblog-content, .reblogged-from';

function readTheme(input: ReadInput, id: string): ReadResult | null {
  const { document, address } = input;
  const [data] = islandsIn(document, 'script[type="application/ld+json"]', [id])
    .map(({ value }) => value)
    .filter((value) => {
      const own = parseAddress(textAt(value, 'url') ?? '');
      return own !== null && own.host === address.host && parseTumblrAddress(own) === id;
    });
  if (data === undefined) return null;
  const author = textAt(data, 'author') ?? textAt(data, 'author', 'name');
  const handle = /^[\w-]{1,60}$/.exec(author ?? '')?.[0] ?? null;
  const isRepeated = selectFirst(document, REPEATED) !== null;
  const text = textAt(data, 'articleBody');
  const found: FoundPost = {
    element: null,
    isNamed: true,
    draft: {
      kind: 'post',
      kindSource: 'structured-data',
      id: [told(id, 'address')],
      permalink: [toldAddress(textAt(data, 'url'), 'structured-data')],
      title: [isRepeated ? null : told(textAt(data, 'headline'), 'structured-data')],
      text: [isRepeated ? null : toldExactly(text, 'structured-data')],
      truncatedBy: !isRepeated && /(?:\.\.\.|…)$/.test(text ?? '') ? 'structured-data' : null,
      author: { handle: [told(handle, 'structured-data')] },
      time: [told(textAt(data, 'datePublished'), 'structured-data')],
    },
  };
  return resultOf(
    { found: [found], addressNames: true, pageData: keptData('json-ld', data) },
    input,
  );
}
