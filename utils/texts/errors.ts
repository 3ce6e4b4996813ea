/** One calm text for each error code: what happened to the evidence, and what to do next. */
import type { ErrorCode } from '@/utils/evidence/errors';
import { inBothLanguages, type Language } from './language';

export const errorTexts = inBothLanguages<ErrorCode, string>({
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
    'bad-message':
      'Er ging iets mis binnen Getuige. Er is niets veranderd. Sluit dit venster en probeer het opnieuw.',
    'bad-value': 'Dit kan zo niet worden bewaard. Controleer wat u hebt ingevuld.',
    'capture-refused':
      'De browser gaf geen beeld van deze pagina. Er is niets bewaard. Klik op de pagina en daarna opnieuw op het pictogram van Getuige.',
    'corrupt-storage':
      'Een deel van wat hier bewaard is, kan niet goed worden gelezen. Verwijder niets en vraag hulp van uw ICT-afdeling.',
    'cut-off':
      'Getuige werd onderbroken voordat dit klaar was. Wat al bewaard was, is er nog. Probeer het opnieuw.',
    'disk-full':
      'Er is te weinig ruimte op deze computer. Wat al bewaard was, is er nog. Maak ruimte vrij en probeer het opnieuw.',
    'exhibit-not-found':
      'Dit bewijsstuk is hier niet gevonden. Kies het in de lijst van het dossier.',
    'exhibit-removed':
      'Dit bewijsstuk is verwijderd; alleen de verwijdermelding is er nog. Kies een ander bewijsstuk.',
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
    'key-unusable':
      'De sleutel van Getuige op deze computer kan niet worden gebruikt. Er is niets bewaard. Start de browser opnieuw. Helpt dat niet, maak dan zelf een schermafbeelding en vraag hulp van uw ICT-afdeling.',
    'newer-storage':
      'Wat hier bewaard is, komt van een nieuwere versie van Getuige. Er is niets veranderd. Werk Getuige bij en probeer het opnieuw.',
    'not-a-package': 'Dit bestand is geen pakket van Getuige. Kies een ander bestand.',
    'note-empty': 'De aantekening is nog leeg. Schrijf eerst iets op.',
    'note-too-long':
      'Deze tekst is te lang: er passen 10.000 tekens in. Maak hem korter, of verdeel hem over twee aantekeningen.',
    'other-page-now':
      'Het tabblad toont nu een andere pagina dan die is bewaard. Er is niets veranderd. Bewaar deze pagina eerst, en probeer het daarna opnieuw.',
    'page-cannot-point':
      'Op deze pagina kan geen bericht worden aangewezen: de browser staat het niet toe. Klik op het pictogram van Getuige om de pagina te bewaren.',
    'page-cannot-scroll':
      'Van deze pagina kan alleen het scherm worden bewaard, niet het geheel. Scrol zelf verder. Klik bij elk scherm op het icoon van Getuige.',
    'page-changed':
      'De pagina veranderde tijdens het bewaren, of er kwam een ander tabblad voor. Er is niets bewaard. Ga naar de pagina, wacht tot die stilstaat en probeer het opnieuw.',
    'page-protected':
      'De browser laat niet toe dat deze pagina wordt bewaard. Open het bericht in een gewoon tabblad, of maak zelf een schermafbeelding.',
    'post-cannot-cut':
      'Van dit bericht alleen kan nu geen afbeelding worden gemaakt. De pagina is wel bewaard. Zet de pagina op haar gewone grootte, breng het bericht in beeld en probeer het opnieuw.',
    'post-changed':
      'Het bericht veranderde of verdween terwijl het werd bewaard. De pagina die eerder is bewaard, is er nog. Kies het bericht nog een keer.',
    'private-window':
      'Bewaren uit een privévenster staat uit. Zet het aan bij Instellingen, of open de pagina in een gewoon venster.',
    'read-back-differs':
      'Het bewaren is niet gelukt: bij het nalezen klopte het niet. Probeer het opnieuw, of maak zelf een schermafbeelding.',
    'reconstruction-failed':
      'De pagina kon niet worden nagetekend. Wat al bewaard was, is er nog. U kunt het opnieuw proberen, of de broncode van de pagina laten meebewaren bij Instellingen.',
    'reload-not-done':
      'De pagina is niet opnieuw geladen, en er is niets nieuws bewaard. Wat al bewaard was, is er nog. Kijk of de pagina of de browser iets vraagt, en probeer het opnieuw.',
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
    'removal-too-late':
      'Zo verwijderen kan alleen in de eerste twee minuten. Open het dossier en verwijder dit bewijsstuk daar, met een reden.',
    'save-cut-off':
      'Het bewaren werd onderbroken. Deze pagina is nog niet bewaard. Probeer het opnieuw.',
    'screenshots-blocked':
      'Uw organisatie heeft schermafbeeldingen in deze browser uitgezet. Vraag uw ICT-afdeling om Getuige toe te laten, of leg het bericht op een andere manier vast.',
    'tab-gone':
      'Het tabblad is gesloten of toont iets anders. Er is niets bewaard. Open de pagina opnieuw en probeer het nog een keer.',
    unexpected:
      'Er ging iets mis. Wat al bewaard was, is er nog. Probeer het opnieuw. Blijft het misgaan, maak dan zelf een schermafbeelding.',
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
    'bad-message':
      'Something went wrong inside Getuige. Nothing was changed. Close this window and try again.',
    'bad-value': 'This cannot be saved as it is. Check what you filled in.',
    'capture-refused':
      'The browser gave no picture of this page. Nothing was saved. Click the page, then click the Getuige icon again.',
    'corrupt-storage':
      'Part of what is saved here cannot be read properly. Remove nothing, and ask your IT department for help.',
    'cut-off':
      'Getuige was cut off before this was finished. What was already saved is still there. Try again.',
    'disk-full':
      'There is too little space on this computer. What was already saved is still there. Make some space and try again.',
    'exhibit-not-found': 'This exhibit was not found here. Choose it in the list of the dossier.',
    'exhibit-removed':
      'This exhibit was removed; only the removal notice is left. Choose another exhibit.',
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
    'key-unusable':
      'The key of Getuige on this computer cannot be used. Nothing was saved. Restart the browser. If that does not help, take a screenshot yourself and ask your IT department for help.',
    'newer-storage':
      'What is saved here comes from a newer version of Getuige. Nothing was changed. Update Getuige and try again.',
    'not-a-package': 'This file is not a Getuige package. Choose another file.',
    'note-empty': 'The note is still empty. First write something.',
    'note-too-long':
      'This text is too long: it can hold 10,000 characters. Make it shorter, or divide it over two notes.',
    'other-page-now':
      'The tab now shows another page than the one that was saved. Nothing was changed. First save this page, then try again.',
    'page-cannot-point':
      'On this page no message can be pointed at: the browser does not allow it. Save the page with a click on the Getuige icon.',
    'page-cannot-scroll':
      'Of this page only the screen can be saved, not the whole. Scroll on yourself. Click the Getuige icon for each screen.',
    'page-changed':
      'The page changed while it was being saved, or another tab came to the front. Nothing was saved. Go to the page, wait until it stands still and try again.',
    'page-protected':
      'The browser does not allow this page to be saved. Open the post in an ordinary tab, or take a screenshot yourself.',
    'post-cannot-cut':
      'No picture of this message alone can be made now. The page itself was saved. Set the page to its usual size, bring the message into view and try again.',
    'post-changed':
      'The message changed or went away while it was being saved. The page that was saved before is still there. Choose the message once more.',
    'private-window':
      'Saving from a private window is switched off. Switch it on in Settings, or open the page in an ordinary window.',
    'read-back-differs':
      'Saving did not succeed: what was read back was not the same. Try again, or take a screenshot yourself.',
    'reconstruction-failed':
      'The page could not be redrawn. What was already saved is still there. You can try again, or have the source of the page saved as well in Settings.',
    'reload-not-done':
      'The page was not loaded again, and nothing new was saved. What was already saved is still there. See whether the page or the browser asks something, and try again.',
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
    'removal-too-late':
      'Removing in this way is possible only in the first two minutes. Open the dossier and remove this exhibit there, with a reason.',
    'save-cut-off': 'Saving was cut off. This page is not saved yet. Try again.',
    'screenshots-blocked':
      'Your organisation has switched off screenshots in this browser. Ask your IT department to allow Getuige, or record the post in another way.',
    'tab-gone':
      'The tab was closed or shows something else. Nothing was saved. Open the page again and try once more.',
    unexpected:
      'Something went wrong. What was already saved is still there. Try again. If it keeps happening, take a screenshot yourself.',
  },
});

/** The text of a code in one language. */
export function errorText(code: ErrorCode, language: Language): string {
  return errorTexts[language][code];
}
