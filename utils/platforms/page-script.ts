/**
 * What the script in the page offers to the background, under one name in its
 * isolated world: `executeScript({ func: (o) => globalThis.getuige?.read(o), args: [o] })`.
 * The page itself cannot see that world, but everything read there is hostile.
 */
import type { PageReading, Probe, ReadOptions, Settled } from './page-reading';
import type { PlatformReader } from './types';

/** Raised when the offer changes, so that an updated extension replaces an older script. */
export const PAGE_SCRIPT_VERSION = 6;

export interface PageScript {
  readonly version: number;
  /**
   * Which document this is. A notice that is still there, and our buttons beside posts, are gone
   * from the screen when it answers.
   */
  probe(): Probe | Promise<Probe>;
  /** The same answer at once, and nothing is watched from then on. */
  identity(): Probe;
  /** Everything that the page says. Plain JSON; never throws. */
  read(options: ReadOptions): PageReading;
  /** The same answer as `probe`, with what was seen since; nothing is watched from then on. */
  settle(): Settled;
  /** Pictures and readings are taken: our buttons may stand in the page again. */
  release(): void;
  /** Containers of the posts that a reader finds, in its order. Never throws. */
  posts(): readonly Element[];
  /** A short notice in the page. Only after the pixels were taken. */
  notice(text: string, kind: NoticeKind, language: 'nl' | 'en'): void;
}

export type NoticeKind = 'saved' | 'problem';

/** Readers stand in scripts of their own, so that a page loads only those that may fit. */
export interface OfferedReaders {
  readonly version: number;
  readonly groups: Readonly<Record<string, readonly PlatformReader[]>>;
}

declare global {
  var getuige: PageScript | undefined;
  var getuigeReaders: OfferedReaders | undefined;
}

/** Replaces what an older script offered, and a group that was offered before. */
export function offerReaders(group: string, readers: readonly PlatformReader[]): void {
  const groups = { ...offeredGroups(), [group]: readers };
  globalThis.getuigeReaders = { version: PAGE_SCRIPT_VERSION, groups };
}

/** The readers of this version in the order of their groups; none where no script came. */
export function offeredReaders(): readonly PlatformReader[] {
  return Object.values(offeredGroups()).flat();
}

function offeredGroups(): OfferedReaders['groups'] {
  const offered = globalThis.getuigeReaders;
  return offered?.version === PAGE_SCRIPT_VERSION ? offered.groups : {};
}
