/** Small PDFs, made here (ISO 32000-1, 7.5). */

const LATIN = 'latin1';

/** A file of these objects, numbered from 1; the first is the catalog. */
export function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, LATIN);
}

/** A stream object: its bytes as Latin-1, and what else stands in its dictionary. */
export function streamOf(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** Content that writes one line of ASCII at 72, 720 points, 24 points high. */
export function lineOf(words: string): string {
  return `BT /F1 24 Tf 72 720 Td (${words.replace(/[(){}\\]/g, '')}) Tj ET`;
}

/** Width and height of the pages, in points: A4. */
export const PDF_PAGE = { width: 595, height: 842 } as const;

export interface PdfParts {
  /** What each page draws; its fonts and pictures are `/F1` and `/Im`. */
  readonly pages: readonly string[];
  /** What else the catalog has. Objects of {@link more} are numbered from 4. */
  readonly catalog?: string;
  /** What else every page has. */
  readonly onPages?: string;
  /** Objects; `/Im` is the first of them. */
  readonly more?: readonly string[];
  readonly trailer?: string;
}

/** A document of pages. Object 3 is its font, Helvetica, which viewers have and the file has not. */
export function pdfWith({
  pages,
  catalog = '',
  onPages = '',
  more = [],
  trailer,
}: PdfParts): Buffer {
  const first = 4 + more.length;
  const kids = pages.map((_page, index) => `${first + 2 * index} 0 R`).join(' ');
  const picture = more.length === 0 ? '' : '/XObject << /Im 4 0 R >>';
  return pdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ...more,
      ...pages.flatMap((content, index) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PDF_PAGE.width} ${PDF_PAGE.height}] /Contents ${
          first + 2 * index + 1
        } 0 R /Resources << /Font << /F1 3 0 R >> ${picture} >> ${onPages} >>`,
        streamOf(content),
      ]),
    ],
    trailer,
  );
}

/** One page with one line of ASCII. */
export function onePagePdf(line: string): Buffer {
  return pdfWith({ pages: [lineOf(line)] });
}
