/** Adding files: chosen, dropped or pasted; who gave them; and what came of each. */
import { useTexts } from '@/components/language';
import { nextPaint } from '@/components/next-paint';
import { addingTexts } from '@/utils/texts/adding';
import { fill } from '@/utils/texts/fill';
import { useAdding } from '../adding-context';
import type { Item } from '../adding';
import { filesOf } from '../taken-files';
import { AddItem } from './add-item';
import { Heading } from './heading';

export function AddView() {
  const t = useTexts(addingTexts);
  const { items, working } = useAdding();
  return (
    <div class="stack stack--wide">
      <Heading text={t.title} />
      <p>{t.intro}</p>
      <Chooser />
      {items.value.length > 0 && <Chosen items={items.value} working={working.value} />}
    </div>
  );
}

function Chooser() {
  const t = useTexts(addingTexts);
  const adding = useAdding();
  return (
    <div class="card">
      <div class="drop">
        <label class="label" for="add-files">
          {t.choose}
        </label>
        <input
          id="add-files"
          class="drop__file"
          type="file"
          multiple
          aria-describedby="add-files-hint"
          onChange={({ currentTarget }) => {
            adding.take(filesOf(currentTarget.files), 'picker');
            // So that the same file can be chosen once more.
            currentTarget.value = '';
          }}
        />
        <p id="add-files-hint" class="hint">
          {t.hint}
        </p>
      </div>
    </div>
  );
}

interface ChosenProps {
  readonly items: readonly Item[];
  readonly working: boolean;
}

function Chosen({ items, working }: ChosenProps) {
  const t = useTexts(addingTexts);
  const adding = useAdding();
  const waiting = items.filter(({ state }) => state.phase === 'waiting').length;
  return (
    <section class="card stack" aria-labelledby="chosen-files">
      <h2 id="chosen-files">{t.chosen}</h2>
      <ul class="adding">
        {items.map((item) => (
          <AddItem key={item.id} item={item} working={working} />
        ))}
      </ul>
      {working && (
        <>
          <p class="quiet small">{t.keepOpen}</p>
          <div>
            <button type="button" class="button" onClick={adding.stop}>
              {t.stop}
            </button>
          </div>
        </>
      )}
      {!working && waiting > 0 && <Question waiting={waiting} />}
      <Outcome items={items} over={!working && waiting === 0} />
    </section>
  );
}

function Question({ waiting }: { readonly waiting: number }) {
  const t = useTexts(addingTexts);
  const adding = useAdding();
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void nextPaint().then(adding.start);
      }}
    >
      <div class="field">
        <label for="supplied-by">{t.supplier}</label>
        <p id="supplied-by-hint" class="hint">
          {t.supplierHint}
        </p>
        <input
          id="supplied-by"
          class="input"
          type="text"
          dir="auto"
          maxLength={500}
          autocomplete="off"
          aria-describedby="supplied-by-hint"
          value={adding.suppliedBy.value}
          onInput={({ currentTarget }) => {
            adding.suppliedBy.value = currentTarget.value;
          }}
        />
      </div>
      <p class="quiet small">{t.timeHint}</p>
      <div>
        <button type="submit" class="button button--primary">
          {waiting === 1 ? t.saveOne : fill(t.saveMany, { count: waiting })}
        </button>
      </div>
    </form>
  );
}

/** Always there, so that assistive technology hears how it ended. */
function Outcome({ items, over }: { readonly items: readonly Item[]; readonly over: boolean }) {
  const t = useTexts(addingTexts);
  const saved = items.filter(
    ({ state }) => state.phase === 'done' && state.added.status === 'saved',
  ).length;
  const failed = items.filter(({ state }) => state.phase === 'failed').length;
  return (
    <p role="status">
      {over && saved > 0 && fill(t.savedAll, { count: saved })}{' '}
      {over && failed > 0 && fill(t.notSaved, { count: failed })}
    </p>
  );
}
