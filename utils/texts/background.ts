/** The few words that the background shows by itself. */
import { inBothLanguages } from './language';

export const backgroundTexts = inBothLanguages({
  nl: {
    menuSave: 'Bewaar deze pagina als bewijs',
    menuOpenDossier: 'Open dossier',
    noticeSaved: 'Bewaard als bewijs, op uw eigen computer.',
    noticeAlreadySaved:
      'Deze pagina was al bewaard. Klik op het pictogram van Getuige om hem nog eens te bewaren.',
    noticeAskFirst:
      'Er is nog niets bewaard. Klik op het pictogram van Getuige om deze pagina te bewaren.',
  },
  en: {
    menuSave: 'Save this page as evidence',
    menuOpenDossier: 'Open dossier',
    noticeSaved: 'Saved as evidence, on your own computer.',
    noticeAlreadySaved: 'This page was already saved. Click the Getuige icon to save it once more.',
    noticeAskFirst: 'Nothing has been saved yet. Click the Getuige icon to save this page.',
  },
});
