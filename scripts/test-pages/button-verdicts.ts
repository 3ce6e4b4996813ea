/** What the buttons of a page name, against the truth about its posts. */
import { isSamePost, truePosts } from './compare';
import type { Pressed, PressedPage } from './press-buttons';
import { withoutButton } from './silences';
import type { Expected } from './truth';

export interface ButtonVerdict {
  readonly file: string;
  /** What was seen, in one line. */
  readonly seen: string;
  /** What is not as it should be; nothing where all is well. */
  readonly complaints: readonly string[];
}

/** Each post of the truth is named by one button, and each button names a post of its own. */
export function judgeButtons(all: PressedPage): ButtonVerdict {
  const { seen, complaints } = all.failure === null ? judged(all) : failed(all.failure);
  return { file: all.page.file, seen, complaints };
}

type Judged = Pick<ButtonVerdict, 'seen' | 'complaints'>;

function failed(failure: string): Judged {
  return { seen: 'not every button could be pressed', complaints: [failure] };
}

function judged({ page, words, pressed }: PressedPage): Judged {
  const posts = truePosts(page.expected);
  const why = posts.some((post) => isShown(post, words))
    ? withoutButton(page.file)
    : 'the page shows no post';
  if (why !== undefined) {
    const complaints = pressed.map(({ beside }) => `a button stands beside "${beside}"`);
    return { seen: `${countOf(pressed)}: ${why}`, complaints };
  }
  const missed = posts.flatMap((post) => {
    const { length } = pressed.filter((one) => one.post !== null && isSamePost(one.post, post));
    return length === 1 ? [] : [`${String(length)} buttons name ${nameOf(post)}`];
  });
  const named = `${String(posts.length - missed.length)} of ${String(posts.length)}`;
  return {
    seen: `${countOf(pressed)}, ${named} true posts named by one`,
    complaints: [...missed, ...pressed.flatMap((one) => complaintsOf(one, pressed))],
  };
}

function complaintsOf(one: Pressed, all: readonly Pressed[]): string[] {
  if (one.post === null) return [`the button beside "${one.beside}" names nobody`];
  const said = JSON.stringify(one.post);
  const first = all.find(({ post }) => JSON.stringify(post) === said);
  return first === one ? [] : [`two buttons name one post: "${one.beside}"`];
}

/** Whether anything that the truth says of a post stands on the page in words. */
function isShown(post: Expected, words: string): boolean {
  const said = ['text_contains', 'title', 'author_name', 'author_handle'].flatMap(
    (field) => post[field] ?? [],
  );
  const page = spaced(words);
  return said.some((one) => typeof one === 'string' && page.includes(spaced(one)));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function countOf({ length }: readonly Pressed[]): string {
  return `${String(length)} button${length === 1 ? '' : 's'}`;
}

function nameOf(post: Expected): string {
  const named = [
    'post_id',
    'comment_id',
    'message_id',
    'permalink',
    'author_name',
    'author_handle',
  ];
  return JSON.stringify(named.map((field) => post[field]).find((one) => typeof one === 'string'));
}
