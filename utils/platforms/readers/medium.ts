/**
 * Medium: articles and responses, also under a domain of their own. The page
 * keeps many articles in its data; only the one that the address names counts.
 * Places: the data of its own client (`__APOLLO_STATE__`), as published readers use it (2025).
 */
import { platformOf } from '@/utils/platforms/address';
import { selectFirst } from '@/utils/platforms/dom';
import { assignedIn, isObject, at, textAt, numberAt } from '@/utils/platforms/kit/island';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly, toldMoment, type Told } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const mediumReader: PlatformReader = {
  id: 'medium',
  confirmedOnRealPage: false,
  matches: (address, document) =>
    platformOf(address) === 'medium' ||
    selectFirst(document, 'meta[property="al:android:package"][content="com.medium.reader"]') !==
      null,
  read,
};

/** The 8 to 12 hexadecimal digits at the end: `/p/ID`, `/@NAME/words-ID`, `/publication/words-ID`. */
export function parseMediumAddress(address: URL): string | null {
  return /(?:^\/p\/|-)([0-9a-f]{8,12})\/?$/.exec(address.pathname)?.[1] ?? null;
}

function read(input: ReadInput): ReadResult | null {
  const { document, address } = input;
  const id = parseMediumAddress(address);
  const state = id === null ? null : assignedIn(document, '__APOLLO_STATE__');
  const post = at(state?.value, `Post:${id ?? ''}`);
  if (id === null || textAt(post, 'id') !== id) return null;
  const creator = at(state?.value, textAt(post, 'creator', '__ref') ?? '');
  const handle = textAt(creator, 'username');
  const text = textOf(state?.value, post);
  const moment = (name: string): Told | null => toldMoment(numberAt(post, name), 'page-data');
  const found: FoundPost = {
    element: selectFirst(document, 'article'),
    isNamed: true,
    draft: {
      kind: isObject(at(post, 'inResponseToPostResult')) ? 'reply' : 'article',
      kindSource: 'page-data',
      id: [told(id, 'page-data')],
      permalink: [toldAddress(textAt(post, 'mediumUrl'), 'page-data')],
      title: [told(textAt(post, 'title'), 'page-data')],
      text: [toldExactly(text, 'page-data')],
      truncatedBy: at(post, 'isLocked') === true ? 'page-data' : null,
      author: {
        name: [told(textAt(creator, 'name'), 'page-data')],
        handle: [told(handle, 'page-data')],
        address: [
          handle === null ? null : toldAddress(`https://medium.com/@${handle}`, 'page-data'),
        ],
        accountId: [told(textAt(creator, 'id'), 'page-data')],
      },
      time: [moment('firstPublishedAt')],
      editedTime: [moment('latestPublishedAt')],
    },
  };
  return resultOf(
    {
      found: [found],
      addressNames: true,
      pageData: [{ kind: 'medium', text: JSON.stringify([post, creator]).slice(0, 200_000) }],
    },
    input,
  );
}

/** Paragraphs stand apart from the article that they belong to. */
function textOf(state: unknown, post: unknown): string | null {
  const content = isObject(post)
    ? Object.entries(post).find(([name]) => name.startsWith('content('))
    : undefined;
  const paragraphs = at(content?.[1], 'bodyModel', 'paragraphs');
  if (!Array.isArray(paragraphs)) return null;
  const texts = paragraphs
    .slice(0, 2_000)
    .map((one: unknown) => textAt(at(state, textAt(one, '__ref') ?? ''), 'text') ?? '');
  return texts.filter((text) => text !== '').join('\n\n');
}
