/** Frames of other sites: they can be seen in the pixels, but not read. */
import type { NotCaptured } from '@/utils/evidence/record-schema';
import { isShown, reader, selectAll } from '@/utils/platforms/dom';

/** So many that none stands uncounted behind others. */
const FRAMES_MAX = 20_000;

const contentOf = reader('HTMLIFrameElement', 'contentDocument');
const boxOf = reader('Element', 'getBoundingClientRect');

/** How many frames are shown and cannot be read. */
export function unreadFrames(document: Document): NotCaptured[] {
  const count = ['iframe', 'frame'].flatMap((name) =>
    selectAll(document, name, FRAMES_MAX).filter(isUnread),
  ).length;
  return count === 0 ? [] : [{ what: 'frame', reason: 'cross-origin', count }];
}

function isUnread(frame: Element): boolean {
  const isReadable = contentOf(frame) ?? null;
  return isReadable === null && isShown(frame) && isLargerThanADot(frame);
}

/** Counters and trackers are frames of one pixel. */
function isLargerThanADot(frame: Element): boolean {
  const box = boxOf(frame);
  return box instanceof DOMRectReadOnly && box.width > 10 && box.height > 10;
}
