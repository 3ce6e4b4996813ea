/**
 * One calm text for each error code that a save, or what follows on it, can end with: what
 * happened to the evidence, and what to do next. Apart, so that the popup loads no more.
 */
import type { ErrorCode } from '@/utils/evidence/errors';
import { inBothLanguages, type Language } from './language';

/** Codes of work that only the dossier does. */
export type DossierErrorCode = Extract<
  ErrorCode,
  | `adding-${string}`
  | `backup-${string}`
  | `export-${string}`
  | `file-${string}`
  | `recording-${string}`
  | 'not-a-package'
>;
export type SavingErrorCode = Exclude<ErrorCode, DossierErrorCode>;

export const savingErrorTexts = inBothLanguages<SavingErrorCode, string>({
  nl: {
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
    'key-unusable':
      'De sleutel van Getuige op deze computer kan niet worden gebruikt. Er is niets bewaard. Start de browser opnieuw. Helpt dat niet, maak dan zelf een schermafbeelding en vraag hulp van uw ICT-afdeling.',
    'newer-storage':
      'Wat hier bewaard is, komt van een nieuwere versie van Getuige. Er is niets veranderd. Werk Getuige bij en probeer het opnieuw.',
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
      'De pagina kon niet worden nagetekend. Wat al bewaard was, is er nog. Probeer het nog een keer.',
    'reload-not-done':
      'De pagina is niet opnieuw geladen, en er is niets nieuws bewaard. Wat al bewaard was, is er nog. Kijk of de pagina of de browser iets vraagt, en probeer het opnieuw.',
    'removal-too-late':
      'Zo verwijderen kan alleen in de eerste twee minuten. Open het dossier en verwijder dit bewijsstuk daar, met een reden.',
    'save-cut-off':
      'Het bewaren werd onderbroken. Wat u nu wilde bewaren, is nog niet bewaard. Probeer het opnieuw.',
    'screenshots-blocked':
      'Uw organisatie heeft schermafbeeldingen in deze browser uitgezet. Vraag uw ICT-afdeling om Getuige toe te laten, of leg het bericht op een andere manier vast.',
    'tab-gone':
      'Het tabblad is gesloten of toont iets anders. Er is niets bewaard. Open de pagina opnieuw en probeer het nog een keer.',
    unexpected:
      'Er ging iets mis. Wat al bewaard was, is er nog. Probeer het opnieuw. Blijft het misgaan, maak dan zelf een schermafbeelding.',
  },
  en: {
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
    'key-unusable':
      'The key of Getuige on this computer cannot be used. Nothing was saved. Restart the browser. If that does not help, take a screenshot yourself and ask your IT department for help.',
    'newer-storage':
      'What is saved here comes from a newer version of Getuige. Nothing was changed. Update Getuige and try again.',
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
      'The page could not be redrawn. What was already saved is still there. Try again, or have the source of the page saved as well in Settings.',
    'reload-not-done':
      'The page was not loaded again, and nothing new was saved. What was already saved is still there. See whether the page or the browser asks something, and try again.',
    'removal-too-late':
      'Removing in this way is possible only in the first two minutes. Open the dossier and remove this exhibit there, with a reason.',
    'save-cut-off': 'Saving was cut off. What you wanted to save now is not saved yet. Try again.',
    'screenshots-blocked':
      'Your organisation has switched off screenshots in this browser. Ask your IT department to allow Getuige, or record the post in another way.',
    'tab-gone':
      'The tab was closed or shows something else. Nothing was saved. Open the page again and try once more.',
    unexpected:
      'Something went wrong. What was already saved is still there. Try again. If it keeps happening, take a screenshot yourself.',
  },
});

/** The text of a code in one language; of a code that no save can end with, that of `unexpected`. */
export function savingErrorText(code: ErrorCode, language: Language): string {
  const texts: Partial<Readonly<Record<ErrorCode, string>>> = savingErrorTexts[language];
  return texts[code] ?? savingErrorTexts[language].unexpected;
}
