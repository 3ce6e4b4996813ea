/**
 * Facebook without scripts (mbasic, m): one post with its comments as plain HTML.
 * Places: the test page of snarfed/granary (2021). Facebook has
 * closed it for most people; saved copies remain.
 */
import { attributeOf, selectAll, selectFirst } from '@/utils/platforms/dom';
import { parseAddress } from '@/utils/platforms/address';
import { parseJson, textAt } from '@/utils/platforms/kit/island';
import { inside, wordsIn } from '@/utils/platforms/kit/inside';
import type { PostDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf, type FoundPost } from '@/utils/platforms/kit/result';
import { told, toldAddress, toldExactly } from '@/utils/platforms/kit/told';
import { POST_TEXT_MAX_LENGTH } from '@/utils/platforms/limits';
import type { ReadInput, ReadResult } from '@/utils/platforms/types';
import { writtenText } from '@/utils/platforms/written-text';
import { parseFacebookAddress, type FacebookAddress } from './facebook-address';
import { accountDraft, personAt, ROOT } from './facebook-draft';

export function readMbasic(input: ReadInput, named: FacebookAddress): ReadResult | null {
  const view = selectFirst(input.document, '#m_story_permalink_view');
  const holder = view === null ? null : selectFirst(view, '[data-ft*="top_level_post_id"]');
  const post = holder === null ? null : postOf(holder, named);
  if (view === null || post === null) return null;
  const comments = selectAll(view, 'div[id]', 500)
    .filter((element) => /^\d+$/.test(attributeOf(element, 'id') ?? ''))
    .map((element) => commentOf(element, post, named));
  const addressNames = named.postId !== null || named.commentId !== null;
  return resultOf({ found: [post, ...comments], addressNames }, input);
}

function postOf(holder: Element, named: FacebookAddress): FoundPost | null {
  const facts = parseJson(attributeOf(holder, 'data-ft') ?? '');
  const id = textAt(facts, 'top_level_post_id');
  if (id === null) return null;
  const own = inside(holder, '');
  const author = personAt(own.first('h3 a[href]') ?? undefined, ROOT);
  const owner = textAt(facts, 'content_owner_id_new');
  const text = own.first('header + div');
  const draft: PostDraft = {
    kind: 'post',
    id: [told(id, 'page-data')],
    permalink: [
      owner === null
        ? null
        : toldAddress(`${ROOT}story.php?story_fbid=${id}&id=${owner}`, 'page-data'),
    ],
    author: { ...accountDraft(author, 'dom'), accountId: [told(owner, 'page-data')] },
    text: [text === null ? null : written(text)],
    timeShown: [told(own.words('footer abbr') ?? own.words('abbr'), 'dom')],
    mentions: text === null ? [] : mentionsIn(text),
  };
  const isNamed = named.postId === id && named.commentId === null;
  return { draft, element: holder, isNamed };
}

function commentOf(element: Element, post: FoundPost, named: FacebookAddress): FoundPost {
  const own = inside(element, '');
  const id = attributeOf(element, 'id') ?? '';
  const text = own.first('h3 + div');
  const draft: PostDraft = {
    kind: 'comment',
    id: [told(id, 'dom')],
    author: accountDraft(personAt(own.first('h3 a[href]') ?? undefined, ROOT), 'dom'),
    text: [text === null ? null : written(text)],
    timeShown: [told(own.words('abbr'), 'dom')],
    mentions: text === null ? [] : mentionsIn(text),
  };
  const relation = { type: 'reply-to', to: post } as const;
  return { draft, element, isNamed: named.commentId === id, relation };
}

function written(element: Element): ReturnType<typeof toldExactly> {
  return toldExactly(writtenText(element, { nodesLeft: 20_000 }, POST_TEXT_MAX_LENGTH), 'dom');
}

function mentionsIn(text: Element): ReturnType<typeof accountDraft>[] {
  return selectAll(text, 'a[href]', 50).flatMap((link) => {
    const address = parseAddress(attributeOf(link, 'href') ?? '', ROOT);
    const parsed = address === null ? null : parseFacebookAddress(address);
    const isPerson = parsed?.kind === 'profile' && parsed.owner !== null && wordsIn(link) !== '';
    return isPerson ? [accountDraft(personAt(link, ROOT), 'dom')] : [];
  });
}
