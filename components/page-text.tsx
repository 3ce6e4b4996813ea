/**
 * A string that a page or a package gave us. It is shown as text, in its own
 * writing direction, so that it cannot reorder or imitate our own words.
 */
import { useState } from 'preact/hooks';
import { useTexts } from './language';
import { sharedTexts } from '@/utils/texts/shared';

export interface PageTextProps {
  readonly text: string;
  /** Shown at first, in UTF-16 code units; the rest comes when asked for. */
  readonly limit?: number;
}

/** One line or a short value. */
export function PageText({ text, limit = 400 }: PageTextProps) {
  return (
    <bdi dir="auto" class="page-text">
      {text.length > limit ? `${cutAt(text, limit)}…` : text}
    </bdi>
  );
}

/** A whole text, line breaks kept, with a way to see the rest of a very long one. */
export function LongPageText({ text, limit = 2000 }: PageTextProps) {
  const t = useTexts(sharedTexts);
  const [whole, setWhole] = useState(false);
  const cut = !whole && text.length > limit;
  return (
    <>
      <bdi dir="auto" class="page-text page-text--long">
        {cut ? `${cutAt(text, limit)}…` : text}
      </bdi>
      {cut && (
        <button
          type="button"
          class="button button--quiet"
          onClick={() => {
            setWhole(true);
          }}
        >
          {t.showAllText}
        </button>
      )}
    </>
  );
}

/** The start of a text, never ending in half of a surrogate pair. */
export function cutAt(text: string, limit: number): string {
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}
