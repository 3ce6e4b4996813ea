/** Between which times a post was saved, and whose clock says so. */
import type { Post } from '@/utils/evidence/post-schema';
import { formatInZone, formatPageTime } from '@/utils/texts/format';
import { reportExhibitTexts } from '@/utils/texts/report-exhibit';
import { suppliedTexts } from '@/utils/texts/supplied';
import { savedBeforeItsTurn } from './clock-doubts';
import type { ExhibitView } from './exhibit-view';
import { fillHtml, markup, type Html } from './html';
import { lineOf } from './page-words';
import type { ReportContext } from './report-context';

/** The bracket "not before" and "not after", honest about what is missing. */
export function buildTimePart(context: ReportContext, view: ExhibitView): Html {
  const texts = reportExhibitTexts[context.language];
  const post = view.subject === null ? undefined : view.record.posts[view.subject];
  return markup`<section class="block">
<h3>${texts.timeTitle}</h3>
<dl class="facts">
<div><dt>${texts.notEarlier}</dt><dd>${notEarlier(context, view, post)}</dd></div>
<div><dt>${texts.savedTime}</dt><dd>${context.moment(view.record.saved.sealedAt)}<p class="remark mono">${view.record.saved.sealedAt.utc}</p></dd></div>
<div><dt>${texts.notLater}</dt><dd>${view.hasTimestamp ? texts.notLaterStamp : texts.notLaterUnknown}</dd></div>
<div><dt>${texts.clock}</dt><dd>${view.hasTimestamp ? texts.clockStamp : texts.clockOwn}${clockDoubt(context, view)}</dd></div>
</dl>
</section>`;
}

/** The chain of numbers fixes the order, so a clock that says otherwise was set in between. */
function clockDoubt(context: ReportContext, view: ExhibitView): Html | null {
  const earlier = savedBeforeItsTurn(view, context.exhibits);
  if (earlier === null) return null;
  return markup`<p class="remark doubt">${fillHtml(
    reportExhibitTexts[context.language].clockSetBack,
    {
      number: view.record.sequence.number,
      time: context.moment(view.record.saved.sealedAt),
      before: earlier.record.sequence.number,
      beforeTime: context.moment(earlier.record.saved.sealedAt),
    },
  )}</p>`;
}

function notEarlier(context: ReportContext, view: ExhibitView, post: Post | undefined): Html {
  const texts = reportExhibitTexts[context.language];
  const idTime = post?.idTime;
  const { zone } = view.record.saved.sealedAt;
  if (view.record.supplied !== undefined) {
    return markup`${suppliedTexts[context.language].notEarlier}`;
  }
  if (idTime === undefined) return markup`${texts.notEarlierUnknown}`;
  return fillHtml(texts.notEarlierId, {
    time: lineOf(
      formatInZone(idTime.value, zone, context.language) ??
        formatPageTime(idTime.value, context.language),
    ),
  });
}
