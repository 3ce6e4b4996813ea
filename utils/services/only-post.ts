/**
 * Saving one post that somebody pointed at: an exhibit of its own, beside the page that was
 * saved before. It holds what every save holds, and the pixels of that element alone.
 */
import { EvidenceError } from '@/utils/evidence/errors';
import type { ChosenBy } from '@/utils/platforms/picker-script';
import { PostFactsSchema } from '@/utils/platforms/scroller-script';
import { prepare } from './capture';
import { createKeptPixels, type KeptPixels } from './kept-pixels';
import type { LongPictureDeps } from './long-picture-types';
import { parsed, sameDocument, standsStill } from './page-guard';
import { takePostFrames } from './post-frames';
import {
  createCutting,
  cutFrom,
  isAll,
  standOf,
  type CuttingInput,
  type PostStand,
  type PostTaken,
} from './post-picture';
import { commitPrepared, type CaptureRequest, type Prepared } from './seal-exhibit';
import type { Settings } from './settings';
import { identityOf, type WholePageControl, type WholePageDeps } from './whole-page';

export interface PostRequest extends CaptureRequest {
  readonly chosenBy: ChosenBy;
  /** The exhibit of the page that was saved before somebody pointed. */
  readonly pageExhibitId: string | null;
}

export interface CapturedPost {
  readonly exhibitId: string;
  readonly ended: PostTaken['postPicture']['ended']['reason'];
  readonly complete: boolean;
}

/** How often all of it is done again where the post changed under the work. */
const TRIES = 3;

/**
 * Takes, seals and reads back the element that was chosen in the picker. The page is as before
 * when it resolves or rejects.
 * @param written the journal names this work: nothing is sealed before.
 * @throws EvidenceError `post-changed`, `post-cannot-cut`, `page-cannot-point`, and as `capture`.
 */
export async function captureOnlyPost(
  deps: WholePageDeps,
  settings: Settings,
  request: PostRequest,
  control: WholePageControl,
  written: Promise<void>,
): Promise<CapturedPost> {
  const kept = createKeptPixels(deps.staging, request.exhibitId);
  const { pageExhibitId } = request;
  const page = { type: 'page-saved-before', exhibitId: pageExhibitId ?? '' } as const;
  const leave = (): Promise<void> => deps.scroll.leave(request.tabId);
  const taking = takeUnchanged(deps, settings, request, kept, control);
  // The page is put back while the exhibit is sealed.
  const left = taking.then(leave, leave);
  try {
    const { prepared, taken } = await taking;
    control.onFinishing();
    await written;
    const { postPicture } = taken;
    const artifacts = [...prepared.artifacts, ...taken.artifacts];
    const belongs = pageExhibitId === null ? {} : { related: [page] };
    const whole = { ...prepared, artifacts, postPicture, ...belongs };
    const exhibitId = await deps.environment.exclusively(() => commitPrepared(deps, whole));
    return { exhibitId, ended: postPicture.ended.reason, complete: postPicture.complete };
  } finally {
    await left;
    await kept.clear();
  }
}

interface Taken {
  readonly prepared: Prepared;
  readonly taken: PostTaken;
}

/** Once more where the post got another size on the way, as posts do whose pictures load. */
async function takeUnchanged(
  deps: WholePageDeps,
  settings: Settings,
  request: PostRequest,
  kept: KeptPixels,
  control: WholePageControl,
): Promise<Taken> {
  for (let tries = 1; ; tries++) {
    const facts = parsed(PostFactsSchema, await deps.scroll.beginPost(request.tabId));
    const begun = facts === null ? null : standOf(facts);
    if (begun === null) throw new EvidenceError('post-changed', 'it is no longer there');
    const prepared = await prepare(deps, settings, request);
    const taken = await takePost(deps, request, { prepared, begun, kept }, control);
    const { ended, frames } = taken.postPicture;
    if (ended.reason !== 'post-changed' || tries === TRIES) {
      if (frames.length > 0) return { prepared, taken };
      throw new EvidenceError('post-changed', ended.reason);
    }
    await kept.clear();
  }
}

interface Begun {
  readonly prepared: Prepared;
  readonly begun: PostStand;
  readonly kept: KeptPixels;
}

async function takePost(
  deps: WholePageDeps,
  { tabId, chosenBy }: PostRequest,
  { prepared, begun, kept }: Begun,
  control: WholePageControl,
): Promise<PostTaken> {
  const { port, scroll, environment, sleep, createStitcher } = deps;
  const page = identityOf(tabId, prepared);
  if (!sameDocument(page, begun)) throw new EvidenceError('page-changed', 'another document');
  const long: LongPictureDeps = { port, scroll, clock: environment.clock, sleep, createStitcher };
  const input: CuttingInput = { deps: long, kept, begun, chosenBy };
  const atOnce = await takeFromScreen(input, tabId, prepared);
  const work = { page, scroller: null, prefix: 'post', kept, control };
  return atOnce ?? takePostFrames(input, work);
}

/** Where all of it stood still and uncovered on the screen, the screenshot is the frame. */
async function takeFromScreen(
  input: CuttingInput,
  tabId: number,
  { frame, artifacts }: Prepared,
): Promise<PostTaken | null> {
  const { deps, begun } = input;
  const after = parsed(PostFactsSchema, await deps.scroll.look(tabId));
  const stoodStill =
    after !== null && sameDocument(begun, after) && standsStill(begun, after) && after.pinch === 1;
  if (!stoodStill || begun.target.covered || begun.imagesWaiting > 0) return null;
  const cut = cutFrom(frame.png, begun);
  const screen = artifacts.find(({ described }) => described.role === 'viewport')?.described;
  if (cut === null || screen === undefined || !isAll(cut)) return null;
  const cutting = createCutting(input, 0);
  await cutting.add({ name: screen.name, png: frame.png, stand: begun, cut }, false);
  return cutting.finish('end-of-post', !after.target.sameText);
}
