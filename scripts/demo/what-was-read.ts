/** Who, what, where and when, as the sealed record says it, each with its source. */
import { othersOf, peopleOf } from '../../utils/evidence/people';
import type { Account, Post } from '../../utils/evidence/post-schema';
import type { EvidenceRecord } from '../../utils/evidence/record-schema';
import type { SourcedText } from '../../utils/evidence/values';

type Told = readonly [name: string, value: SourcedText | undefined];

/** Long enough to know a text by, short enough for one line. */
const SHOWN_MAX_LENGTH = 200;
const UNTRUSTED = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** Lines for a terminal. Everything in them comes from a page, so it holds no control characters. */
export function linesOfRecord(record: EvidenceRecord): string[] {
  const { page, posts, subject, reader } = record;
  const post = subject === null ? (posts.length === 1 ? posts[0] : undefined) : posts[subject];
  const about = `${String(posts.length)} posts, ${subject === null ? 'none of them named as the one that is meant' : `number ${String(subject + 1)} is meant`}`;
  return [
    `Read by: ${reader?.id ?? 'nothing'}${reader?.confirmedOnRealPage === false ? ' (not yet checked on a real page)' : ''}; ${about}`,
    ...linesOf('Who', whoOf(post?.author)),
    ...linesOf('What', whatOf(post)),
    ...linesOf('Where', [
      ['permalink', post?.permalink],
      ['page', page.address],
      ['platform', page.platform],
      ['place', post?.place?.name],
    ]),
    ...linesOf('When', [
      ['time', post?.time],
      ['time as shown', post?.timeShown],
      ['time in the id', post?.idTime],
      ['edited', post?.editedTime],
    ]),
    ...linesOfOthers(record),
  ];
}

/** Who else the page names as author, each apart; where no post is meant, everybody. */
function linesOfOthers(record: EvidenceRecord): string[] {
  const { posts, subject } = record;
  const others = othersOf(peopleOf(record, subject ?? (posts.length === 1 ? 0 : null)));
  const lines = others.map(({ account, roles, posts: wrote, inView }) => {
    const { name, handle, address } = account;
    const named = [name, handle, address].flatMap((said) => said ?? []);
    const numbers = wrote.map((post) => String(post + 1)).join(', ');
    const about = [
      ...(subject === null ? [] : roles),
      ...(wrote.length === 0 ? [] : [`post ${numbers}`]),
      ...(inView ? ['in view'] : []),
    ];
    return `  ${named.map(({ value, source }) => `${plain(value)} (${source})`).join(', ')}: ${about.join(', ')}`;
  });
  return lines.length === 0 ? [] : ['Others:', ...lines];
}

function whoOf(author: Account | undefined): Told[] {
  return [
    ['name', author?.name],
    ['handle', author?.handle],
    ['profile', author?.address],
    ['account id', author?.accountId],
  ];
}

function whatOf(post: Post | undefined): Told[] {
  return [
    ['kind', post?.kind],
    ['id', post?.id],
    ['title', post?.title],
    ['text', post?.text],
  ];
}

function linesOf(question: string, told: readonly Told[]): string[] {
  const known = told.flatMap(([name, value]) => (value === undefined ? [] : [lineOf(name, value)]));
  return known.length === 0
    ? [`${question}: the page does not say`]
    : [`${question}:`, ...known.map((line) => `  ${line}`)];
}

function lineOf(name: string, { value, source, asShown, alternatives }: SourcedText): string {
  const shown = asShown === undefined ? '' : `, shown as "${plain(asShown)}"`;
  const others = (alternatives ?? []).map(
    (other) => `; ${other.source} says "${plain(String(other.value))}"`,
  );
  return `${name}: ${plain(value)} (${source}${shown}${others.join('')})`;
}

function plain(raw: string): string {
  const line = raw.replace(UNTRUSTED, ' ').replace(/\s+/g, ' ').trim();
  return line.length > SHOWN_MAX_LENGTH ? `${line.slice(0, SHOWN_MAX_LENGTH)}…` : line;
}
