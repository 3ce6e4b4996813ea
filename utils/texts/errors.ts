/** One calm text for each error code: what happened to the evidence, and what to do next. */
import type { ErrorCode } from '@/utils/evidence/errors';
import { inBothLanguages, type Language } from './language';
import { savingErrorTexts, type DossierErrorCode } from './saving-errors';

const dossierErrorTexts = inBothLanguages<DossierErrorCode, string>({
  nl: {
    'adding-cancelled':
      'U hebt het toevoegen gestopt. Van dit bestand is niets bewaard. Kies het opnieuw om het alsnog toe te voegen.',
    'backup-cancelled':
      'U hebt het werk gestopt. Wat hier al bewaard was, is er nog. U kunt opnieuw beginnen.',
    'backup-cut':
      'Dit bestand is niet compleet: het einde ontbreekt of is beschadigd. Er is niets veranderd. Kopieer het bestand opnieuw, of kies een andere back-up.',
    'backup-damaged':
      'Deze back-up is beschadigd. Er is niets veranderd. Kopieer het bestand opnieuw, of kies een andere back-up.',
    'backup-newer':
      'Deze back-up komt van een nieuwere versie van Getuige. Er is niets veranderd. Werk Getuige bij en probeer het opnieuw.',
    'backup-not-a-backup':
      'Dit bestand is geen back-up van Getuige. Er is niets veranderd. Kies een ander bestand.',
    'backup-not-intact':
      'De back-up kon na het schrijven niet goed worden gelezen. Er is geen back-up gemaakt. Probeer het opnieuw.',
    'backup-nothing':
      'Er is nog niets voor een back-up. Bewaar eerst een pagina en probeer het daarna opnieuw.',
    'backup-password-short':
      'Dit wachtwoord is te kort. Kies er een van minstens 12 tekens, bijvoorbeeld vier woorden die niets met elkaar te maken hebben.',
    'backup-password-wrong':
      'Dit wachtwoord past niet bij deze back-up. Er is niets veranderd. Let op hoofdletters en spaties, en probeer het opnieuw.',
    'export-cancelled':
      'U hebt het maken van het pakket gestopt. Er is niets veranderd aan uw bewijsstukken. U kunt opnieuw beginnen.',
    'export-nothing-selected': 'Er is nog niets gekozen. Kies eerst een of meer bewijsstukken.',
    'export-not-intact':
      'Een gekozen bewijsstuk is niet meer zoals het bewaard is. Daarom is er geen pakket gemaakt. Open de bewijsstukken en kies “Dit bewijsstuk opnieuw controleren” om te zien welk het is.',
    'export-too-large':
      'Dit pakket wordt te groot: er passen 1.000 bestanden of 2 GB in. Kies minder bewijsstukken en maak meer dan één pakket.',
    'file-empty':
      'Dit bestand is leeg: er staat niets in. Er is niets bewaard. Vraag de afzender om het nog eens te sturen.',
    'file-is-folder':
      'Dit is een map. Er is niets bewaard. Open de map en voeg de bestanden toe die erin zitten.',
    'file-too-large':
      'Dit bestand is groter dan 1,9 GB en past niet in een pakket. Er is niets bewaard. Houd het bestand zelf goed vast, en vraag hulp van uw ICT-afdeling.',
    'file-unreadable':
      'Dit bestand kan niet worden gelezen. Kopieer het naar deze computer en probeer het opnieuw.',
    'not-a-package': 'Dit bestand is geen pakket van Getuige. Kies een ander bestand.',
    'recording-blocked':
      'De browser of uw organisatie staat opnemen van het scherm niet toe. Er is niets opgenomen. Bewaar de pagina met het pictogram van Getuige, of vraag uw ICT-afdeling om opnemen toe te laten.',
    'recording-cancelled':
      'Er is niets gekozen om op te nemen, dus er is niets opgenomen. U kunt opnieuw kiezen. Vraagt de browser niets, dan staat uw organisatie opnemen misschien niet toe: vraag uw ICT-afdeling.',
    'recording-empty':
      'De browser gaf geen beeld. Er is niets opgenomen. Kies opnieuw wat u wilt opnemen.',
    'recording-unavailable':
      'Deze browser kan hier geen opname maken. Er is niets opgenomen. Open de pagina en klik op het pictogram van Getuige om die te bewaren.',
    'recording-under-way':
      'Getuige neemt al iets op in een ander tabblad. Stop die opname eerst; daarna kunt u een nieuwe beginnen.',
  },
  en: {
    'adding-cancelled':
      'You stopped the adding. Nothing of this file was saved. Choose it again to add it after all.',
    'backup-cancelled':
      'You stopped the work. What was already saved here is still there. You can start again.',
    'backup-cut':
      'This file is not complete: its end is missing or damaged. Nothing was changed. Copy the file again, or choose another backup.',
    'backup-damaged':
      'This backup is damaged. Nothing was changed. Copy the file again, or choose another backup.',
    'backup-newer':
      'This backup comes from a newer version of Getuige. Nothing was changed. Update Getuige and try again.',
    'backup-not-a-backup':
      'This file is not a Getuige backup. Nothing was changed. Choose another file.',
    'backup-not-intact':
      'The backup could not be read properly after it was written. No backup was made. Try again.',
    'backup-nothing': 'There is nothing to back up yet. Save a page first, then try again.',
    'backup-password-short':
      'This password is too short. Choose one of at least 12 characters, for example four words that have nothing to do with each other.',
    'backup-password-wrong':
      'This password does not fit this backup. Nothing was changed. Mind capitals and spaces, and try again.',
    'export-cancelled':
      'You stopped making the package. Your exhibits have not changed. You can start again.',
    'export-nothing-selected': 'Nothing is chosen yet. First choose one or more exhibits.',
    'export-not-intact':
      'One of the chosen exhibits is no longer as it was saved. So no package was made. Open the exhibits and choose “Check this exhibit again” to see which one it is.',
    'export-too-large':
      'This package would be too large: it holds 1,000 files or 2 GB. Choose fewer exhibits and make more than one package.',
    'file-empty':
      'This file is empty: there is nothing in it. Nothing was saved. Ask whoever sent it to send it again.',
    'file-is-folder':
      'This is a folder. Nothing was saved. Open the folder and add the files that are in it.',
    'file-too-large':
      'This file is larger than 1.9 GB and does not fit in a package. Nothing was saved. Keep the file itself safe, and ask your IT department for help.',
    'file-unreadable': 'This file cannot be read. Copy it to this computer and try again.',
    'not-a-package': 'This file is not a Getuige package. Choose another file.',
    'recording-blocked':
      'The browser or your organisation does not allow recording the screen. Nothing was recorded. Save the page with the Getuige icon, or ask your IT department to allow recording.',
    'recording-cancelled':
      'Nothing was chosen to record, so nothing was recorded. You can choose again. If the browser asks nothing, your organisation may not allow recording: ask your IT department.',
    'recording-empty':
      'The browser gave no picture. Nothing was recorded. Choose again what you want to record.',
    'recording-unavailable':
      'This browser cannot record here. Nothing was recorded. Open the page and click the Getuige icon to save it.',
    'recording-under-way':
      'Getuige is already recording in another tab. Stop that recording first; after that you can start a new one.',
  },
});

export const errorTexts = inBothLanguages<ErrorCode, string>({
  nl: { ...savingErrorTexts.nl, ...dossierErrorTexts.nl },
  en: { ...savingErrorTexts.en, ...dossierErrorTexts.en },
});

/** The text of a code in one language. */
export function errorText(code: ErrorCode, language: Language): string {
  return errorTexts[language][code];
}
