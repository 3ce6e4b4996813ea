/** Everybody who wrote on the page, each account apart. */
import { peopleOf, type Person } from '@/utils/evidence/people';
import { correctionTexts } from '@/utils/texts/correction';
import { fieldTexts } from '@/utils/texts/fields';
import { peopleTexts, personRoleTexts } from '@/utils/texts/people';
import { correctionsOf } from './corrections';
import type { ExhibitView } from './exhibit-view';
import { fillHtml, markup, type Html } from './html';
import { addressOf, lineOf } from './page-words';
import type { ReportContext } from './report-context';

const MAX_PEOPLE = 50;

/** Null where the page names one person or nobody: that one stands above already. */
export function buildPeople(context: ReportContext, view: ExhibitView): Html | null {
  const texts = peopleTexts[context.language];
  const { people, unnamed } = peopleOf(view.record, view.subject);
  if (people.length < 2) return null;
  const rest = people.length - MAX_PEOPLE;
  return markup`<section class="block">
<h3>${texts.title}</h3>
<p class="hint">${texts.hint}</p>
<ol class="people">
${people.slice(0, MAX_PEOPLE).map((person) => personItem(context, view, person))}</ol>
${rest > 0 ? markup`<p class="hint">${fillHtml(texts.more, { count: rest })}</p>` : null}
${
  unnamed.length === 0
    ? null
    : markup`<p class="hint">${fillHtml(texts.unnamed, { numbers: numbersOf(unnamed) })}</p>`
}
</section>`;
}

function personItem(context: ReportContext, view: ExhibitView, person: Person): Html {
  const { language } = context;
  const texts = peopleTexts[language];
  const { account, posts, inView } = person;
  const about = [
    account.handle === undefined ? null : lineOf(account.handle.value),
    account.accountId === undefined
      ? null
      : markup`${fieldTexts[language].accountId}: ${lineOf(account.accountId.value)}`,
    ...(view.subject === null
      ? []
      : person.roles.map((role) => markup`${personRoleTexts[language][role]}`)),
    posts.length === 0 ? null : fillHtml(texts.posts, { numbers: numbersOf(posts) }),
    inView ? markup`${texts.inView}` : null,
  ].filter((part) => part !== null);
  const name = account.name === undefined ? markup`${texts.noName}` : lineOf(account.name.value);
  return markup`<li><p class="label">${name}${about.map((part) => markup` · ${part}`)}</p>${
    account.address === undefined ? null : markup`<p>${addressOf(account.address.value)}</p>`
  }${correctionsOfPerson(context, view, person)}</li>
`;
}

function correctionsOfPerson({ language }: ReportContext, view: ExhibitView, person: Person): Html {
  const corrections = person.pointers.flatMap((pointer) =>
    (['name', 'handle', 'address'] as const).flatMap((part) =>
      correctionsOf(view.added, `${pointer}/${part}`).slice(-1),
    ),
  );
  return markup`${corrections.map(
    ({ value }) =>
      markup`<p class="remark">${fillHtml(correctionTexts[language].corrected, { value: lineOf(value) })}</p>`,
  )}`;
}

/** As people count: from 1. */
function numbersOf(posts: readonly number[]): string {
  return posts.map((post) => String(post + 1)).join(', ');
}
