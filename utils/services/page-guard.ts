/**
 * The rule for every picture: it belongs to the page only if before and after the same
 * tab was in front, with the same document at the same address.
 */
import * as v from 'valibot';
import type { Bytes } from '@/utils/evidence/bytes';
import { buildInstant, type Clock } from '@/utils/evidence/instant';
import type { Instant } from '@/utils/evidence/values';
import type { Probe } from '@/utils/platforms/page-reading';
import { ScrollFactsSchema, type ScrollFacts } from '@/utils/platforms/scroller-script';
import type { ScrollPort } from './scroll-port';
import type { TabFacts, TabPort } from './tab-port';

/** Which page it was when the work began. */
export interface PageIdentity extends Probe {
  readonly tabId: number;
  /** As the browser tells it; null where it does not. */
  readonly tabAddress: string | null;
}

/** Whether two looks at a tab saw the same page. A page that cannot be read is told by its tab only. */
export function samePage(
  before: TabFacts,
  after: TabFacts,
  probe: Probe | null,
  reading: Probe | null,
): boolean {
  const sameTab =
    after.active && before.address === after.address && before.windowId === after.windowId;
  if (probe === null || reading === null) return sameTab;
  return sameTab && sameDocument(probe, reading);
}

type DocumentPlace = Pick<Probe, 'documentId' | 'address'>;

/** The same document, at the same address. */
export function sameDocument(one: DocumentPlace, other: DocumentPlace): boolean {
  return one.documentId === other.documentId && one.address === other.address;
}

/** What a page sent, if it has the shape that our script gives it; else it counts as unreadable. */
export function parsed<T extends v.GenericSchema>(
  schema: T,
  value: unknown,
): v.InferOutput<T> | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}

export type Guarded =
  | {
      readonly status: 'taken';
      readonly png: Bytes;
      readonly takenAt: Instant;
      readonly tab: TabFacts;
    }
  /** Another tab was in front, or may have been. */
  | { readonly status: 'other-tab' }
  | { readonly status: 'navigated' }
  /** The page scrolled meanwhile, or did not answer. */
  | { readonly status: 'moved' };

export interface GuardDeps {
  readonly port: TabPort;
  readonly scroll: ScrollPort;
  readonly clock: Clock;
}

/**
 * One picture of a page that stands as `facts` say.
 * @param take makes the picture of the window in front.
 * @throws EvidenceError what the ports throw: `tab-gone`, `capture-refused` and the like.
 */
export async function takeGuarded(
  { port, scroll, clock }: GuardDeps,
  page: PageIdentity,
  facts: ScrollFacts,
  take: (windowId: number) => Promise<Bytes>,
): Promise<Guarded> {
  const before = await port.describe(page.tabId);
  if (!before.active) return { status: 'other-tab' };
  if (before.address !== page.tabAddress) return { status: 'navigated' };
  const watched = port.watch(page.tabId, before.windowId);
  try {
    const png = await take(before.windowId).catch(async (thrown: unknown) => {
      // A tab that nobody clicked is refused: that is no word about the page.
      const { active } = await port.describe(page.tabId);
      if (watched.otherTabShown() || !active) return null;
      throw thrown;
    });
    if (png === null) return { status: 'other-tab' };
    const takenAt = buildInstant(clock());
    const answer = await scroll.look(page.tabId);
    const after = await port.describe(page.tabId);
    if (watched.otherTabShown() || !after.active || after.windowId !== before.windowId) {
      return { status: 'other-tab' };
    }
    if (after.address !== page.tabAddress || watched.loaded() || answer === null) {
      return { status: 'navigated' };
    }
    const now = parsed(ScrollFactsSchema, answer);
    if (now === null) return { status: 'moved' };
    if (!sameDocument(page, now)) return { status: 'navigated' };
    return standsStill(facts, now)
      ? { status: 'taken', png, takenAt, tab: after }
      : { status: 'moved' };
  } finally {
    watched.stop();
  }
}

/** Less than half a device pixel is the arithmetic of zoomed pages. */
export function standsStill(before: ScrollFacts, after: ScrollFacts): boolean {
  const { ratio } = before;
  const near = (one: number, other: number): boolean => Math.abs(one - other) * ratio < 0.5;
  const sameBox = (one: ScrollFacts['box'], other: ScrollFacts['box']): boolean =>
    near(one.x, other.x) &&
    near(one.y, other.y) &&
    near(one.width, other.width) &&
    near(one.height, other.height);
  return (
    ratio === after.ratio &&
    near(before.at.x, after.at.x) &&
    near(before.at.y, after.at.y) &&
    sameBox(before.box, after.box) &&
    targetStands(before, after, sameBox)
  );
}

/** The one element that is meant: in its place, and nothing came to lie over it. */
function targetStands(
  before: ScrollFacts,
  after: ScrollFacts,
  sameBox: (one: ScrollFacts['box'], other: ScrollFacts['box']) => boolean,
): boolean {
  if (before.target === undefined || after.target === undefined) return true;
  const [one, other] = [before.target.box, after.target.box];
  return one !== null && other !== null && sameBox(one, other) && !after.target.covered;
}
