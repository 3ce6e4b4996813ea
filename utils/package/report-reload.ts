/** What a reload by this program brought, in sentences. */
import type { Circumstances } from '@/utils/evidence/record-schema';
import { fill } from '@/utils/texts/fill';
import { formatCount } from '@/utils/texts/format';
import type { Language } from '@/utils/texts/language';
import { reloadTexts } from '@/utils/texts/report-follow-up';

export interface ReloadStory {
  readonly doubts: readonly string[];
  readonly facts: readonly string[];
}

/** Null where no reload was asked for. */
export function describeReloadOf(about: Circumstances, language: Language): ReloadStory | null {
  const { reload } = about;
  if (reload === undefined) return null;
  const texts = reloadTexts[language];
  const isSure = about.reloadedByGetuige && reload.outcome === 'reloaded';
  const outcome = isSure ? texts.reloaded : texts[doubtOf(reload.outcome)];
  const bytes = reload.receivedBytes?.value ?? 0;
  return {
    doubts: [
      ...(isSure ? [] : [outcome]),
      ...(reload.sameAddress ? [] : [texts.otherAddress]),
      ...(reload.loadComplete?.value === false ? [texts.notComplete] : []),
      ...(reload.serviceWorker?.value === true ? [texts.serviceWorker] : []),
    ],
    facts: [
      ...(isSure ? [outcome] : []),
      texts.meaning,
      ...(bytes > 0 ? [fill(texts.received, { count: formatCount(bytes, language) })] : []),
    ],
  };
}

/** A record that says two things is not believed in the better one. */
function doubtOf(outcome: NonNullable<Circumstances['reload']>['outcome']) {
  return outcome === 'reloaded' ? 'uncertain' : outcome;
}
