/** Which post is meant, and the posts around it, in short. */
import type { Post } from '@/utils/evidence/post-schema';
import { holdsUnseen } from '@/utils/evidence/unseen';
import { unseenTexts } from '@/utils/texts/doubts';
import { postKindText } from '@/utils/texts/fields';
import { formatPageTime } from '@/utils/texts/format';
import { reportExhibitTexts } from '@/utils/texts/report-exhibit';
import type { ExhibitView } from './exhibit-view';
import { fillHtml, markup, type Html, type HtmlValue } from './html';
import { firstWords, lineOf } from './page-words';
import type { ReportContext } from './report-context';

const MAX_POSTS = 25;
const MAX_WORDS = 300;

/** Which post is meant, and how we know. */
export function subjectSentence(context: ReportContext, view: ExhibitView): Html | null {
  const texts = reportExhibitTexts[context.language];
  const { posts, subjectReason } = view.record;
  if (posts.length === 0) return markup`${texts.noPost}`;
  if (view.subject === null && posts.length === 1) return markup`${texts.noSubjectOne}`;
  if (view.subject === null) return fillHtml(texts.noSubject, { count: posts.length });
  if (view.subjectChosenLater) return markup`${texts.subjectChosen}`;
  return subjectReason === undefined ? null : markup`${texts[`subject-${subjectReason}`]}`;
}

/** The posts that are not the one that is meant. */
export function buildOtherPosts(context: ReportContext, view: ExhibitView): Html | null {
  const texts = reportExhibitTexts[context.language];
  const others = view.record.posts
    .map((post, at) => ({ post, at }))
    .filter(({ at }) => at !== view.subject);
  if (others.length === 0) return null;
  const rest = others.length - MAX_POSTS;
  return markup`<section class="block">
<h3>${view.subject === null ? texts.allPosts : texts.otherPosts}</h3>
<ol class="posts">
${others.slice(0, MAX_POSTS).map(({ post, at }) => shortPost(context, post, at))}</ol>
${rest > 0 ? markup`<p class="hint">${fillHtml(texts.morePosts, { count: rest })}</p>` : null}
</section>`;
}

function shortPost(context: ReportContext, post: Post, at: number): Html {
  const { language } = context;
  const texts = reportExhibitTexts[language];
  const { author, relation } = post;
  const about: HtmlValue[] = [
    post.kind === undefined ? null : lineOf(postKindText(post.kind.value, language)),
    author?.name === undefined ? null : lineOf(author.name.value),
    author?.handle === undefined ? null : lineOf(author.handle.value),
    post.time === undefined ? null : lineOf(formatPageTime(post.time.value, language)),
    relation === undefined
      ? null
      : fillHtml(texts[`relation-${relation.type}`], { count: relation.post + 1 }),
  ].filter((part) => part !== null);
  const line = about.map((part) => markup` · ${part}`);
  const words =
    post.text === undefined ? null : markup`<p>${firstWords(post.text.value, MAX_WORDS)}</p>`;
  const doubt = holdsUnseen(post)
    ? markup`<p class="remark">${unseenTexts[language].unseen}</p>`
    : null;
  return markup`<li><p class="label">${fillHtml(texts.post, { count: at + 1 })}${line}</p>${words}${doubt}</li>
`;
}
