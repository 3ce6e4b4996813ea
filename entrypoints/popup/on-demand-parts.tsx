/** A script of its own: most people who save a post need none of this at once. */
import { scopeOfView, type FieldScope } from '@/components/field-scope';
import { PostFields } from '@/components/post-fields';
import { useTexts } from '@/components/language';
import { PeopleList } from '@/components/people-list';
import { popupTexts } from '@/utils/texts/popup';
import type { OnDemandProps } from './on-demand';

/** More than this is for the dossier, where there is room. */
const LISTED_MAX = 8;

/** Where each value came from, and a way to correct it. */
export function SourcesAndCorrections(props: OnDemandProps) {
  const t = useTexts(popupTexts);
  return (
    <>
      <h2 class="visually-hidden">{t.recognised}</h2>
      <PostFields scope={scopeOf(props)} index={props.index} brief />
    </>
  );
}

/** Who wrote beside the author of the post that is meant. */
export function OtherPeople(props: OnDemandProps) {
  return (
    <PeopleList
      scope={scopeOf(props)}
      postsInView={props.saved.postsInView}
      meant={props.index}
      othersOnly
      limit={LISTED_MAX}
    />
  );
}

function scopeOf({ store, saved, zone }: OnDemandProps): FieldScope {
  const { textShown, begun } = store.state.value;
  return scopeOfView(saved, {
    zone,
    text: { shown: textShown, toggle: store.toggleText },
    correct: store.correct,
    drafts: { begun, keep: store.writeCorrection },
  });
}
