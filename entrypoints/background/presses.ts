/** Saving by the button beside a post: the button tells how it went, and a notice what to do next. */
import { showBadge } from '@/utils/browser/badge';
import type { Press } from '@/utils/browser/page-buttons';
import { showNotice } from '@/utils/browser/tab-port';
import type { PressOutcome } from '@/utils/platforms/page-button-script';
import type { SaveOutcome } from '@/utils/services/messages';
import { backgroundTexts } from '@/utils/texts/background';
import type { Language } from '@/utils/texts/language';
import { tell } from './gestures';

/** @param outcome null where long work on that page is under way. */
export async function answerPress(
  press: Press,
  outcome: SaveOutcome | null,
  language: Language,
): Promise<PressOutcome> {
  if (outcome === null) return 'busy';
  switch (outcome.status) {
    case 'whole-page':
    case 'follow-up':
      return 'busy';
    case 'ask-first':
      return 'ask-first';
    case 'failed':
      await tell(press, outcome, language);
      return 'failed';
    case 'already-saved':
    case 'saved':
      void showBadge(press.tabId, 'saved');
      if (outcome.saved.subject !== null) return outcome.status;
      await showNotice(press.tabId, backgroundTexts[language].noticeNoPost, 'saved', language);
      return 'page-saved';
  }
}
