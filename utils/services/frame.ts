/**
 * One frame of a page: pixels, and what the page said meanwhile. The pixels belong
 * to the page only if before and after the same tab was in front, with the same
 * document at the same address; else the frame is thrown away. The page is read
 * while the browser makes the picture, and watched for changes until both are there.
 */
import type { Bytes } from '@/utils/evidence/bytes';
import { errorCodeOf, EvidenceError } from '@/utils/evidence/errors';
import { buildInstant, type Clock } from '@/utils/evidence/instant';
import type { Instant } from '@/utils/evidence/values';
import {
  PageReadingSchema,
  ProbeSchema,
  SettledSchema,
  type PageReading,
  type ReadOptions,
} from '@/utils/platforms/page-reading';
import { parsed, sameDocument, samePage } from './page-guard';
import type { TabFacts, TabPort } from './tab-port';

export interface Frame {
  readonly tab: TabFacts;
  /** As the browser gave it. */
  readonly png: Bytes;
  readonly takenAt: Instant;
  /** Null where the browser shows the page but does not let us read it. */
  readonly reading: PageReading | null;
  /** Elements or words of the page changed around the picture and the reading. */
  readonly changedMeanwhile: boolean;
  /** Why there is no reading. */
  readonly unread: 'browser-refused' | 'failed' | null;
  readonly readAt: Instant;
  /** Null where the browser does not say. */
  readonly address: string | null;
}

/** How often a frame is tried again when something moved in between. */
const TRIES = 3;

/**
 * Takes a frame of the tab.
 * @throws EvidenceError `page-changed` where it would not hold still, and what the port throws.
 */
export async function takeFrame(
  port: TabPort,
  tabId: number,
  options: ReadOptions,
  clock: Clock,
): Promise<Frame> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      const frame = await tryFrame(port, tabId, options, clock);
      if (frame !== null) return frame;
    } catch (cause) {
      // What was allowed a moment ago is refused now: a new page took the permission with it.
      const moved = tries > 0 && errorCodeOf(cause) === 'page-protected';
      throw moved ? new EvidenceError('page-changed', 'no longer allowed', { cause }) : cause;
    }
  }
  throw new EvidenceError('page-changed', 'not the same page before and after the picture');
}

async function tryFrame(
  port: TabPort,
  tabId: number,
  options: ReadOptions,
  clock: Clock,
): Promise<Frame | null> {
  const before = await port.describe(tabId);
  if (!before.active) throw new EvidenceError('page-changed', 'the tab is not in front');
  const watched = port.watch(tabId, before.windowId);
  try {
    const probed = await port.probe(tabId);
    const probe = parsed(ProbeSchema, probed);
    let answer: Promise<unknown> = Promise.resolve(null);
    const readMeanwhile = (): void => {
      if (probe !== null) answer = port.read(tabId, options);
    };
    const shot = port.screenshot(before.windowId, readMeanwhile);
    const png = await shot.catch(async (refused: unknown) => {
      // Another tab may be refused where this one would not be.
      const now = await port.describe(tabId);
      if (watched.otherTabShown() || !samePage(before, now, null, null)) return null;
      throw refused;
    });
    if (png === null) return null;
    const takenAt = buildInstant(clock());
    const read = parsed(PageReadingSchema, await answer);
    const readAt = buildInstant(clock());
    const [looked, after] = await Promise.all([
      read === null ? null : port.settle(tabId),
      port.describe(tabId),
    ]);
    const settled = parsed(SettledSchema, looked);
    // What nothing vouches for to the end is no reading.
    const reading = settled === null ? null : read;
    if (settled !== null && (probe === null || !sameDocument(probe, settled))) return null;
    if (watched.otherTabShown() || !samePage(before, after, probe, reading)) return null;
    // Without a reading, only the browser's word tells a reload from the same document.
    if (reading === null && watched.loaded()) return null;
    const address = after.address ?? reading?.address ?? null;
    const unread = reading !== null ? null : probed === null ? 'browser-refused' : 'failed';
    const changedMeanwhile = settled?.changed ?? false;
    return { tab: after, png, takenAt, reading, changedMeanwhile, unread, readAt, address };
  } finally {
    watched.stop();
  }
}
