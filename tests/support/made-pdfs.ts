/** PDFs that do more than hold a letter, or less. Coordinates are points from below. */
import { lineOf, pdfWith, streamOf } from './pdf-file';
import type { Made } from './made-files';

const made = (file: Buffer): Made => new Uint8Array(file);

export const SQUARE_SIDE = 100;

/** A square of so many points with this corner, from below. */
export interface Square {
  readonly x: number;
  readonly y: number;
}
export const SQUARE: Square = { x: 100, y: 400 };
/** Where the line of words begins, and where nothing ever stands. */
export const LINE: Square = { x: 72, y: 680 };
export const EMPTY: Square = { x: 300, y: 100 };

function squareOf(colour: string): string {
  return `${colour} rg ${SQUARE.x} ${SQUARE.y} ${SQUARE_SIDE} ${SQUARE_SIDE} re f 0 g`;
}

/** Draws the picture of the document over {@link SQUARE}. */
const PICTURE = `q ${SQUARE_SIDE} 0 0 ${SQUARE_SIDE} ${SQUARE.x} ${SQUARE.y} cm /Im Do Q`;

/** A red square and words, then a blue square and other words. */
export const twoPagePdf = (): Made =>
  made(
    pdfWith({
      pages: [
        `${squareOf('1 0 0')} ${lineOf('Wij weten waar je woont')}`,
        `${squareOf('0 0 1')} ${lineOf('Tot vanavond')}`,
      ],
    }),
  );

/** The standard security handler (ISO 32000-1, 7.6.3) with keys that no password gives. */
export const lockedPdf = (): Made =>
  made(
    pdfWith({
      pages: [lineOf('Dicht')],
      trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(
        32,
      )}> >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`,
    }),
  );

/** It begins as a PDF, and goes on as nothing. */
export const damagedPdf = (): Made =>
  made(Buffer.from(`%PDF-1.7\n${'\u0001\u00ff?'.repeat(500)}`, 'latin1'));

/** A picture that begins as a JPEG and goes on as nothing. */
export const brokenPicturePdf = (): Made =>
  made(
    pdfWith({
      pages: [`${PICTURE} ${lineOf('Met een foto')}`],
      more: [
        streamOf(
          '\u00ff\u00d8\u00ff\u00e0 geen beeld',
          '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode',
        ),
      ],
    }),
  );

/** A fax of eight empty lines (ITU-T T.6: one bit a line), black for white. */
export const faxPdf = (): Made =>
  made(
    pdfWith({
      pages: [`${PICTURE} ${lineOf('Een fax')}`],
      more: [
        streamOf(
          '\u00ff',
          '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 1 /ColorSpace /DeviceGray /Decode [1 0] /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 8 /EndOfBlock false >>',
        ),
      ],
    }),
  );

/** Wants to run, to be followed, to be sent and to fetch, when it is opened and when it is pressed. */
export function greedyPdf(origin: string): Made {
  const script = (words: string) => `<< /S /JavaScript /JS (${words}) >>`;
  const fill = "this.getField('naam').value = 'Door een script ingevuld'; this.dirty = true;";
  const call = `app.launchURL('${origin}/launched', true); this.submitForm('${origin}/submitted');`;
  const rectangle = `[${SQUARE.x} ${SQUARE.y} ${SQUARE.x + SQUARE_SIDE} ${SQUARE.y + SQUARE_SIDE}]`;
  return made(
    pdfWith({
      pages: [lineOf('Klik hier'), lineOf('En hier')],
      catalog: `/OpenAction ${script(fill + call)} /AA << /WC ${script(call)} >> /Names << /JavaScript << /Names [(begin) ${script(
        fill + call,
      )}] >> >> /AcroForm << /Fields [6 0 R] /NeedAppearances true /DA (/F1 12 Tf 0 g) /DR << /Font << /F1 3 0 R >> >> >>`,
      onPages: `/AA << /O << /S /URI /URI (${origin}/page-opened) >> >> /Annots [5 0 R 6 0 R]`,
      more: [
        streamOf(
          '',
          `/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceRGB /F << /FS /URL /F (${origin}/picture) >>`,
        ),
        `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (${origin}/followed) >> >>`,
        `<< /Type /Annot /Subtype /Widget /FT /Tx /T (naam) /V () /DA (/F1 40 Tf 1 0 0 rg) /Rect ${rectangle} /AA << /E ${script(
          fill,
        )} >> >>`,
      ],
    }),
  );
}
