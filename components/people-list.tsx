/** The people of one exhibit, each apart: name, account, profile, and what they have to do with the post. */
import { othersOf, peopleOf, type Person } from '@/utils/evidence/people';
import { correctionsOf } from '@/utils/package/corrections';
import { correctionTexts } from '@/utils/texts/correction';
import { fill } from '@/utils/texts/fill';
import { peopleTexts, personRoleTexts } from '@/utils/texts/people';
import type { FieldScope } from './field-scope';
import { Filled } from './filled';
import { useTexts } from './language';
import { PageText } from './page-text';
import { readableAddress, withSign } from './recognised';

export interface PeopleListProps {
  readonly scope: Pick<FieldScope, 'posts' | 'added'>;
  readonly postsInView: readonly number[];
  /** Index of the post that is meant; null where nothing says which. */
  readonly meant: number | null;
  /** Who wrote the post that is meant stands elsewhere already. */
  readonly othersOnly?: boolean;
  readonly limit?: number;
}

export function PeopleList({ scope, meant, limit = 200, ...rest }: PeopleListProps) {
  const t = useTexts(peopleTexts);
  const found = peopleOf({ posts: [...scope.posts], postsInView: [...rest.postsInView] }, meant);
  const people = rest.othersOnly === true ? othersOf(found) : found.people;
  const more = people.length - limit;
  return (
    <>
      <ul class="people">
        {people.slice(0, limit).map((person) => (
          <li key={person.pointers[0]} class="people__person">
            <PersonLines person={person} scope={scope} meant={meant} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet small">{fill(t.moreHere, { count: more })}</p>}
      {found.unnamed.length > 0 && (
        <p class="quiet small">{fill(t.unnamed, { numbers: numbersOf(found.unnamed) })}</p>
      )}
    </>
  );
}

interface PersonLinesProps extends Pick<PeopleListProps, 'scope' | 'meant'> {
  readonly person: Person;
}

function PersonLines({ person, scope, meant }: PersonLinesProps) {
  const t = useTexts(peopleTexts);
  const roles = useTexts(personRoleTexts);
  const { account, posts, inView } = person;
  const { name, handle, address } = account;
  // Where nothing says which post is meant, nobody has anything to do with it.
  const relations = meant === null ? [] : person.roles.map((role) => roles[role]);
  const wrote = posts.length === 0 ? [] : [fill(t.posts, { numbers: numbersOf(posts) })];
  return (
    <>
      <p>
        {name === undefined ? (
          <span class="quiet">{t.noName}</span>
        ) : (
          <PageText text={name.value} limit={80} />
        )}{' '}
        {handle !== undefined && (
          <span class="quiet">
            <PageText text={withSign(handle.value)} limit={80} />
          </span>
        )}
      </p>
      {address !== undefined && (
        <p class="quiet small">
          <PageText text={readableAddress(address.value)} limit={140} />
        </p>
      )}
      <p class="small">{[...relations, ...wrote, ...(inView ? [t.inView] : [])].join(' · ')}</p>
      <Corrections person={person} scope={scope} />
    </>
  );
}

/** What somebody wrote beside name, account or profile of this one. */
function Corrections({ person, scope }: Omit<PersonLinesProps, 'meant'>) {
  const t = useTexts(correctionTexts);
  const corrections = person.pointers.flatMap((pointer) =>
    ['name', 'handle', 'address'].flatMap(
      (part) => correctionsOf(scope.added, `${pointer}/${part}`).at(-1) ?? [],
    ),
  );
  return (
    <>
      {corrections.map(({ id, value }) => (
        <p key={id} class="small">
          <Filled text={t.corrected} values={{ value: <PageText text={value} limit={140} /> }} />
        </p>
      ))}
    </>
  );
}

/** As people count: from 1. */
function numbersOf(posts: readonly number[]): string {
  return posts.map((post) => String(post + 1)).join(', ');
}
