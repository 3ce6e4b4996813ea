/** The words of a page of a PDF, for whoever reads by ear, and folded for everyone else. */
import { useTexts } from '@/components/language';
import { LongPageText } from '@/components/page-text';
import type { PageWords } from '@/utils/pdf/page-words';
import { pdfTexts } from '@/utils/texts/pdf';

export function PdfWords({ words }: { readonly words: PageWords }) {
  const t = useTexts(pdfTexts);
  if (words.text === '') return <p class="quiet small">{t.noWords}</p>;
  return (
    <details>
      <summary>{t.words}</summary>
      <div class="stack stack--tight">
        <p class="quiet small">{t.wordsHint}</p>
        <div class="file-text" tabIndex={0} role="region" aria-label={t.words}>
          <LongPageText text={words.text} />
        </div>
        {words.cut && <p class="quiet small">{t.wordsStart}</p>}
      </div>
    </details>
  );
}
