/** Saves that were cut off, each with what came of it, until somebody has seen them. */
import type { CutOffSave } from '@/utils/services/save-journal';
import { cutOffTexts } from '@/utils/texts/cut-off';
import { fill } from '@/utils/texts/fill';
import { formatLocal } from '@/utils/texts/format';
import { useLanguage, useTexts } from './language';

/** The newest few: a browser that fails all day must not fill the window. */
const SHOWN = 3;

export interface CutOffNoticeProps {
  /** Oldest first. */
  readonly saves: readonly CutOffSave[];
  readonly onDismiss: () => void;
}

/** The container is always there, so that assistive technology hears what appears in it. */
export function CutOffNotice({ saves, onDismiss }: CutOffNoticeProps) {
  const t = useTexts(cutOffTexts);
  return (
    <div role="status" class="problem">
      {saves.length > 0 && (
        <div class="notice stack stack--tight">
          {saves.slice(-SHOWN).map((save) => (
            <CutOffLine key={save.exhibitId} save={save} />
          ))}
          <div>
            <button type="button" class="button button--small" onClick={onDismiss}>
              {t.dismiss}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

function CutOffLine({ save }: { readonly save: CutOffSave }) {
  const t = useTexts(cutOffTexts);
  const time = formatLocal(save.requestedLocal.slice(0, 16), useLanguage());
  return (
    <p>
      {save.number === null
        ? fill(t.notSaved, { time })
        : fill(t.saved, { time, number: save.number })}
    </p>
  );
}
