/** Notes beside the exhibit. What was typed stays until it is saved. */
import { useState } from 'preact/hooks';
import { useLanguage, useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { LongPageText } from '@/components/page-text';
import { TextArea } from '@/components/text-area';
import { useAction } from '@/components/use-action';
import { notesOf } from '@/utils/package/corrections';
import type { ExhibitDetail } from '@/utils/services/dossier-types';
import { dossierTexts } from '@/utils/texts/dossier';
import { formatLocal } from '@/utils/texts/format';
import { useService } from '../service-context';

export function NotesSection({ detail }: { readonly detail: ExhibitDetail }) {
  const t = useTexts(dossierTexts);
  const language = useLanguage();
  const notes = notesOf(detail.added);
  return (
    <section class="card stack" aria-labelledby="notes">
      <h2 id="notes">{t.notes}</h2>
      {notes.length === 0 && <p class="quiet">{t.notesNone}</p>}
      <ul class="stack">
        {notes.map((note) => (
          <li key={note.id} class="note">
            <p class="quiet small">{formatLocal(note.at.local, language)}</p>
            <LongPageText text={note.text} />
          </li>
        ))}
      </ul>
      <NoteForm exhibitId={detail.summary.exhibitId} />
    </section>
  );
}

function NoteForm({ exhibitId }: { readonly exhibitId: string }) {
  const t = useTexts(dossierTexts);
  const service = useService();
  const [draft, setDraft] = useState('');
  const [saved, setSaved] = useState(false);
  const { busy, problem, run } = useAction(() => service.addNote(exhibitId, draft));
  const submit = async (): Promise<void> => {
    const done = await run();
    setSaved(done);
    if (done) setDraft('');
  };
  return (
    <form
      class="stack stack--tight"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        id="note"
        label={t.noteLabel}
        hint={t.noteHint}
        rows={3}
        value={draft}
        readOnly={busy}
        onInput={(text) => {
          setDraft(text);
          setSaved(false);
        }}
      />
      <Problem code={problem} />
      <div class="row">
        <button type="submit" class="button button--small" aria-disabled={busy}>
          {t.saveNote}
        </button>
        <p role="status" class="quiet small">
          {saved ? t.noteSaved : ''}
        </p>
      </div>
    </form>
  );
}
