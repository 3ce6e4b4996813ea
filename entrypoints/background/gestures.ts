/** Saving without the popup: shortcut and context menu, answered by the badge and a notice in the page. */
import { openPopup, showBadge } from '@/utils/browser/badge';
import type { SaveGesture } from '@/utils/browser/menus';
import { showNotice } from '@/utils/browser/tab-port';
import type { FollowUpState, SaveOutcome, WholePageState } from '@/utils/services/messages';
import { backgroundTexts } from '@/utils/texts/background';
import { savingErrorText } from '@/utils/texts/saving-errors';
import type { Language } from '@/utils/texts/language';

/** Tells the person how it went. The pixels are taken by now, so a notice cannot be in them. */
export async function tell(
  gesture: SaveGesture,
  outcome: SaveOutcome,
  language: Language,
): Promise<void> {
  if (outcome.status === 'ask-first' && (await openPopup())) return;
  // A notice would stand in the pictures.
  if (outcome.status === 'whole-page' || outcome.status === 'follow-up') return;
  const kind =
    outcome.status === 'saved' || outcome.status === 'already-saved' ? 'saved' : 'problem';
  await Promise.all([
    showBadge(gesture.tabId, kind),
    showNotice(gesture.tabId, textOf(outcome, language), kind, language),
  ]);
}

function textOf(
  outcome: Exclude<SaveOutcome, { status: 'whole-page' | 'follow-up' }>,
  language: Language,
): string {
  const texts = backgroundTexts[language];
  switch (outcome.status) {
    case 'saved':
      return texts.noticeSaved;
    case 'already-saved':
      return texts.noticeAlreadySaved;
    case 'ask-first':
      return texts.noticeAskFirst;
    case 'failed':
      return savingErrorText(outcome.code, language);
  }
}

type Ended = Extract<WholePageState, { phase: 'done' | 'failed' }>;

/** Tells how saving a whole page or one post went, with the page as it was before. */
export async function tellWhole(ended: Ended, language: Language): Promise<void> {
  const texts = backgroundTexts[language];
  const kind = ended.phase === 'done' ? 'saved' : 'problem';
  const text =
    ended.phase === 'failed'
      ? savingErrorText(ended.code, language)
      : ended.of === 'post'
        ? texts[ended.complete ? 'noticePost' : 'noticePostPartly']
        : texts[ended.complete ? 'noticeWhole' : 'noticePartly'];
  await Promise.all([showBadge(ended.tabId, kind), showNotice(ended.tabId, text, kind, language)]);
}

/** Tells how a reload or a drawing ended, with the page as it is then. */
export async function tellFollowUp(
  ended: Extract<FollowUpState, { phase: 'done' | 'failed' }>,
  language: Language,
): Promise<void> {
  const texts = backgroundTexts[language];
  const saved = ended.kind === 'reload' ? texts.noticeReloaded : texts.noticeReconstructed;
  const text = ended.phase === 'done' ? saved : savingErrorText(ended.code, language);
  const kind = ended.phase === 'done' ? 'saved' : 'problem';
  await Promise.all([showBadge(ended.tabId, kind), showNotice(ended.tabId, text, kind, language)]);
}
