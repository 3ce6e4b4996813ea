/** What an added file is called in lists. Apart from the rest said of it: the popup has to stay small. */
import type { FileFamily } from '@/utils/evidence/supplied-types';
import { inBothLanguages } from './language';

/** What people call a file of a family. */
export const familyTexts = inBothLanguages<FileFamily, string>({
  nl: {
    picture: 'Afbeelding',
    video: 'Video',
    audio: 'Geluid',
    pdf: 'PDF',
    document: 'Document',
    mail: 'E-mail',
    text: 'Tekst',
    'web-archive': 'Webarchief',
    archive: 'Ingepakte bestanden',
    other: 'Bestand van een soort die Getuige niet kent',
  },
  en: {
    picture: 'Picture',
    video: 'Video',
    audio: 'Audio',
    pdf: 'PDF',
    document: 'Document',
    mail: 'E-mail',
    text: 'Text',
    'web-archive': 'Web archive',
    archive: 'Packed files',
    other: 'File of a kind that Getuige does not know',
  },
});

export const fileNameTexts = inBothLanguages({
  nl: { noName: 'Bestand zonder naam' },
  en: { noName: 'File without a name' },
});
