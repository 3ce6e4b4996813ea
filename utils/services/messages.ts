/**
 * The messages between our pages and the background, in one map. Both ends are
 * typed by it; the receiving end checks the sender and parses what it gets.
 */
import * as v from 'valibot';
import type { ErrorCode } from '@/utils/evidence/errors';
import type { ExhibitSummary } from '@/utils/evidence/exhibit';
import type { Ending } from '@/utils/evidence/long-picture-schema';
import type { PostEnding } from '@/utils/evidence/post-picture-schema';
import type { Page, NotCaptured } from '@/utils/evidence/record-schema';
import { NOTE_MAX_LENGTH, type Correction } from '@/utils/evidence/custody-schema';
import type { Post } from '@/utils/evidence/post-schema';
import type { BackupState } from '@/utils/storage/backups';
import { CountSchema, UuidSchema } from '@/utils/evidence/values';
import type { LeftRecording } from './left-recordings';
import type { CutOffSave } from './save-journal';

/** What the popup shows of one exhibit: read from the sealed record, never from the page again. */
export interface SavedView {
  readonly summary: ExhibitSummary;
  readonly page: Page;
  readonly posts: readonly Post[];
  /** The latest choice of a person, else what the page says. */
  readonly subject: number | null;
  /** Indexes in `posts`; empty where the page was not read. */
  readonly postsInView: readonly number[];
  /** What read the posts was not yet checked on a real page of the platform. */
  readonly readerUnconfirmed: boolean;
  readonly notCaptured: readonly NotCaptured[];
  /** False once two minutes have passed: then removing asks for a reason, in the dossier. */
  readonly removableAsAccident: boolean;
  readonly noteCount: number;
  /** What people corrected of what the page said, oldest first. */
  readonly corrections: readonly Correction[];
  /** People who wrote beside the author of the post that is meant; none where nothing says which. */
  readonly others: { readonly inView: number; readonly onPage: number };
  /** Of a post that somebody pointed at: the picture is of that post alone. */
  readonly pictureOf: 'screen' | 'post';
  /** False once the picture was removed, or where its file is missing. */
  readonly pictureThere: boolean;
  /** The first one under a key that took the place of one that was lost. */
  readonly newKey: boolean;
  /** It holds a drawing of the page, which is not what the screen showed. */
  readonly reconstructed: boolean;
}

/** How a request to save ended. */
export type SaveOutcome =
  | { readonly status: 'saved'; readonly saved: SavedView }
  /** The same address and the same pixels within two minutes. */
  | { readonly status: 'already-saved'; readonly saved: SavedView }
  /** Setting, webmail, or a listed address: nothing was looked at yet. */
  | { readonly status: 'ask-first'; readonly reason: 'setting' | 'webmail' | 'listed' }
  /** All of this page is being saved: a picture now would be of the page at work. */
  | { readonly status: 'whole-page'; readonly state: WholePageState }
  /** This page is being reloaded or redrawn on request. */
  | { readonly status: 'follow-up'; readonly state: FollowUpState }
  | { readonly status: 'failed'; readonly code: ErrorCode };

/** What can follow on a save when a person asks for it. */
export type FollowUpKind = 'reload' | 'reconstruction';

/** One piece of such work: it goes on while the popup is closed, so the popup asks how it stands. */
export type FollowUpState =
  | { readonly phase: 'idle' }
  /** The page holds text that a reload would lose. */
  | { readonly phase: 'asks-text'; readonly kind: FollowUpKind; readonly tabId: number }
  | {
      readonly phase: 'running';
      readonly kind: FollowUpKind;
      readonly tabId: number;
      readonly step: 'reloading' | 'drawing' | 'saving';
    }
  /** Reloaded; the browser wants a click on the icon before it gives pixels (Firefox). */
  | { readonly phase: 'awaits-click'; readonly kind: 'reload'; readonly tabId: number }
  | {
      readonly phase: 'done';
      readonly kind: FollowUpKind;
      readonly tabId: number;
      readonly exhibitId: string;
    }
  | {
      readonly phase: 'failed';
      readonly kind: FollowUpKind;
      readonly tabId: number;
      readonly code: ErrorCode;
    };

/** What takes longer than a moment: all of a page, or one post that somebody points at first. */
export type LongWorkOf = 'page' | 'post';

interface Done<Of extends LongWorkOf, Reason> {
  readonly phase: 'done';
  readonly of: Of;
  readonly tabId: number;
  readonly exhibitId: string;
  readonly ended: Reason;
  readonly complete: boolean;
}

