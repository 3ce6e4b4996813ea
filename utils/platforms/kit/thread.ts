/** Posts that answer each other: a post and its comments, a topic and its replies. */
import type { FoundPost } from './result';
import type { AccountDraft, PostDraft } from './post-draft';

export interface ThreadPost extends Pick<FoundPost, 'draft' | 'element' | 'isNamed'> {
  /** The same for no other post of the page; a second one with it is the same post again. */
  readonly key: string;
  /** Key of the post that it answers, as far as the page tells. */
  readonly parent: string | null;
}

type Hanging = { -readonly [name in keyof FoundPost]: FoundPost[name] };

/** Each post once, hanging on the one that it answers where that one was found too. */
export function threadOf(posts: readonly ThreadPost[]): FoundPost[] {
  const byKey = new Map<string, Hanging>();
  for (const { key, draft, element, isNamed = false } of posts) {
    if (!byKey.has(key)) byKey.set(key, { draft, element, isNamed });
  }
  const parents = new Map(posts.map(({ key, parent }) => [key, parent]));
  for (const [key, post] of byKey) {
    const to = byKey.get(parents.get(key) ?? '');
    if (to === undefined || to === post) continue;
    post.relation = { type: 'reply-to', to };
    post.draft = { ...post.draft, replyTo: post.draft.replyTo ?? answered(to.draft) };
  }
  return [...byKey.values()];
}

function answered({ author, permalink }: PostDraft): NonNullable<PostDraft['replyTo']> {
  const { name, handle, address, accountId }: AccountDraft = author ?? {};
  return {
    ...(name === undefined ? {} : { name }),
    ...(handle === undefined ? {} : { handle }),
    ...(address === undefined ? {} : { address }),
    ...(accountId === undefined ? {} : { accountId }),
    ...(permalink === undefined ? {} : { permalink }),
  };
}
