/** What a person says a value should be, beside what the page said. */
import { Filled } from '@/components/filled';
import { useTexts } from '@/components/language';
import { PageText } from '@/components/page-text';
import type { Correction } from '@/utils/evidence/custody-schema';
import { correctionTexts } from '@/utils/texts/correction';
import type { PopupStore } from './store';

/** Which fields answer a question: pointers behind that of the post, and those of the page. */
const FIELDS = {
  who: /^author\//,
  what: /^(?:kind|title|text)$/,
  where: /^(?:id|permalink|place\/.+|\/page\/(?:title|language|siteName))$/,
  when: /^(?:time|timeShown|editedTime|\/page\/modified)$/,
} as const;
export type Question = keyof typeof FIELDS;

/** The latest of each field. @param index Of the post that is meant. */
export function correctionsFor(
  question: Question,
  corrections: readonly Correction[],
  index: number,
): readonly Correction[] {
  const latest = new Map(corrections.map((correction) => [correction.pointer, correction]));
  const ofPost = `/posts/${index}/`;
  return [...latest.values()].filter(({ pointer }) =>
    FIELDS[question].test(pointer.startsWith(ofPost) ? pointer.slice(ofPost.length) : pointer),
  );
}

export interface CorrectedProps {
  readonly corrections: readonly Correction[];
  readonly store: PopupStore;
}

export function Corrected({ corrections, store }: CorrectedProps) {
  const t = useTexts(correctionTexts);
  const { textShown } = store.state.value;
  return (
    <>
      {corrections.map(({ id, pointer, value }) => {
        // What was written may hurt in the words of a correction, too.
        const shown = textShown || !/\/(?:text|title)$/.test(pointer);
        return (
          <p key={id} class="small">
            <Filled
              text={t.corrected}
              values={{ value: shown ? <PageText text={value} limit={200} /> : '…' }}
            />
          </p>
        );
      })}
    </>
  );
}
