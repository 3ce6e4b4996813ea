/**
 * Gmail and Outlook on the web: sender, recipients, subject and date of the
 * letters that are open, as shown. Dates are labels in the viewer's zone.
 * Places: published extensions for both (2025 and 2026).
 */
import { isWebmail } from '@/utils/platforms/address';
import {
  attributeOf,
  closestTo,
  nameOf,
  selectAll,
  selectFirst,
  parentOf,
  isElement,
  holds,
  wordsOf,
  documentText,
} from '@/utils/platforms/dom';
import { toldWords, toldWritten } from '@/utils/platforms/kit/fields';
import { inside, shownOf, wordsIn } from '@/utils/platforms/kit/inside';
import { accountOf, type AccountDraft } from '@/utils/platforms/kit/post-draft';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const webmailReader: PlatformReader = {
  id: 'webmail',
  confirmedOnRealPage: false,
  matches: (address) => isWebmail(address),
  read: (input) => readGmail(input) ?? readOutlook(input),
};

const ADDRESS = /[^\s<>"'(),;:]{1,64}@[\w.-]{1,250}\.[a-z]{2,24}/i;

/** The address of a letter says nothing to anybody else, so it is not its permalink. */
function answer(
  posts: readonly ThreadPost[],
  viewer: string | null,
  input: ReadInput,
): ReadResult | null {
  return resultOf(
    {
      found: threadOf(posts),
      addressNames: false,
      viewerAccount: viewer === null ? null : accountOf({ handle: [told(viewer, 'dom')] }),
    },
    input,
  );
}

const LETTER = '.adn[data-legacy-message-id], .adn[data-message-id]';

function readGmail(input: ReadInput): ReadResult | null {
  const { document } = input;
  const subject = selectFirst(document, 'h2[data-legacy-thread-id], h2[data-thread-perm-id]');
  const title = documentText(document, 'title');
  const viewer = new RegExp(`- (${ADDRESS.source}) - `, 'i').exec(title)?.[1] ?? null;
  const letters = shownOf(selectAll(document, LETTER)).map((element): ThreadPost => {
    const own = inside(element, LETTER);
    const id =
      attributeOf(element, 'data-legacy-message-id') ??
      attributeOf(element, 'data-message-id') ??
      '';
    const sender = own.first('.gD[email]');
    const date = own.first('.g3[title]');
    const text = own.first('.a3s');
    return {
      key: id,
      parent: null,
      element,
      draft: {
        kind: 'message',
        id: [told(id, 'dom')],
        title: [toldWords(subject)],
        text: [toldWritten(text, isQuoted)],
        author: personIn(sender),
        recipients: own.all('.g2[email]').map((one) => recipientIn(one, viewer)),
        timeShown: [date === null ? null : told(attributeOf(date, 'title'), 'dom')],
        place: {
          kind: [told('thread', 'dom')],
          name: [toldWords(subject)],
          audience: [told('direct', 'dom')],
        },
      },
    };
  });
  return answer(letters, viewer, input);
}

/** Whoever reads the letter is called "me" there, in their own language. */
function recipientIn(element: Element, viewer: string | null): AccountDraft {
  const person = personIn(element);
  const isViewer = viewer !== null && attributeOf(element, 'email') === viewer;
  const isPronoun = /^\p{Ll}{1,4}$/u.test(attributeOf(element, 'name') ?? '');
  return isViewer && isPronoun ? { handle: person.handle ?? [] } : person;
}

function personIn(element: Element | null): AccountDraft {
  if (element === null) return {};
  const address = attributeOf(element, 'email');
  const name = attributeOf(element, 'name');
  return {
    name: [name === address ? null : told(name, 'dom')],
    handle: [told(ADDRESS.exec(address ?? '')?.[0], 'dom')],
  };
}

/** What a letter repeats of the one before it. */
function isQuoted(element: Element): boolean {
  const names = wordsOf(element, 'class');
  return (
    nameOf(element) === 'blockquote' ||
    names.some((name) => /^gmail_(?:quote|attr|signature)$/.test(name)) ||
    /^(?:divRplyFwdMsg|appendonsend)$/.test(attributeOf(element, 'id') ?? '')
  );
}

/** One letter of a conversation: what holds one body and one sender. */
const OUTLOOK_BODY =
  '[role="document"][id^="UniqueMessageBody"], [id^="UniqueMessageBody"], [role="main"] [role="document"]';
const RECIPIENTS = '[data-testid="RecipientWell"]';
const OUTLOOK_TIME = '[data-testid="SentReceivedSavedTime"]';

function readOutlook(input: ReadInput): ReadResult | null {
  const { document } = input;
  const subject = selectFirst(
    document,
    '[role="main"] [id$="_SUBJECT"], [role="main"] [role="heading"][aria-level="2"]',
  );
  const letters = shownOf(selectAll(document, OUTLOOK_BODY)).flatMap((body, index) => {
    const letter = letterAround(body);
    return letter === null ? [] : [outlookLetter(letter, body, subject, index)];
  });
  return answer(letters, null, input);
}

/** The smallest part that holds a time and this body only. */
function letterAround(body: Element): Element | null {
  let node = parentOf(body);
  for (let steps = 0; steps < 25 && node !== null && isElement(node); steps += 1) {
    const bodies = selectAll(node, OUTLOOK_BODY, 3).filter(
      (one) => !holds(one, body) || one === body,
    );
    if (bodies.length > 1) return null;
    if (selectAll(node, OUTLOOK_TIME, 2).length === 1) return node;
    node = parentOf(node);
  }
  return null;
}

function outlookLetter(
  letter: Element,
  body: Element,
  subject: Element | null,
  index: number,
): ThreadPost {
  const stamp = selectFirst(letter, OUTLOOK_TIME);
  const time = stamp === null ? null : (attributeOf(stamp, 'title') ?? wordsIn(stamp));
  const isInBody = (element: Element): boolean => holds(body, element);
  const from = outlookSender(letter, isInBody);
  const shown = from === null ? '' : `${wordsIn(from)} ${attributeOf(from, 'title') ?? ''}`;
  const handle = ADDRESS.exec(shown)?.[0];
  const name = from === null ? '' : wordsIn(from).replace(/\s*<[^<>]*>\s*$/, '');
  return {
    key: attributeOf(body, 'id') ?? `letter-${index}`,
    parent: null,
    element: letter,
    draft: {
      kind: 'message',
      title: [toldWords(subject)],
      text: [toldWritten(body, isQuoted)],
      author: {
        name: [ADDRESS.test(name) ? null : told(name, 'dom')],
        handle: [told(handle, 'dom')],
      },
      recipients: selectAll(letter, `${RECIPIENTS} [title*="@"]`, 100)
        .filter((one) => !isInBody(one))
        .map((one): AccountDraft => ({
          name: [ADDRESS.test(wordsIn(one)) ? null : toldWords(one)],
          handle: [told(ADDRESS.exec(attributeOf(one, 'title') ?? '')?.[0], 'dom')],
        })),
      timeShown: [told(time, 'dom')],
      place: {
        kind: [told('thread', 'dom')],
        name: [toldWords(subject)],
        audience: [told('direct', 'dom')],
      },
    },
  };
}

/** Where nothing is called the sender: the only address outside body and recipients. */
function outlookSender(letter: Element, isInBody: (element: Element) => boolean): Element | null {
  const named = selectAll(letter, '[id$="_FROM"]', 5).filter((one) => !isInBody(one));
  const others = selectAll(letter, '[title*="@"]', 50).filter(
    (one) => !isInBody(one) && closestTo(one, RECIPIENTS) === null,
  );
  const addresses = new Set(
    others.map((one) => ADDRESS.exec(attributeOf(one, 'title') ?? '')?.[0]?.toLowerCase()),
  );
  return named[0] ?? (addresses.size === 1 ? (others[0] ?? null) : null);
}
