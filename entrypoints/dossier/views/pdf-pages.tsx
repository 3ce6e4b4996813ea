/** The pages of an open PDF, one at a time: what was drawn of the one before is given back. */
import { useState } from 'preact/hooks';
import { useTexts } from '@/components/language';
import { useArtifactUrl } from '@/components/use-artifact-url';
import type { OpenPdf } from '@/utils/pdf/open-pdf';
import { fill } from '@/utils/texts/fill';
import { pdfTexts } from '@/utils/texts/pdf';
import { usePdfPage } from '../use-pdf-page';
import { LargePicture } from './large-picture';
import { PdfWords } from './pdf-words';

export interface PdfPagesProps {
  readonly pdf: OpenPdf;
  readonly onTooSlow: () => void;
}

export function PdfPages({ pdf, onTooSlow }: PdfPagesProps) {
  const t = useTexts(pdfTexts);
  const [number, setNumber] = useState(1);
  const { setCanvas, canvas, page } = usePdfPage(pdf, number, onTooSlow);
  const place = { number, total: pdf.pageCount };
  const name = fill(t.page, place);
  return (
    <>
      <PageTurner number={number} total={pdf.pageCount} onTurn={setNumber}>
        {page.kind === 'drawing' ? fill(t.drawing, place) : name}
      </PageTurner>
      {page.kind === 'failed' ? (
        <p>{t.pageDamaged}</p>
      ) : (
        // An element of its own for each page: no pixel of one is ever seen as another.
        <canvas
          key={number}
          ref={setCanvas}
          class="pdf-page"
          role="img"
          aria-label={name}
          aria-busy={page.kind === 'drawing'}
        />
      )}
      {page.kind === 'drawn' && (
        <>
          {!page.whole && <p role="status">{t.partMissing}</p>}
          {canvas !== null && <Larger key={number} canvas={canvas} name={name} />}
          <PdfWords key={number} words={page.words} />
        </>
      )}
    </>
  );
}

interface PageTurnerProps {
  readonly number: number;
  readonly total: number;
  readonly onTurn: (number: number) => void;
  readonly children: string;
}

function PageTurner({ number, total, onTurn, children }: PageTurnerProps) {
  const t = useTexts(pdfTexts);
  const turn = (by: -1 | 1, word: string, name: string) => {
    const to = number + by;
    const possible = to >= 1 && to <= total;
    return (
      <button
        type="button"
        class="button button--small"
        aria-label={name}
        // Not `disabled`: whoever pressed it last keeps their place.
        aria-disabled={!possible}
        onClick={() => {
          if (possible) onTurn(to);
        }}
      >
        {word}
      </button>
    );
  };
  return (
    <div class="pdf-turner">
      <p role="status">{children}</p>
      {total > 1 && turn(-1, t.previous, t.previousPage)}
      {total > 1 && turn(1, t.next, t.nextPage)}
    </div>
  );
}

interface LargerProps {
  readonly canvas: HTMLCanvasElement;
  readonly name: string;
}

function Larger({ canvas, name }: LargerProps) {
  const t = useTexts(pdfTexts);
  const [large, setLarge] = useState(false);
  const { url } = useArtifactUrl(large ? name : null, () => pictureOf(canvas));
  return (
    <div>
      <button
        type="button"
        class="button button--small"
        onClick={() => {
          setLarge(true);
        }}
      >
        {t.larger}
      </button>
      {large && url !== null && (
        <LargePicture
          source={url}
          alt={name}
          onClose={() => {
            setLarge(false);
          }}
        />
      )}
    </div>
  );
}

function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((picture) => {
      if (picture === null) reject(new Error('The canvas gives no picture'));
      else resolve(picture);
    });
  });
}
