/** Texts of the report and the dossier about a reload, a reconstruction, and exhibits that belong together. */
import type { LeftOutOfDrawing } from '@/utils/evidence/reconstruction-schema';
import type { ReloadOutcome } from '@/utils/evidence/reload-schema';
import { inBothLanguages } from './language';

export const reloadTexts = inBothLanguages<ReloadOutcome | OtherReloadText, string>({
  nl: {
    reloaded:
      'De pagina is vlak voor het bewaren door Getuige opnieuw geladen, met dezelfde aanmelding als ervoor. Aan de browser is gevraagd niets uit zijn eigen voorraad (cache) te nemen.',
    'went-on':
      'Getuige heeft de pagina herladen. Daarna ging de browser naar een andere pagina, en die is hier bewaard.',
    'moved-in-place':
      'Getuige heeft de pagina herladen. Daarna veranderde het adres zonder dat de pagina opnieuw werd geladen.',
    uncertain:
      'Getuige heeft de browser gevraagd de pagina te herladen. Dat wat hier is bewaard van die keer komt, is niet zeker.',
    otherAddress:
      'Het adres is na het herladen een ander dan ervoor. Beide adressen zijn vastgelegd.',
    addressBefore: 'Adres voor het herladen',
    meaning:
      'Herladen haalt weg wat met de hand in de pagina is veranderd. Een uitbreiding of een hulpmiddel van de browser kan een pagina ook tijdens het laden veranderen.',
    notComplete: 'De pagina was nog niet klaar met laden.',
    serviceWorker:
      'De website heeft een eigen programma in de browser (service worker) dat pagina’s kan leveren. Of dit document rechtstreeks van de server kwam, is niet zeker.',
    received: 'Voor het document zelf kwamen {count} bytes over het netwerk.',
  },
  en: {
    reloaded:
      'Getuige reloaded the page just before saving it, with the same login as before. The browser was asked to take nothing from its own store (cache).',
    'went-on':
      'Getuige reloaded the page. The browser then went to another page, and that is what was saved here.',
    'moved-in-place':
      'Getuige reloaded the page. The address then changed without the page being loaded again.',
    uncertain:
      'Getuige asked the browser to reload the page. It is not certain that what was saved here came of that.',
    otherAddress: 'The address after the reload differs from the one before. Both are recorded.',
    addressBefore: 'Address before the reload',
    meaning:
      'A reload takes away what was changed in the page by hand. An extension or a tool of the browser can also change a page while it loads.',
    notComplete: 'The page had not finished loading.',
    serviceWorker:
      'The website has a program of its own in the browser (service worker) that can deliver pages. It is not certain that this document came straight from the server.',
    received: 'For the document itself, {count} bytes came over the network.',
  },
});
type OtherReloadText =
  'otherAddress' | 'addressBefore' | 'meaning' | 'notComplete' | 'serviceWorker' | 'received';

