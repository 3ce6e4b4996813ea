/** The few words that the background shows by itself. */
import { inBothLanguages } from './language';

export const backgroundTexts = inBothLanguages({
  nl: {
    menuTitle: 'Bewaar als bewijs',
    menuSave: 'Deze pagina',
    menuOnlyPost: 'Alleen dit bericht…',
    menuWhole: 'De hele pagina',
    noticePost: 'Dit bericht is bewaard als bewijs, op uw eigen computer.',
    noticePostPartly:
      'Een deel van dit bericht is bewaard als bewijs, op uw eigen computer. In het dossier staat tot waar.',
    menuSaveWhole: 'Bewaar de hele pagina als bewijs',
    menuOpenDossier: 'Open dossier',
    noticeWhole: 'De hele pagina is bewaard als bewijs, op uw eigen computer.',
    noticePartly:
      'Een deel van de pagina is bewaard als bewijs, op uw eigen computer. In het dossier staat tot waar.',
    noticeReloaded: 'De pagina is herladen en opnieuw bewaard als bewijs, op uw eigen computer.',
    noticeReconstructed:
      'De reconstructie is bewaard, op uw eigen computer. Een reconstructie is niet wat op het scherm stond.',
    noticeSaved: 'Bewaard als bewijs, op uw eigen computer.',
    noticeAlreadySaved:
      'Deze pagina was al bewaard. Klik op het pictogram van Getuige om hem nog eens te bewaren.',
    noticeNoPost:
      'De pagina is bewaard als bewijs, op uw eigen computer. Kies in het dossier welk bericht u bedoelt.',
    noticeAskFirst:
      'Er is nog niets bewaard. Klik op het pictogram van Getuige om deze pagina te bewaren.',
  },
  en: {
    menuTitle: 'Save as evidence',
    menuSave: 'This page',
    menuOnlyPost: 'Only this post…',
    menuWhole: 'The whole page',
    noticePost: 'This post was saved as evidence, on your own computer.',
    noticePostPartly:
      'Part of this post was saved as evidence, on your own computer. The dossier says up to where.',
    menuSaveWhole: 'Save the whole page as evidence',
    menuOpenDossier: 'Open dossier',
    noticeWhole: 'The whole page was saved as evidence, on your own computer.',
    noticePartly:
      'Part of the page was saved as evidence, on your own computer. The dossier says up to where.',
    noticeReloaded: 'The page was reloaded and saved again as evidence, on your own computer.',
    noticeReconstructed:
      'The reconstruction is saved, on your own computer. A reconstruction is not what the screen showed.',
    noticeSaved: 'Saved as evidence, on your own computer.',
    noticeAlreadySaved: 'This page was already saved. Click the Getuige icon to save it once more.',
    noticeNoPost:
      'The page was saved as evidence, on your own computer. Choose in the dossier which message you mean.',
    noticeAskFirst: 'Nothing has been saved yet. Click the Getuige icon to save this page.',
  },
});
