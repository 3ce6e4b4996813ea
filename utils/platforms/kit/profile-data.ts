/**
 * What JSON-LD says of the person whose profile a page shows (schema.org
 * `ProfilePage`): it stays after a step to another profile, so whoever reads it
 * says whose it has to be. Shapes: real pages of X (2026) and Bluesky (2026).
 */
import { at, islandsIn, numberAt, textAt } from './island';
import type { AccountDraft, CountDraft, PostDraft } from './post-draft';
import { told, toldExactly, type Tellings } from './told';

export interface ProfileData {
  readonly author: AccountDraft;
  /** What they say of themselves. */
  readonly text: Tellings;
  readonly counts: NonNullable<PostDraft['counts']>;
  /** When the account was made; ISO 8601. */
  readonly joined: Tellings;
}

interface Identity {
  /** Without `@`. */
  readonly handle: string | null;
  readonly id: string | null;
}

const SOURCE = 'structured-data';

/** Null where no profile on the page is the one that is meant. */
export function profileData(
  document: Document,
  isMeant: (identity: Identity) => boolean,
): ProfileData | null {
  const scripts = islandsIn(document, 'script[type="application/ld+json"]', ['ProfilePage']);
  for (const { value } of scripts) {
    const person = at(value, 'mainEntity') ?? at(value, 'author');
    const handle = textAt(person, 'additionalName') ?? textAt(person, 'alternateName');
    const identity = {
      handle: handle?.replace(/^@/, '') ?? null,
      id: textAt(person, 'identifier'),
    };
    if (textAt(value, '@type') === 'ProfilePage' && isMeant(identity)) {
      return profileOf(value, person, identity);
    }
  }
  return null;
}

function profileOf(page: unknown, person: unknown, { handle, id }: Identity): ProfileData {
  return {
    author: {
      name: [told(textAt(person, 'name'), SOURCE)],
      handle: [told(handle, SOURCE)],
      accountId: [told(id, SOURCE)],
    },
    text: [toldExactly(textAt(person, 'description'), SOURCE)],
    joined: [told(textAt(page, 'dateCreated'), SOURCE)],
    counts: {
      followers: countOf(at(person, 'interactionStatistic'), 'Follow'),
      following: countOf(at(person, 'agentInteractionStatistic'), 'Follow'),
      posts: countOf(at(person, 'agentInteractionStatistic'), 'Write'),
    },
  };
}

/** `interactionType` is an address or an object that is called after one. */
function countOf(statistics: unknown, action: string): CountDraft | null {
  const all: readonly unknown[] = Array.isArray(statistics) ? statistics : [statistics];
  const named = all.filter((one) => {
    const type = textAt(one, 'interactionType') ?? textAt(one, 'interactionType', '@type') ?? '';
    return type.replace(/^.*\//, '') === `${action}Action`;
  });
  const value = named.length === 1 ? numberAt(named[0], 'userInteractionCount') : null;
  return value === null ? null : { value, source: SOURCE };
}
