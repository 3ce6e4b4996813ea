/** Several posts and nothing that says which one is meant: a person does. The page is saved already. */
import { useLanguage, useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { PageText } from '@/components/page-text';
import { timeOf, withSign } from '@/components/recognised';
import type { Post } from '@/utils/evidence/post-schema';
import { holdsUnseen } from '@/utils/evidence/unseen';
import type { SavedView } from '@/utils/services/messages';
import { unseenTexts } from '@/utils/texts/doubts';
import { fill } from '@/utils/texts/fill';
import { popupTexts } from '@/utils/texts/popup';
import { sharedTexts } from '@/utils/texts/shared';
import type { PopupStore } from './store';

/** More than this is for the dossier, where there is room. */
const LISTED_MAX = 8;

interface WhichPostProps {
  readonly store: PopupStore;
  readonly saved: SavedView;
  readonly zone: string;
}

export function WhichPost({ store, saved, zone }: WhichPostProps) {
  const t = useTexts(popupTexts);
  const shared = useTexts(sharedTexts);
  const { textShown, choice } = store.state.value;
  const listed = listedPosts(saved);
  return (
    <section class="which" aria-labelledby="which">
      <h2 id="which">{t.whichPost}</h2>
      <p class="quiet small">{t.whichPostHint}</p>
      <ol class="which__posts">
        {listed.map(({ post, index }) => (
          <li key={index}>
            <button
              type="button"
              class="which__post"
              aria-disabled={choice.phase === 'working'}
              onClick={() => void store.choosePost(index)}
            >
              <PostName post={post} index={index} />
              <PostLine post={post} zone={zone} textShown={textShown} />
            </button>
          </li>
        ))}
      </ol>
      <div class="row">
        <button
          type="button"
          class="button button--quiet"
          aria-expanded={textShown}
          onClick={store.toggleText}
        >
          {textShown ? shared.hideText : shared.showText}
        </button>
        {listed.length < saved.posts.length && (
          <button
            type="button"
            class="button button--quiet"
            onClick={() => void store.openDossier(`#/exhibit/${saved.summary.exhibitId}`)}
          >
            {fill(t.otherPosts, { count: saved.posts.length - listed.length })}
          </button>
        )}
      </div>
      <Problem code={choice.problem} />
    </section>
  );
}

/** Those that stood in the window; where that is not known, the first ones. */
function listedPosts({ posts, postsInView }: SavedView) {
  const all = posts.map((post, index) => ({ post, index }));
  const inView = all.filter(({ index }) => postsInView.includes(index));
  return (inView.length === 0 ? all : inView).slice(0, LISTED_MAX);
}

function PostName({ post, index }: { readonly post: Post; readonly index: number }) {
  const t = useTexts(popupTexts);
  const { name, handle } = post.author ?? {};
  const number = fill(t.postNumber, { number: index + 1 });
  if (name === undefined && handle === undefined) {
    return <span class="quiet">{`${number}, ${t.postNoName}`}</span>;
  }
  return (
    <span>
      {name !== undefined && <PageText text={name.value} limit={60} />}{' '}
      {handle !== undefined && (
        <span class="quiet">
          <PageText text={withSign(handle.value)} limit={60} />
        </span>
      )}
    </span>
  );
}

interface PostLineProps {
  readonly post: Post;
  readonly zone: string;
  readonly textShown: boolean;
}

function PostLine({ post, zone, textShown }: PostLineProps) {
  const t = useTexts(unseenTexts);
  const time = timeOf(post, zone, useLanguage());
  const text = post.text?.value ?? post.title?.value;
  return (
    <>
      {time !== null && (
        <span class="quiet small">
          <PageText text={time.time ?? time.shown ?? ''} limit={60} />
        </span>
      )}
      {textShown && text !== undefined && (
        <span class="small">
          <PageText text={text} limit={140} />
        </span>
      )}
      {holdsUnseen(post) && <span class="small">{t.unseen}</span>}
    </>
  );
}

/** The way back to the question. */
export function OtherPost({ store }: { readonly store: PopupStore }) {
  const t = useTexts(popupTexts);
  const { choice } = store.state.value;
  return (
    <div>
      <button
        type="button"
        class="button button--quiet"
        aria-disabled={choice.phase === 'working'}
        onClick={() => void store.choosePost(null)}
      >
        {t.anotherPost}
      </button>
      <Problem code={choice.problem} />
    </div>
  );
}
