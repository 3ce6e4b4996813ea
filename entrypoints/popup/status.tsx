/** The one line that says what happened. It stands in a live region from the first moment. */
import { Fragment } from 'preact';
import { Icon } from '@/components/icon';
import { fill } from '@/utils/texts/fill';
import { useLanguage, useTexts } from '@/components/language';
import { PageText } from '@/components/page-text';
import { meantPost, siteOf, withSign } from '@/components/recognised';
import type { SavedView } from '@/utils/services/messages';
import { savingErrorText } from '@/utils/texts/saving-errors';
import { popupTexts } from '@/utils/texts/popup';
import type { SaveState } from './state';
import type { PopupStore } from './store';

export function Status({ store }: { readonly store: PopupStore }) {
  const { save, busy, whole } = store.state.value;
  const isPost = whole.phase === 'running' && whole.of === 'post';
  const phase = busy ? 'working' : save.phase;
  return (
    <div role="status" class={`status status--${phase}`}>
      {busy ? <Working /> : <Outcome save={save} isPost={isPost} />}
    </div>
  );
}

/** Saving takes less than a second: the words come only when it takes longer. */
function Working() {
  const t = useTexts(popupTexts);
  return <p class="status__line status__line--late">{t.working}…</p>;
}

function Outcome({ save, isPost }: { readonly save: SaveState; readonly isPost: boolean }) {
  const t = useTexts(popupTexts);
  const language = useLanguage();
  switch (save.phase) {
    case 'working':
      return <Working />;
    case 'saved':
      return <SavedLine saved={save.saved} already={save.already} />;
    case 'whole-page':
      return <p class="status__line">{isPost ? t.postWorking : t.wholeWorking}</p>;
    case 'follow-up':
      return <Working />;
    case 'ask-first':
      return <p class="status__line">{t.askFirst}</p>;
    case 'no-page':
      return <p class="status__line">{t.noPage}</p>;
    case 'removed':
      return <p class="status__line">{fill(t.removed, { number: save.number })}</p>;
    case 'failed':
      return <p>{savingErrorText(save.code, language)}</p>;
  }
}

function SavedLine({ saved, already }: { readonly saved: SavedView; readonly already: boolean }) {
  const t = useTexts(popupTexts);
  const handle = meantPost(saved.posts, saved.subject)?.author?.handle?.value;
  return (
    <>
      <p class="status__line">
        <span class="status__mark">
          <Icon name="check" />
        </span>
        <span>
          <strong>{t.saved}</strong> {clockOf(saved.summary.savedLocal)}
          {[siteOf(saved.summary), handle === undefined ? null : withSign(handle)].map(
            (part, at) =>
              part !== null && (
                <Fragment key={at}>
                  {' · '}
                  <PageText text={part} limit={60} />
                </Fragment>
              ),
          )}
        </span>
      </p>
      {already && <p class="quiet small">{t.alreadySaved}</p>}
    </>
  );
}

/** `14:03:22` of `2026-11-20T14:03:22.123`. */
function clockOf(local: string): string {
  return local.slice(11, 19);
}