/** Such work goes on while the popup is closed, so the popup asks how far it is. */
export type WholePageState =
  | { readonly phase: 'idle' }
  /** Somebody is pointing at a post in the page. */
  | { readonly phase: 'choosing'; readonly tabId: number }
  | {
      readonly phase: 'running';
      readonly of: LongWorkOf;
      readonly tabId: number;
      /** `paused`: another tab is in front. `finishing`: all pictures are taken. */
      readonly step: 'scrolling' | 'paused' | 'finishing';
      readonly screensTaken: number;
      /** As the page looks now; it may grow. */
      readonly screensExpected: number;
      readonly limitScreens: number;
      /** Null before the first screen. */
      readonly secondsLeft: number | null;
    }
  | Done<'page', Ending>
  | Done<'post', PostEnding>
  | { readonly phase: 'failed'; readonly tabId: number; readonly code: ErrorCode };

export interface Overview {
  readonly backup: BackupState;
  readonly exhibitCount: number;
  /** Newest first. */
  readonly latest: readonly ExhibitSummary[];
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ErrorCode };

const exhibit = v.strictObject({ exhibitId: UuidSchema });

export const REQUESTS = {
  save: v.strictObject({
    tabId: CountSchema,
    windowId: CountSchema,
    /** When the click reached us, in milliseconds since 1970. */
    requestedAtMs: CountSchema,
    /** Save although the same page was saved just now. */
    again: v.boolean(),
    /** The person said yes after `ask-first`. */
    confirmed: v.boolean(),
  }),
  wholePage: v.strictObject({
    tabId: CountSchema,
    requestedAtMs: CountSchema,
    /** Saved before somebody asked for all of the page. */
    pageExhibitId: v.nullable(UuidSchema),
  }),
  /** Asks somebody to point at a post, and saves that one beside the page that was saved. */
  onlyPost: v.strictObject({ tabId: CountSchema, pageExhibitId: UuidSchema }),
  wholePageState: v.strictObject({}),
  wholePageStop: v.strictObject({}),
  /** Lets it go on for some screens more, see whole-page-limits.ts. */
  wholePageRaise: v.strictObject({}),
  followUp: v.strictObject({
    kind: v.picklist(['reload', 'reconstruction']),
    tabId: CountSchema,
    /** Of the exhibit that it follows on. */
    exhibitId: UuidSchema,
    requestedAtMs: CountSchema,
    /** The person said that unsaved text on the page may go. */
    leaveText: v.boolean(),
  }),
  followUpState: v.strictObject({}),
  overview: v.strictObject({ limit: v.pipe(CountSchema, v.maxValue(50)) }),
  view: exhibit,
  /** A JPEG of at most 640 px across, as a data address. */
  preview: exhibit,
  note: v.strictObject({
    exhibitId: UuidSchema,
    text: v.pipe(v.string(), v.maxLength(NOTE_MAX_LENGTH)),
  }),
  /** A correction of one value, beside what the page said. */
  correct: v.strictObject({
    exhibitId: UuidSchema,
    /** JSON Pointer of the value in the record. */
    pointer: v.pipe(v.string(), v.maxLength(100)),
    value: v.pipe(v.string(), v.maxLength(NOTE_MAX_LENGTH)),
  }),
  /** Which of several posts is meant; null for none of them. */
  chooseSubject: v.strictObject({ exhibitId: UuidSchema, subject: v.nullable(CountSchema) }),
  removeAccident: exhibit,
  /** Saves that were cut off. */
  cutOff: v.strictObject({}),
  /** They were told of. */
  dismissCutOff: v.strictObject({ exhibitIds: v.array(UuidSchema) }),
  /** Recordings that wait to be kept or erased. */
  leftRecordings: v.strictObject({}),
} as const;

export type RequestName = keyof typeof REQUESTS;
export type RequestOf<N extends RequestName> = v.InferOutput<(typeof REQUESTS)[N]>;

export interface Answers {
  save: SaveOutcome;
  wholePage: WholePageState;
  onlyPost: WholePageState;
  wholePageState: WholePageState;
  wholePageStop: WholePageState;
  wholePageRaise: WholePageState;
  followUp: FollowUpState;
  followUpState: FollowUpState;
  overview: Overview;
  view: SavedView;
  preview: { readonly dataAddress: string; readonly width: number; readonly height: number };
  note: SavedView;
  correct: SavedView;
  chooseSubject: SavedView;
  removeAccident: { readonly number: number };
  cutOff: readonly CutOffSave[];
  dismissCutOff: null;
  leftRecordings: readonly LeftRecording[];
}
export type AnswerOf<N extends RequestName> = Result<Answers[N]>;

/** The asking end of the map. Never rejects: what goes wrong is an answer with a code. */
export type Ask = <N extends RequestName>(name: N, request: RequestOf<N>) => Promise<AnswerOf<N>>;
