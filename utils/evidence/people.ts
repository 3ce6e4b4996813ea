/**
 * Who wrote what on a saved page, each person apart. Two are one only where the page
 * identifies them alike: a name alone never does, and where it is not certain which of
 * several somebody is, nobody is added to anybody. Rather one person twice than two as one.
 */
import type { Account, Post } from './post-schema';
import type { EvidenceRecord } from './record-schema';

/** What somebody has to do with the post that is meant. */
export const PERSON_ROLES = [
  'author',
  'co-author',
  'signed-it',
  'replied-to',
  'quoted',
  'shared',
  'shared-it',
  'quoted-it',
  'answered',
  /** Wrote something else on the page. */
  'other',
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

export interface Person {
  /** What the page says of this account where it says most. */
  readonly account: Account;
  /** JSON Pointers of the record, each a place where the page names this account. */
  readonly pointers: readonly string[];
  /** In the order of {@link PERSON_ROLES}. */
  readonly roles: readonly PersonRole[];
  /** Indexes of the posts that this person wrote. */
  readonly posts: readonly number[];
  /** One of those stood in the window, at least in part. */
  readonly inView: boolean;
}

export interface People {
  /** Whoever has most to do with the post that is meant comes first, else in the order of the page. */
  readonly people: readonly Person[];
  /** Indexes of posts of which the page does not say who wrote them. */
  readonly unnamed: readonly number[];
}

type Saved = Pick<EvidenceRecord, 'posts' | 'postsInView'>;

/** @param meant Index of the post that is meant; null where nothing says which. */
export function peopleOf({ posts, postsInView = [] }: Saved, meant: number | null): People {
  const named = posts.flatMap((post, at) => namedIn(post, at, posts, meant));
  const groups = groupsOf(named);
  const people = groups.map((group) => personOf(group, postsInView));
  return {
    people: people.toSorted((one, other) => rankOf(one) - rankOf(other)),
    unnamed: posts.flatMap(({ author }, at) => (isNamed(author) ? [] : [at])),
  };
}

/** Everybody but who wrote the post that is meant. */
export function othersOf({ people }: People): readonly Person[] {
  return people.filter(({ roles }) => !roles.includes('author') && !roles.includes('co-author'));
}

interface Named {
  readonly account: Account;
  readonly pointer: string;
  readonly role: PersonRole;
  /** The post that this account wrote; null where it is only named there. */
  readonly wrote: number | null;
}

function namedIn(
  post: Post,
  at: number,
  posts: readonly Post[],
  meant: number | null,
): readonly Named[] {
  const named: Named[] = [];
  const add = (
    account: Account | undefined,
    part: string,
    role: PersonRole,
    wrote = true,
  ): void => {
    if (!isNamed(account)) return;
    named.push({ account, pointer: `/posts/${at}/${part}`, role, wrote: wrote ? at : null });
  };
  const role = roleOf(at, posts, meant);
  add(post.author, 'author', role);
  const first = JSON.stringify(post.author);
  post.coAuthors?.forEach((account, index) => {
    if (JSON.stringify(account) === first) return;
    add(account, `coAuthors/${index}`, role === 'author' ? 'co-author' : role);
  });
  if (at === meant) {
    add(post.signedBy, 'signedBy', 'signed-it', false);
    add(post.replyTo, 'replyTo', 'replied-to', false);
    add(post.repostedBy, 'repostedBy', 'shared-it', false);
  }
  return named;
}

/** What the author of a post has to do with the one that is meant. */
function roleOf(at: number, posts: readonly Post[], meant: number | null): PersonRole {
  if (meant === null) return 'other';
  if (at === meant) return 'author';
  const own = posts[at]?.relation;
  if (own?.post === meant) {
    return ROLE_BY_RELATION[own.type];
  }
  const ofMeant = posts[meant]?.relation;
  return ofMeant?.post === at ? ROLE_BY_RELATION_OF_MEANT[ofMeant.type] : 'other';
}

type Relation = NonNullable<Post['relation']>['type'];

const ROLE_BY_RELATION: Readonly<Record<Relation, PersonRole>> = {
  'quoted-by': 'quoted',
  'reposted-by': 'shared',
  'parent-of': 'replied-to',
  'reply-to': 'answered',
};
const ROLE_BY_RELATION_OF_MEANT: Readonly<Record<Relation, PersonRole>> = {
  'quoted-by': 'quoted-it',
  'reposted-by': 'shared-it',
  'parent-of': 'answered',
  'reply-to': 'replied-to',
};

const PARTS = ['accountId', 'address', 'handle', 'name'] as const;
type Part = (typeof PARTS)[number];
/** A name is nobody's own. */
const IDENTIFYING: readonly Part[] = ['accountId', 'address', 'handle'];

function isNamed(account: Account | undefined): account is Account {
  return account !== undefined && PARTS.some((part) => account[part] !== undefined);
}

/** Those that share what identifies an account, unless the page says two things of them. */
function groupsOf(named: readonly Named[]): readonly (readonly Named[])[] {
  let groups: readonly (readonly Named[])[] = [];
  for (const one of named) {
    const sharing = groups.filter((group) => group.some((other) => shareAnAccount(one, other)));
    const rest = groups.filter((group) => !sharing.includes(group));
    groups = [...rest, [...sharing.flat(), one]];
  }
  const order = (group: readonly Named[]) => Math.min(...group.map((one) => named.indexOf(one)));
  return groups
    .flatMap((group) => (agree(group) ? [group] : namedAlike(group)))
    .toSorted((one, other) => order(one) - order(other));
}

function shareAnAccount({ account: one }: Named, { account: other }: Named): boolean {
  return IDENTIFYING.some(
    (part) => one[part] !== undefined && one[part].value === other[part]?.value,
  );
}

function agree(group: readonly Named[]): boolean {
  return PARTS.every((part) => {
    const values = group.flatMap(({ account }) => account[part]?.value ?? []);
    return new Set(values).size <= 1;
  });
}

function namedAlike(group: readonly Named[]): readonly (readonly Named[])[] {
  const alike = new Map<string, Named[]>();
  for (const one of group) {
    const key = JSON.stringify(PARTS.map((part) => one.account[part]?.value ?? null));
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()];
}

function personOf(group: readonly Named[], postsInView: readonly number[]): Person {
  const roles = new Set(group.map(({ role }) => role));
  const known = PERSON_ROLES.filter((role) => roles.has(role));
  const posts = [...new Set(group.flatMap(({ wrote }) => wrote ?? []))];
  const account: Account = Object.fromEntries(
    PARTS.flatMap((part) => {
      const said = group.find((one) => one.account[part] !== undefined)?.account[part];
      return said === undefined ? [] : [[part, said]];
    }),
  );
  return {
    account,
    pointers: group.map(({ pointer }) => pointer),
    // That somebody wrote something else as well says little beside a relation.
    roles: known.length > 1 ? known.filter((role) => role !== 'other') : known,
    posts,
    inView: posts.some((post) => postsInView.includes(post)),
  };
}

function rankOf({ roles }: Person): number {
  return Math.min(...roles.map((role) => PERSON_ROLES.indexOf(role)));
}
