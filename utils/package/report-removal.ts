/** When and why a file was removed, as the log tells it. */
import type { FileRemoval } from '@/utils/evidence/file-removal';
import { removalReasonTexts } from '@/utils/texts/exhibit-words';
import { fillHtml, markup, type Html } from './html';
import type { ReportContext } from './report-context';

/** A text with the places `{time}` and `{reason}`, filled; as it stands without a removal. */
export function removedText(
  context: ReportContext,
  text: { readonly known: string; readonly unknown: string },
  removal: FileRemoval | undefined,
): Html {
  if (removal === undefined) return markup`${text.unknown}`;
  return fillHtml(text.known, {
    time: context.moment(removal.at),
    reason: removalReasonTexts[context.language][removal.reason],
  });
}
