/** One file on its way in: its name as text, how far it is, what came of it. */
import { useLanguage, useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { PageText } from '@/components/page-text';
import type { AddedFile, AddingProgress } from '@/utils/services/add-file-types';
import { addingTexts } from '@/utils/texts/adding';
import { fill } from '@/utils/texts/fill';
import { formatSize } from '@/utils/texts/format';
import { useAdding } from '../adding-context';
import type { Item } from '../adding';
import { exhibitHash } from '../route';

export interface AddItemProps {
  readonly item: Item;
  /** Something is being saved, this one or another. */
  readonly working: boolean;
}

export function AddItem({ item, working }: AddItemProps) {
  const t = useTexts(addingTexts);
  const language = useLanguage();
  const { name, size, state } = item;
  return (
    <li class="adding__item stack stack--tight">
      <p>
        <strong class="adding__name">
          {name === '' ? t.noName : <PageText text={name} limit={200} />}
        </strong>{' '}
        {size > 0 && <span class="quiet small">{formatSize(size, language)}</span>}
      </p>
      {state.phase === 'waiting' && <Waiting item={item} working={working} />}
      {state.phase === 'working' && <Working progress={state.progress} />}
      {state.phase === 'done' && <Done item={item} added={state.added} working={working} />}
      {state.phase === 'failed' && <Problem code={state.code} />}
    </li>
  );
}

function Waiting({ item, working }: AddItemProps) {
  const t = useTexts(addingTexts);
  const adding = useAdding();
  if (working) return <p class="quiet small">{t.waiting}</p>;
  return (
    <div>
      <button
        type="button"
        class="button button--quiet"
        onClick={() => {
          adding.leaveOut(item.id);
        }}
      >
        {t.leaveOut} <OfFile name={item.name} />
      </button>
    </div>
  );
}

function OfFile({ name }: { readonly name: string }) {
  const t = useTexts(addingTexts);
  return (
    <span class="visually-hidden">{fill(t.ofFile, { name: name === '' ? t.noName : name })}</span>
  );
}

function Working({ progress }: { readonly progress: AddingProgress | null }) {
  const t = useTexts(addingTexts);
  const language = useLanguage();
  const { stage = 'reading', done = 0, total = 0 } = progress ?? {};
  const text = t[`stage-${stage}`];
  const size = (bytes: number): string => formatSize(bytes, language);
  return (
    <>
      <p class="quiet small">
        {total > 0
          ? fill(t.progress, { stage: text, done: size(done), total: size(total) })
          : `${text}…`}
      </p>
      <progress
        class="progress"
        aria-label={text}
        {...(total > 0 ? { max: total, value: done } : {})}
      />
    </>
  );
}

interface DoneProps extends AddItemProps {
  readonly added: AddedFile;
}

function Done({ item, added, working }: DoneProps) {
  const t = useTexts(addingTexts);
  const adding = useAdding();
  const { status, number, exhibitId } = added;
  return (
    <>
      <p>{fill(status === 'saved' ? t.saved : t.already, { number })}</p>
      <div class="row">
        <a href={exhibitHash(exhibitId)}>{fill(t.openExhibit, { number })}</a>
        {status === 'already-saved' && !working && (
          <button
            type="button"
            class="button button--quiet"
            onClick={() => void adding.saveAgain(item.id)}
          >
            {t.again} <OfFile name={item.name} />
          </button>
        )}
      </div>
    </>
  );
}
