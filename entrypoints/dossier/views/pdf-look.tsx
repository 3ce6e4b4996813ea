/** An added PDF: opened when asked, in a thread of its own, and closed with the view. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '@/components/language';
import { Problem } from '@/components/notice';
import { useAction } from '@/components/use-action';
import { PDF_MAX_BYTES } from '@/utils/pdf/limits';
import type { OpenPdf } from '@/utils/pdf/open-pdf';
import { pdfTexts } from '@/utils/texts/pdf';
import { startPatience } from '../pdf-patience';
import { useService } from '../service-context';
import type { FileProps } from './file-look';
import { PdfPages } from './pdf-pages';
import { SaveCopy } from './save-copy';

type NotShown = 'locked' | 'damaged' | 'too-large' | 'too-slow';

type Look =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly pdf: OpenPdf }
  | { readonly kind: NotShown };

/** The decoders that the build puts there: wxt.config.ts. */
const DECODERS = `${window.location.origin}/pdf/`;

export function PdfLook({ exhibitId, file }: FileProps) {
  const t = useTexts(pdfTexts);
  const { look, busy, problem, open, close, giveUp } = usePdf({ exhibitId, file });
  return (
    <section class="card stack stack--tight">
      {look.kind === 'open' && <PdfPages pdf={look.pdf} onTooSlow={giveUp} />}
      {look.kind === 'open' || look.kind === 'closed' ? (
        <p class="quiet small">{t.how}</p>
      ) : (
        <p role="status">
          {t[look.kind]} {t.unchanged}
        </p>
      )}
      {look.kind === 'open' && (
        <div>
          <button type="button" class="button button--small" onClick={close}>
            {t.hide}
          </button>
        </div>
      )}
      {look.kind === 'closed' && (
        <div>
          <button type="button" class="button button--small" aria-disabled={busy} onClick={open}>
            {busy ? t.opening : t.show}
          </button>
        </div>
      )}
      <Problem code={problem} />
      <p class="quiet small">{t.copyHint}</p>
      <SaveCopy exhibitId={exhibitId} name={file.name} />
    </section>
  );
}

function usePdf({ exhibitId, file }: FileProps) {
  const service = useService();
  const [look, setLook] = useState<Look>({
    kind: file.size > PDF_MAX_BYTES ? 'too-large' : 'closed',
  });
  const patience = useRef<ReturnType<typeof startPatience> | null>(null);
  const { busy, problem, run } = useAction(async () => {
    const content = await service.loadArtifact(exhibitId, file.name);
    // Nobody who opens no PDF needs it: a chunk of its own.
    const { openPdf } = await import('@/utils/pdf/open-pdf');
    const waiting = startPatience();
    patience.current = waiting;
    try {
      const opened = await openPdf(content, { signal: waiting.signal, decoders: DECODERS });
      setLook(opened);
    } catch (thrown) {
      if (!waiting.signal.aborted) throw thrown;
      if (waiting.isOver()) setLook({ kind: 'too-slow' });
    } finally {
      waiting.end();
    }
  });
  useEffect(
    () => () => {
      patience.current?.end();
    },
    [],
  );
  useEffect(
    () => () => {
      if (look.kind === 'open') look.pdf.close();
    },
    [look],
  );
  return {
    look,
    busy,
    problem,
    open: () => void run(),
    close: () => {
      setLook({ kind: 'closed' });
    },
    giveUp: () => {
      setLook({ kind: 'too-slow' });
    },
  };
}