export const relationTexts = inBothLanguages({
  nl: {
    title: 'Hoort bij',
    'reload-of': 'Dezelfde pagina, bewaard voor het herladen: {exhibit}',
    'reconstruction-of': 'De pagina zoals die eerder is bewaard: {exhibit}',
    'page-saved-before': 'De hele pagina, vlak daarvoor bewaard: {exhibit}',
    'screen-saved-before': 'Eerder bewaard, voordat om de hele pagina werd gevraagd: {exhibit}',
    other: 'Een ander bewijsstuk: {exhibit}',
    'reload-of-back': 'Dezelfde pagina, bewaard na het herladen: {exhibit}',
    'reconstruction-of-back': 'Een reconstructie van deze pagina: {exhibit}',
    'page-saved-before-back': 'Alleen het bericht dat op deze pagina is aangewezen: {exhibit}',
    'screen-saved-before-back': 'De hele pagina, hierna bewaard: {exhibit}',
    'other-back': 'Een ander bewijsstuk noemt dit: {exhibit}',
    inPackage: 'bewijsstuk {place}',
    elsewhere: 'niet in dit pakket ({id})',
    numbered: 'nummer {number}',
    numberedElsewhere: 'nummer {number}, niet in dit pakket ({id})',
    open: 'open het bewijsstuk',
  },
  en: {
    title: 'Belongs with',
    'reload-of': 'The same page, saved before the reload: {exhibit}',
    'reconstruction-of': 'The page as it was saved before: {exhibit}',
    'page-saved-before': 'The page itself, saved just before: {exhibit}',
    'screen-saved-before': 'Saved before the whole page was asked for: {exhibit}',
    other: 'Another exhibit: {exhibit}',
    'reload-of-back': 'The same page, saved after the reload: {exhibit}',
    'reconstruction-of-back': 'A reconstruction of this page: {exhibit}',
    'page-saved-before-back': 'Only the post that was pointed at on this page: {exhibit}',
    'screen-saved-before-back': 'The whole page, saved after this: {exhibit}',
    'other-back': 'Another exhibit names this one: {exhibit}',
    inPackage: 'exhibit {place}',
    elsewhere: 'not in this package ({id})',
    numbered: 'number {number}',
    numberedElsewhere: 'number {number}, not in this package ({id})',
    open: 'open the exhibit',
  },
});

export const reconstructionTexts = inBothLanguages({
  nl: {
    title: 'Reconstructie – niet wat op het scherm stond',
    explain:
      'Getuige heeft de onderdelen van de pagina nagetekend met het programma {program}. Zo zijn ook delen te lezen die op het scherm niet te zien waren. Kleuren, letters en plaatsen kunnen anders zijn dan op het scherm. Wat het scherm toonde, staat in de schermafbeelding.',
    band: 'De bovenste {count} beeldpunten van het plaatje zijn een merkteken van Getuige.',
    opened:
      'Voor het natekenen geopend: {folded} dichtgeklapte delen en {scrolling} delen met een eigen schuifbalk.',
    below: 'De onderste {count} punten van de pagina zijn niet getekend.',
    leftOut: 'Niet getekend: {list}.',
    file: 'De reconstructie staat in {file}.',
    gone: 'De reconstructie is later verwijderd.',
    alternative: 'Reconstructie van bewijsstuk {place}: niet wat op het scherm stond.',
  },
  en: {
    title: 'Reconstruction – not what the screen showed',
    explain:
      'Getuige redrew the parts of the page with the program {program}. So parts can be read that the screen did not show. Colours, letters and places may differ from the screen. What the screen showed is in the screenshot.',
    band: 'The top {count} pixels of the picture are a mark of Getuige.',
    opened:
      'Opened for the drawing: {folded} folded parts and {scrolling} parts with a scroll bar of their own.',
    below: 'The lowest {count} points of the page were not drawn.',
    leftOut: 'Not drawn: {list}.',
    file: 'The reconstruction is in {file}.',
    gone: 'The reconstruction was removed later.',
    alternative: 'Reconstruction of exhibit {place}: not what the screen showed.',
  },
});

export const leftOutOfDrawingTexts = inBothLanguages<LeftOutOfDrawing, string>({
  nl: {
    picture: 'afbeeldingen die de browser afschermt',
    frame: 'ingebedde pagina’s',
    'style-sheet': 'bestanden met opmaak',
    font: 'lettertypes',
    'background-picture': 'achtergronden en andere adressen in de opmaak',
    'form-field': 'ingevulde velden',
    element: 'onderdelen boven het hoogste aantal',
  },
  en: {
    picture: 'pictures that the browser shields',
    frame: 'embedded pages',
    'style-sheet': 'files with styles',
    font: 'typefaces',
    'background-picture': 'backgrounds and other addresses in styles',
    'form-field': 'fields that were filled in',
    element: 'parts beyond the highest number',
  },
});
