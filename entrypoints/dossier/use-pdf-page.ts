/** Draws one page of an open PDF on a canvas, as soon as there is one. */
import { useEffect, useState } from 'preact/hooks';
import type { DrawnPage, OpenPdf } from '@/utils/pdf/open-pdf';
import { startPatience } from './pdf-patience';

export type PdfPageState =
  | { readonly kind: 'drawing' }
  | { readonly kind: 'failed' }
  | ({ readonly kind: 'drawn' } & DrawnPage);

export interface PdfPageDrawing {
  readonly canvas: HTMLCanvasElement | null;
  /** For a canvas that is another element for each page. */
  readonly setCanvas: (canvas: HTMLCanvasElement | null) => void;
  readonly page: PdfPageState;
}

const DRAWING: PdfPageState = { kind: 'drawing' };

/** @param onTooSlow The page takes longer than anyone waits for. */
export function usePdfPage(pdf: OpenPdf, number: number, onTooSlow: () => void): PdfPageDrawing {
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const [page, setPage] = useState<{ readonly of: number; readonly state: PdfPageState } | null>(
    null,
  );
  useEffect(() => {
    if (canvas === null) return undefined;
    const patience = startPatience();
    const say = (state: PdfPageState) => {
      if (!patience.signal.aborted) setPage({ of: number, state });
    };
    pdf.drawPage(number, canvas, patience.signal).then(
      (drawn) => {
        say({ kind: 'drawn', ...drawn });
        patience.end();
      },
      () => {
        say({ kind: 'failed' });
        if (patience.isOver()) onTooSlow();
        patience.end();
      },
    );
    return patience.end;
  }, [pdf, canvas]);
  return { canvas, setCanvas, page: page?.of === number ? page.state : DRAWING };
}
