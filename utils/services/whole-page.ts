/**
 * Saving all of a page: what the screen shows first, as every save; then the page from
 * top to bottom, and each part of it that scrolls by itself.
 */
import { EvidenceError } from '@/utils/evidence/errors';
import {
  EXHIBIT_FILES_MAX,
  type Ending,
  type LongPicture,
} from '@/utils/evidence/long-picture-schema';
import {
  InnerScrollersSchema,
  ScrollFactsSchema,
  type InnerScroller,
} from '@/utils/platforms/scroller-script';
import { prepare } from './capture';
import { createKeptPixels, type KeptPixels } from './kept-pixels';
import { takeLongBands } from './long-bands';
import { takeLongFrames } from './long-frames';
import type { LongControl, LongPictureDeps, LongTaken } from './long-picture-types';
import { parsed, sameDocument, type PageIdentity } from './page-guard';
import {
  commitPrepared,
  type CaptureDeps,
  type CaptureRequest,
  type Prepared,
} from './seal-exhibit';
import type { ScrollPort } from './scroll-port';
import type { Settings } from './settings';
import type { Staging } from './staging';

export interface WholePageDeps extends CaptureDeps {
  readonly scroll: ScrollPort;
  readonly staging: Staging;
  readonly sleep: LongPictureDeps['sleep'];
  readonly createStitcher: LongPictureDeps['createStitcher'];
}

export interface WholePageControl extends LongControl {
  /** All pictures are taken: what is left cannot be stopped. */
  readonly onFinishing: () => void;
}

export interface WholeRequest extends CaptureRequest {
  /** The exhibit that was saved before somebody asked for all of the page; null where there is none. */
  readonly pageExhibitId: string | null;
}

export interface CapturedWhole {
  readonly exhibitId: string;
  /** Of the page itself, or of the first part that was not taken to its end. */
  readonly ended: Ending;
  readonly complete: boolean;
}

/**
 * Takes, seals and reads back. The page is as before when it resolves or rejects.
 * @param written the journal names this work: nothing is sealed before.
 * @throws EvidenceError `page-cannot-scroll`, and as `capture`.
 */
export async function captureWhole(
  deps: WholePageDeps,
  settings: Settings,
  request: WholeRequest,
  control: WholePageControl,
  written: Promise<void>,
): Promise<CapturedWhole> {
  const { pageExhibitId } = request;
  const prepared = await prepare(deps, settings, request);
  const page = identityOf(request.tabId, prepared);
  const kept = createKeptPixels(deps.staging, request.exhibitId);
  try {
    const taken = await takeAll(deps, page, kept, prepared.artifacts.length, control);
    control.onFinishing();
    await written;
    const longPictures = taken.map(({ longPicture }) => longPicture);
    const artifacts = [...prepared.artifacts, ...taken.flatMap((one) => one.artifacts)];
    const before = { type: 'screen-saved-before', exhibitId: pageExhibitId ?? '' } as const;
    const belongs = pageExhibitId === null ? {} : { related: [before] };
    const whole = { ...prepared, artifacts, longPictures, ...belongs };
    const exhibitId = await deps.environment.exclusively(() => commitPrepared(deps, whole));
    return { exhibitId, ...outcomeOf(longPictures) };
  } finally {
    await kept.clear();
  }
}

/** @throws EvidenceError `page-cannot-scroll` where the page cannot be read. */
export function identityOf(tabId: number, { frame }: Prepared): PageIdentity {
  const { reading, tab } = frame;
  if (reading === null) throw new EvidenceError('page-cannot-scroll', 'the page cannot be read');
  const { documentId, address } = reading;
  return { tabId, documentId, address, tabAddress: tab.address };
}

function outcomeOf(longPictures: readonly LongPicture[]): Omit<CapturedWhole, 'exhibitId'> {
  const incomplete = longPictures.find(({ ended }) => ended.reason !== 'end-of-page');
  return {
    ended: incomplete?.ended.reason ?? 'end-of-page',
    complete: longPictures.every(({ complete }) => complete),
  };
}

/** The page, then its parts, until one of them ends for a reason that ends all. */
async function takeAll(
  deps: WholePageDeps,
  page: PageIdentity,
  kept: KeptPixels,
  otherFiles: number,
  control: WholePageControl,
): Promise<LongTaken[]> {
  const { scroll } = deps;
  const { tabId } = page;
  try {
    await scroll.prepare(tabId);
    const inner = parsed(InnerScrollersSchema, await scroll.find(tabId)) ?? [];
    const taken: LongTaken[] = [];
    for (const scroller of [null, ...inner]) {
      const next = await takeOne(deps, page, scroller, kept, control);
      if (next === null) continue;
      const isOnlyScreen = scroller === null && next.longPicture.frames.length === 1;
      // One screen of a page whose parts scroll shows what the screenshot shows already.
      if (!(isOnlyScreen && inner.length > 0)) taken.push(next);
      if (next.longPicture.ended.reason !== 'end-of-page') break;
      if (kept.count() + otherFiles >= EXHIBIT_FILES_MAX - FILES_OF_A_PART) break;
    }
    if (taken.length === 0) throw new EvidenceError('page-cannot-scroll', 'nothing was taken');
    return taken;
  } finally {
    await scroll.leave(tabId);
  }
}

/** A part has two at least. */
const FILES_OF_A_PART = 24;

/** Null where that part cannot be scrolled. */
async function takeOne(
  deps: WholePageDeps,
  page: PageIdentity,
  scroller: InnerScroller | null,
  kept: KeptPixels,
  control: WholePageControl,
): Promise<LongTaken | null> {
  const { scroll, port, environment, sleep, createStitcher } = deps;
  const begun = parsed(ScrollFactsSchema, await scroll.begin(page.tabId, scroller?.id ?? null));
  if (begun === null || !sameDocument(page, begun)) return null;
  const prefix = scroller === null ? 'page' : `part-${scroller.id + 1}`;
  const work = { page, scroller, prefix, kept, control };
  const long = { port, scroll, clock: environment.clock, sleep, createStitcher };
  try {
    return scroller === null && scroll.renderPart !== null
      ? await takeLongBands(long, scroll.renderPart, work, begun)
      : await takeLongFrames(long, work, begun);
  } finally {
    await scroll.end(page.tabId);
  }
}
