/** What the rows of fields stand on: what was saved, what was added, and the way to add to it. */
import type { Added } from '@/utils/evidence/custody-schema';
import type { Post } from '@/utils/evidence/post-schema';
import type { Page } from '@/utils/evidence/record-schema';
import type { ExhibitDetail } from '@/utils/services/dossier-types';
import type { SavedView } from '@/utils/services/messages';

/** Whether words that may hurt are shown, and the way to change that. */
export interface TextChoice {
  readonly shown: boolean;
  readonly toggle: () => void;
}

/** Corrections that somebody began, by the pointer of the field. */
export interface CorrectionDrafts {
  readonly begun: Readonly<Record<string, string>>;
  /** Null forgets it. */
  readonly keep: (pointer: string, value: string | null) => void;
}

export interface FieldScope {
  readonly page: Page;
  readonly posts: readonly Post[];
  readonly added: readonly Added[];
  /** IANA zone in which times are shown. */
  readonly zone: string;
  readonly text: TextChoice;
  /** `shown`: under each value; else each one when asked for. */
  readonly sources: 'shown' | 'on-demand';
  /** Rejects with an EvidenceError. */
  readonly correct: (pointer: string, value: string) => Promise<unknown>;
  /** Null where a form stays open as long as it is needed. */
  readonly drafts: CorrectionDrafts | null;
}

/** In the dossier. */
export function scopeOfDetail(
  { summary, record, added }: ExhibitDetail,
  text: TextChoice,
  correct: (exhibitId: string, pointer: string, value: string) => Promise<unknown>,
): FieldScope {
  return {
    page: record.page,
    posts: record.posts,
    added,
    zone: record.saved.sealedAt.zone,
    text,
    sources: 'on-demand',
    correct: (pointer, value) => correct(summary.exhibitId, pointer, value),
    drafts: null,
  };
}

/** In the popup. */
export function scopeOfView(
  { page, posts, corrections }: SavedView,
  rest: Pick<FieldScope, 'zone' | 'text' | 'correct' | 'drafts'>,
): FieldScope {
  return { page, posts, added: corrections, sources: 'shown', ...rest };
}
