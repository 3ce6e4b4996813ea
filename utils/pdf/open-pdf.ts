/**
 * Pages of an added PDF, drawn on a canvas by PDF.js in a thread of its own. What a PDF can do
 * beyond being drawn is not here: no script (its engine is not part of the build), no link, no
 * form, no attachment, no network. docs/decisions/0009-added-files.md says what that costs.
 */
import {
  AnnotationMode,
  getDocument,
  PDFWorker,
  VerbosityLevel,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { canvasSizeFor, PDF_MAX_IMAGE_PIXELS } from './limits';
import { PART_MISSING } from './messages';
import { collectWords, type PageWords, type PieceOfText } from './page-words';
import { unlessAborted } from './patience';

export interface DrawnPage {
  readonly words: PageWords;
  /** False once anything of the file was left out, on this page or an earlier one. */
  readonly whole: boolean;
}

export interface OpenPdf {
  readonly pageCount: number;
  /**
   * Draws a page on a canvas that was never drawn on, and sets its size.
   * @param number From 1.
   * @throws Where the page cannot be drawn, and when the signal aborts.
   */
  drawPage(number: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<DrawnPage>;
  /** Ends the thread. */
  close(): void;
}

export type OpenedPdf =
  { readonly kind: 'open'; readonly pdf: OpenPdf } | { readonly kind: 'locked' | 'damaged' };

export interface OpenPdfOptions {
  /** Ends the opening; the thread with it. */
  readonly signal: AbortSignal;
  /** Address of the folder with the decoders that the library loads by name; ends with a slash. */
  readonly decoders: string;
}

/** The library asks for fonts and tables of characters that are not part of the build. */
class NothingElse {
  fetch(): Promise<never> {
    return Promise.reject(new Error('Nothing is fetched'));
  }
}

/** @throws When the signal aborts, or the thread does not start. */
export async function openPdf(content: Blob, options: OpenPdfOptions): Promise<OpenedPdf> {
  const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const close = () => {
    thread.terminate();
  };
  try {
    const document = await unlessAborted(
      Promise.race([load(thread, content, options.decoders), failureOf(thread)]),
      options.signal,
    );
    return { kind: 'open', pdf: pagesOf(document, thread) };
  } catch (thrown) {
    close();
    if (options.signal.aborted || thrown instanceof ThreadFailure) throw thrown;
    return { kind: isAboutPassword(thrown) ? 'locked' : 'damaged' };
  }
}

class ThreadFailure extends Error {}

function failureOf(thread: Worker): Promise<never> {
  return new Promise((_resolve, reject) => {
    thread.addEventListener('error', () => {
      reject(new ThreadFailure('The thread that reads a PDF ended'));
    });
  });
}

function isAboutPassword(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'PasswordException';
}

async function load(thread: Worker, content: Blob, decoders: string): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(await content.arrayBuffer());
  const worker = PDFWorker.create({ port: thread, verbosity: VerbosityLevel.WARNINGS });
  return getDocument({
    data,
    worker,
    verbosity: VerbosityLevel.ERRORS,
    wasmUrl: decoders,
    useWasm: false,
    useWorkerFetch: false,
    BinaryDataFactory: NothingElse,
    maxImageSize: PDF_MAX_IMAGE_PIXELS,
    disableWorkerRendering: true,
    enableXfa: false,
  }).promise;
}

function pagesOf(document: PDFDocumentProxy, thread: Worker): OpenPdf {
  let whole = true;
  thread.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === PART_MISSING) whole = false;
  });
  return {
    pageCount: document.numPages,
    async drawPage(number, canvas, signal) {
      const page = await unlessAborted(document.getPage(number), signal);
      try {
        await draw(page, canvas, signal);
        const words = await unlessAborted(collectWords(textOf(page)), signal);
        return { words, whole };
      } finally {
        page.cleanup();
      }
    },
    close() {
      thread.terminate();
    },
  };
}

async function draw(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
): Promise<void> {
  const size = canvasSizeFor(page.getViewport({ scale: 1 }));
  if (size === null) throw new Error('The page has no size');
  canvas.width = size.width;
  canvas.height = size.height;
  const task = page.render({
    canvas,
    viewport: page.getViewport({ scale: size.scale }),
    // Comments and filled fields are drawn as the file draws them; none can be acted on.
    annotationMode: AnnotationMode.ENABLE,
    background: 'white',
  });
  try {
    await unlessAborted(task.promise, signal);
  } catch (thrown) {
    task.cancel();
    throw thrown;
  }
}

async function* textOf(page: PDFPageProxy): AsyncGenerator<PieceOfText> {
  const reader = (
    page.streamTextContent() as ReadableStream<{ readonly items: readonly PieceOfText[] }>
  ).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* value.items;
    }
  } finally {
    void reader.cancel(new Error('Enough')).catch(() => undefined);
  }
}
