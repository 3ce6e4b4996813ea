/** What taking pictures of something long needs, tells and gives. */
import type { Stitched, Stitcher } from '@/utils/capture/stitcher';
import type { LongPicture } from '@/utils/evidence/long-picture-schema';
import type { InnerScroller } from '@/utils/platforms/scroller-script';
import type { MadeArtifact } from './artifacts';
import type { KeptPixels } from './kept-pixels';
import type { GuardDeps, PageIdentity } from './page-guard';

export interface LongPictureDeps extends GuardDeps {
  readonly sleep: (ms: number) => Promise<void>;
  readonly createStitcher: (
    overlapRows: number,
    onPicture: (picture: Stitched) => Promise<void>,
  ) => Stitcher;
}

/** How far the work is. Screens of the part at hand. */
export interface LongProgress {
  readonly taken: number;
  /** As the page looks now; it may grow. */
  readonly expected: number;
  readonly paused: boolean;
}

/** What a person says meanwhile. */
export interface LongControl {
  readonly isStopped: () => boolean;
  /** May be raised while the work goes on. */
  readonly limitScreens: () => number;
  readonly onProgress: (progress: LongProgress) => void;
}

export interface LongWork {
  readonly page: PageIdentity;
  /** Null for the page itself. */
  readonly scroller: InnerScroller | null;
  /** Names of its files begin with this. */
  readonly prefix: string;
  readonly kept: KeptPixels;
  readonly control: LongControl;
}

export interface LongTaken {
  readonly longPicture: LongPicture;
  readonly artifacts: readonly MadeArtifact[];
}
