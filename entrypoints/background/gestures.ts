/** Saving without the popup: shortcut and context menu, answered by the badge and a notice in the page. */
import { openPopup, showBadge } from '@/utils/browser/badge';
import type { SaveGesture } from '@/utils/browser/menus';
import { showNotice } from '@/utils/browser/tab-port';
import type { SaveOutcome } from '@/utils/services/messages';
import { backgroundTexts } from '@/utils/texts/background';
import { errorText } from '@/utils/texts/errors';
import type { Language } from '@/utils/texts/language';

/** Tells the person how it went. The pixels are taken by now, so a notice cannot be in them. */
export async function tell(
  gesture: SaveGesture,
  outcome: SaveOutcome,
  language: Language,
): Promise<void> {
  if (outcome.status === 'ask-first' && (await openPopup())) return;
  const kind =
    outcome.status === 'saved' || outcome.status === 'already-saved' ? 'saved' : 'problem';
  await Promise.all([
    showBadge(gesture.tabId, kind),
    showNotice(gesture.tabId, textOf(outcome, language), kind, language),
  ]);
}

function textOf(outcome: SaveOutcome, language: Language): string {
  const texts = backgroundTexts[language];
  switch (outcome.status) {
    case 'saved':
      return texts.noticeSaved;
    case 'already-saved':
      return texts.noticeAlreadySaved;
    case 'ask-first':
      return texts.noticeAskFirst;
    case 'failed':
      return errorText(outcome.code, language);
  }
}
