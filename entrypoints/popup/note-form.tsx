/** A note beside what was just saved. What was typed stays until it is saved. */
import { fill } from '@/utils/texts/fill';
import { useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import type { SavedView } from '@/utils/services/messages';
import { popupTexts } from '@/utils/texts/popup';
import type { PopupStore } from './store';

export interface NoteFormProps {
  readonly store: PopupStore;
  readonly saved: SavedView;
}

export function NoteForm({ store, saved }: NoteFormProps) {
  const t = useTexts(popupTexts);
  const { draft, phase, problem } = store.state.value.note;
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        void store.saveNote();
      }}
    >
      <div class="field">
        <label for="note">{t.note}</label>
        <textarea
          id="note"
          class="input"
          rows={draft === '' ? 1 : 3}
          placeholder={t.noteHint}
          value={draft}
          aria-invalid={problem !== null}
          onInput={(event) => {
            store.writeNote(event.currentTarget.value);
          }}
        />
      </div>
      <Problem code={problem} />
      <div class="row">
        {(draft !== '' || problem !== null) && (
          <button type="submit" class="button button--small" aria-disabled={phase === 'working'}>
            {t.saveNote}
          </button>
        )}
        <NoteStatus saved={phase === 'saved' && draft === ''} count={saved.noteCount} />
      </div>
    </form>
  );
}

interface NoteStatusProps {
  readonly saved: boolean;
  readonly count: number;
}

function NoteStatus({ saved, count }: NoteStatusProps) {
  const t = useTexts(popupTexts);
  const many = count === 1 ? t.noteCountOne : fill(t.noteCountMany, { count });
  return (
    <p role="status" class="quiet small">
      {saved && <span>{t.noteSaved} </span>}
      {count > 0 && many}
    </p>
  );
}
