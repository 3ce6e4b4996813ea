/** One reading of this page: everything that the record, and nothing that only the browser, can say. */
import type { NotCaptured } from '@/utils/evidence/record-schema';
import { boxOf, documentText, reader } from '@/utils/platforms/dom';
import { SOURCE_MAX_LENGTH } from '@/utils/platforms/limits';
import { ownPartOf } from '@/utils/platforms/own-part';
import type { PageReading, Probe, ReadOptions, SourceText } from '@/utils/platforms/page-reading';
import type {} from '@/utils/platforms/page-button-script';
import type {} from '@/utils/platforms/picker-script';
import { offeredReaders } from '@/utils/platforms/page-script';
import { readPage } from '@/utils/platforms/readers';
import { createSeenOnPage, withUnseenMarked } from '@/utils/platforms/seen-on-page';
import { serialize } from '@/utils/platforms/serialize';
import type { PointedAt, ReadPost } from '@/utils/platforms/types';
import { loadedAddress, readCircumstances } from './circumstances';
import { unreadFrames } from './frames';
import { elementOfMenu } from './menu-element';
import { readMetadata } from './page-metadata';

const createElement = reader('Document', 'createElement');

/** What the browser shows with a viewer of its own, whose markup is nobody's page. */
const VIEWERS = /^(?:application\/pdf|image\/(?!svg)|video\/|audio\/)/;

/** Reads the page as it is now. */
export function readThisPage(options: ReadOptions, probe: Probe): PageReading {
  const address = new URL(probe.address);
  const result = readPage(
    { document, address, loadedAddress: loadedAddress(), pointedAt: pointedAt(options) },
    offeredReaders(),
  );
  const isSeen = createSeenOnPage(document);
  const notCaptured: NotCaptured[] = [...result.notCaptured, ...unreadFrames(document)];
  const isViewer = VIEWERS.test(documentText(document, 'contentType'));
  const ownPart = isViewer ? null : ownPartOf(document, result);
  const postSource = sourceOf(ownPart, 'post-source', notCaptured);
  const whole = isViewer ? null : document;
  const pageSource = options.wholeSource ? sourceOf(whole, 'page-source', notCaptured) : null;
  return {
    ...probe,
    page: readMetadata(address, result),
    reader: { id: result.reader.id, confirmedOnRealPage: result.reader.confirmedOnRealPage },
    posts: result.posts.map(({ post }) => withUnseenMarked(post, isSeen)),
    subject: result.subject,
    postsInView: indexesInView(result.posts, { width: innerWidth, height: innerHeight }),
    ...(result.subjectReason === undefined ? {} : { subjectReason: result.subjectReason }),
    ...(result.viewerAccount === undefined ? {} : { viewerAccount: result.viewerAccount }),
    pageData: result.pageData.map(({ kind, text }) => ({
      kind,
      text: text.slice(0, SOURCE_MAX_LENGTH),
    })),
    notCaptured,
    postSource,
    pageSource,
    circumstances: readCircumstances(),
    viewerBrowser: {
      userAgent: navigator.userAgent,
      languages: [...navigator.languages],
      screen: { width: screen.width, height: screen.height },
    },
  };
}

/** Containers of the posts of this page, those with a place only. */
export function postsOf({ address }: Probe): readonly Element[] {
  const input = { document, address: new URL(address), loadedAddress: loadedAddress() };
  const { posts } = readPage({ ...input, pointedAt: null }, offeredReaders());
  return posts.flatMap(({ element }) => (element === null ? [] : [element]));
}

/** Which posts had a part of their container in the window. */
function indexesInView(
  posts: readonly ReadPost[],
  window: { readonly width: number; readonly height: number },
): number[] {
  return posts.flatMap(({ element }, index) => {
    const box = element === null ? null : boxOf(element);
    const isInView =
      box !== null &&
      box.width > 0 &&
      box.height > 0 &&
      box.bottom > 0 &&
      box.right > 0 &&
      box.top < window.height &&
      box.left < window.width;
    return isInView ? [index] : [];
  });
}

function sourceOf(
  root: Element | Document | null,
  what: 'post-source' | 'page-source',
  notCaptured: NotCaptured[],
): SourceText | null {
  if (root === null) {
    notCaptured.push({ what, reason: 'not-on-page' });
    return null;
  }
  try {
    const source = serialize(root);
    if (source === null) notCaptured.push({ what, reason: 'too-large' });
    return source;
  } catch {
    notCaptured.push({ what, reason: 'failed' });
    return null;
  }
}

/** A press that nobody remembers meant some post: one that stands nowhere, rather than none. */
function pressed(): Element | null {
  const post = globalThis.getuigeButtons?.pressed() ?? null;
  return post ?? (createElement(document, ['i']) as Element);
}

function pointedAt(options: ReadOptions): PointedAt | null {
  const { targetElementId, linkAddress, mediaAddress, selectedText } = options;
  const chosen = options.picked === true ? globalThis.getuigePicker?.chosen() : null;
  const element =
    options.pressed === true ? pressed() : (chosen?.element ?? elementOfMenu(targetElementId));
  const clues: PointedAt = {
    ...(element === null ? {} : { element }),
    ...(options.pressed === true ? { isPost: true } : {}),
    ...(linkAddress === undefined ? {} : { linkAddress }),
    ...(mediaAddress === undefined ? {} : { mediaAddress }),
    ...(selectedText === undefined ? {} : { selectedText }),
  };
  return Object.keys(clues).length === 0 ? null : clues;
}
