/** Over the whole window while files are dragged: where they can be let go. */
import { useTexts } from '@/components/language';
import { addingTexts } from '@/utils/texts/adding';

export function DropCover() {
  const t = useTexts(addingTexts);
  return (
    <div class="drop-cover" aria-hidden="true">
      <p>{t.dropHere}</p>
    </div>
  );
}
