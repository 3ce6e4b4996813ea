/**
 * GeenStijl, and Dumpert, which has its software: the comments below an article. They tell
 * the moment only as people read it. Places: j3lte/deno-geenstijl-reader, userscripts for
 * Dumpert (2022); no real page was to be had.
 */
import { attributeOf, selectAll, selectFirst } from '@/utils/platforms/dom';
import { picturesIn, toldWords, toldWritten } from '@/utils/platforms/kit/fields';
import { inside, shownOf, wordsIn } from '@/utils/platforms/kit/inside';
import { resultOf } from '@/utils/platforms/kit/result';
import { threadOf, type ThreadPost } from '@/utils/platforms/kit/thread';
import { told } from '@/utils/platforms/kit/told';
import type { PlatformReader, ReadInput, ReadResult } from '@/utils/platforms/types';

export const geenstijlReader: PlatformReader = {
  id: 'geenstijl',
  confirmedOnRealPage: false,
  readsComments: 'flat',
  matches: (_, document) => selectFirst(document, `${COMMENT} .cmt-content`) !== null,
  read,
};

const COMMENT = '.comment[data-commentid]';
/** What stands where the editors took a comment away. */
const REMOVED = /^-weggejorist(?: en opgerot)?-$/i;

function read(input: ReadInput): ReadResult | null {
  const elements = shownOf(selectAll(input.document, COMMENT, 300));
  const posts = elements.flatMap((element) => commentOf(element, input.address));
  return resultOf({ found: threadOf(posts), addressNames: true }, input);
}

/** What an answer answers stands in front of its list, and may be missing there: nobody is named. */
function commentOf(element: Element, address: URL): ThreadPost[] {
  const id = /^[\w-]{1,40}$/.exec(attributeOf(element, 'data-commentid') ?? '')?.[0];
  if (id === undefined) return [];
  const own = inside(element, COMMENT);
  const content = own.first('.cmt-content');
  const text = content === null || REMOVED.test(wordsIn(content)) ? null : content;
  const names = new Set(own.all('footer .username').map(wordsIn));
  const [name] = names.size === 1 ? names : [];
  return [
    {
      key: id,
      parent: null,
      element,
      isNamed: false,
      draft: {
        kind: 'comment',
        id: [told(id, 'dom')],
        author: { name: [told(name, 'dom')] },
        text: [toldWritten(text)],
        timeShown: [toldWords(own.first('footer .datetime'))],
        media: picturesIn(text, address.href),
      },
    },
  ];
}
