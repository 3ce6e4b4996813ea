/** What the page said: one post, or several of which someone can say which one is meant. */
import { useState } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import { scopeOfDetail, type FieldScope, type TextChoice } from '@/components/field-scope';
import { PostFields } from '@/components/post-fields';
import { Problem } from '@/components/notice';
import { PageText } from '@/components/page-text';
import { PeopleList } from '@/components/people-list';
import { timeOf, withSign } from '@/components/recognised';
import { useAction } from '@/components/use-action';
import { peopleOf } from '@/utils/evidence/people';
import type { Post } from '@/utils/evidence/post-schema';
import type { EvidenceRecord } from '@/utils/evidence/record-schema';
import { holdsUnseen, isReaderUnconfirmed } from '@/utils/evidence/unseen';
import type { ExhibitDetail } from '@/utils/services/dossier-types';
import { dossierTexts } from '@/utils/texts/dossier';
import { readerTexts, unseenTexts } from '@/utils/texts/doubts';
import { fill } from '@/utils/texts/fill';
import { peopleTexts } from '@/utils/texts/people';
import { useService } from '../service-context';

export function PostsSection({ detail }: { readonly detail: ExhibitDetail }) {
  const t = useTexts(dossierTexts);
  const readers = useTexts(readerTexts);
  const { posts } = detail.record;
  const [textShown, setTextShown] = useState(false);
  const text = {
    shown: textShown,
    toggle: () => {
      setTextShown(!textShown);
    },
  };
  const service = useService();
  const scope = scopeOfDetail(detail, text, (...args) => service.correct(...args));
  const single = posts.length > 1 ? detail.subject : 0;
  return (
    <section class="card stack" aria-labelledby="recognised">
      <h2 id="recognised">{t.recognised}</h2>
      <p class="quiet small">{t.recognisedHint}</p>
      {posts.length === 0 && <p>{t.noPost}</p>}
      {isReaderUnconfirmed(detail.record) && <p class="small">{readers.unconfirmed}</p>}
      {posts.length > 1 && <SeveralPosts detail={detail} text={text} />}
      <PostFields key={single} scope={scope} index={single} />
      <PeopleHere scope={scope} record={detail.record} meant={single} />
    </section>
  );
}

interface PeopleHereProps {
  readonly scope: FieldScope;
  readonly record: EvidenceRecord;
  readonly meant: number | null;
}

/** Where more than one person stands on the page. */
function PeopleHere({ scope, record, meant }: PeopleHereProps) {
  const t = useTexts(peopleTexts);
  const { people } = peopleOf(record, meant);
  if (people.length < 2) return null;
  return (
    <section class="fields stack" aria-labelledby="people">
      <h3 id="people">{t.title}</h3>
      <p class="quiet small">{t.hint}</p>
      <PeopleList scope={scope} postsInView={record.postsInView ?? []} meant={meant} />
    </section>
  );
}

interface SeveralPostsProps {
  readonly detail: ExhibitDetail;
  readonly text: TextChoice;
}

function SeveralPosts({ detail, text }: SeveralPostsProps) {
  const t = useTexts(dossierTexts);
  const service = useService();
  const { subject, summary } = detail;
  const { posts } = detail.record;
  const { run, problem } = useAction((index: number | null) =>
    service.chooseSubject(summary.exhibitId, index),
  );
  const question = subject === null ? t.severalQuestion : t.severalChosen;
  return (
    <div class="stack" role="group" aria-label={t.severalTitle}>
      <p>{fill(question, { count: posts.length, number: (subject ?? 0) + 1 })}</p>
      <ol class="posts">
        {posts.map((post, index) => (
          <PostLine
            key={index}
            post={post}
            index={index}
            zone={detail.record.saved.sealedAt.zone}
            meant={index === subject}
            text={text}
            onChoose={() => void run(index)}
          />
        ))}
      </ol>
      {subject !== null && (
        <div>
          <button type="button" class="button button--quiet" onClick={() => void run(null)}>
            {t.chooseNone}
          </button>
        </div>
      )}
      <Problem code={problem} />
    </div>
  );
}

interface PostLineProps {
  readonly post: Post;
  readonly index: number;
  readonly zone: string;
  readonly meant: boolean;
  readonly text: TextChoice;
  readonly onChoose: () => void;
}

function PostLine({ post, index, zone, meant, text, onChoose }: PostLineProps) {
  const t = useTexts(dossierTexts);
  const { unseen } = useTexts(unseenTexts);
  const time = timeOf(post, zone, useLanguage());
  const number = fill(t.postNumber, { number: index + 1 });
  return (
    <li class={meant ? 'posts__post posts__post--meant' : 'posts__post'}>
      <div>
        <p>
          <span class="quiet">{number}</span> · <Author post={post} />
        </p>
        {time !== null && (
          <p class="quiet small">
            <PageText text={time.time ?? time.shown ?? ''} limit={60} />
          </p>
        )}
        {text.shown && post.text !== undefined && (
          <p class="small">
            <PageText text={post.text.value} limit={200} />
          </p>
        )}
        {holdsUnseen(post) && <p class="small">{unseen}</p>}
      </div>
      {meant ? (
        <strong class="small posts__mark">{t.meant}</strong>
      ) : (
        <button type="button" class="button button--small" onClick={onChoose}>
          {t.chooseMeant}
          <span class="visually-hidden"> ({number})</span>
        </button>
      )}
    </li>
  );
}

function Author({ post }: { readonly post: Post }) {
  const t = useTexts(dossierTexts);
  const { name, handle } = post.author ?? {};
  if (name !== undefined) return <PageText text={name.value} limit={80} />;
  if (handle !== undefined) return <PageText text={withSign(handle.value)} limit={80} />;
  return <span class="quiet">{t.postNoName}</span>;
}
