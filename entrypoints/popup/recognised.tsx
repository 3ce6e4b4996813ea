/** Who, what, where and when; where the page did not say, that is said. */
import type { ComponentChildren } from 'preact';
import { Filled } from '@/components/filled';
import { fill } from '@/utils/texts/fill';
import { useLanguage, useTexts } from '@/components/language';
import { LongPageText, PageText } from '@/components/page-text';
import {
  meantPost,
  readableAddress,
  timeOf,
  whereOf,
  withSign,
  type PostTime,
} from '@/components/recognised';
import type { Account, Post } from '@/utils/evidence/post-schema';
import type { SourcedText } from '@/utils/evidence/values';
import type { SavedView } from '@/utils/services/messages';
import { readerTexts, unseenTexts } from '@/utils/texts/doubts';
import { formatCount } from '@/utils/texts/format';
import { popupTexts } from '@/utils/texts/popup';
import { sharedTexts } from '@/utils/texts/shared';
import type { PopupStore } from './store';
import { Corrected, correctionsFor, type Question } from './corrected';
import { Others, Sources } from './on-demand';
import { OtherPost, WhichPost } from './which-post';

export interface RecognisedProps {
  readonly store: PopupStore;
  readonly saved: SavedView;
  readonly zone: string;
}

export function Recognised({ store, saved, zone }: RecognisedProps) {
  const t = useTexts(popupTexts);
  const shared = useTexts(sharedTexts);
  const language = useLanguage();
  if (saved.subject === null && saved.posts.length > 1) {
    return <WhichPost store={store} saved={saved} zone={zone} />;
  }
  const post = meantPost(saved.posts, saved.subject);
  const isChosen = saved.posts.length > 1;
  const index = saved.subject ?? 0;
  const corrected = (question: Question) => (
    <Corrected corrections={correctionsFor(question, saved.corrections, index)} store={store} />
  );
  return (
    <>
      <dl class="recognised" aria-label={t.recognised}>
        <Row name={shared.who}>
          {whoOf(post?.author) ?? <Missing text={shared.noName} />}
          <Unseen values={[post?.author?.name, post?.author?.handle]} />
          {corrected('who')}
          <Others store={store} saved={saved} zone={zone} index={index} />
        </Row>
        <Row name={shared.what}>
          <What store={store} post={post} />
          <Unseen values={[post?.text ?? post?.title]} />
          {corrected('what')}
        </Row>
        <Row name={shared.where}>
          <Where address={whereOf(saved.page, post)} />
          {corrected('where')}
        </Row>
        <Row name={shared.when}>
          <When time={timeOf(post, zone, language)} />
          {corrected('when')}
        </Row>
      </dl>
      {saved.readerUnconfirmed && <Unconfirmed />}
      <Sources store={store} saved={saved} zone={zone} index={index} />
      {isChosen && <OtherPost store={store} />}
    </>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="recognised__row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Where({ address }: { readonly address: string | null }) {
  const t = useTexts(sharedTexts);
  if (address === null) return <Missing text={t.noAddress} />;
  return <PageText text={readableAddress(address)} limit={90} />;
}

function Missing({ text }: { readonly text: string }) {
  return <span class="quiet">{text}</span>;
}

/** A doubt that the person can settle now, with the page still in front. */
function Unseen({ values }: { readonly values: readonly (SourcedText | undefined)[] }) {
  const t = useTexts(unseenTexts);
  return values.some((value) => value?.seenOnPage === false) ? (
    <p class="small">{t.unseen}</p>
  ) : null;
}

function Unconfirmed() {
  return <p class="small">{useTexts(readerTexts).unconfirmed}</p>;
}

function whoOf(account: Account | undefined) {
  const { name, handle } = account ?? {};
  if (name === undefined && handle === undefined) return null;
  return (
    <>
      {name !== undefined && <PageText text={name.value} limit={80} />}{' '}
      {handle !== undefined && (
        <span class="quiet">
          <PageText text={withSign(handle.value)} limit={80} />
        </span>
      )}
    </>
  );
}

function What({ store, post }: { readonly store: PopupStore; readonly post: Post | null }) {
  const t = useTexts(popupTexts);
  const shared = useTexts(sharedTexts);
  const language = useLanguage();
  const text = post?.text?.value ?? post?.title?.value;
  if (text === undefined) return <Missing text={shared.noText} />;
  const { textShown } = store.state.value;
  return (
    <>
      {textShown ? (
        <LongPageText text={text} limit={600} />
      ) : (
        fill(t.textLength, { count: formatCount(text.length, language) })
      )}{' '}
      <button
        type="button"
        class="button button--quiet"
        aria-expanded={textShown}
        onClick={store.toggleText}
      >
        {textShown ? shared.hideText : shared.showText}
      </button>
    </>
  );
}

function When({ time }: { readonly time: PostTime | null }) {
  const t = useTexts(sharedTexts);
  if (time === null) return <Missing text={t.noTime} />;
  const shown = time.shown === null ? null : <PageText text={time.shown} limit={60} />;
  if (time.time === null) return <Filled text={t.timeLabel} values={{ shown }} />;
  const exact = <PageText text={time.time} limit={60} />;
  return shown === null ? exact : <Filled text={t.timeAsShown} values={{ time: exact, shown }} />;
}
