/** How pictures of more than one screen were made, in sentences, for the report and the dossier. */
import type { CutShort, Ending } from '@/utils/evidence/long-picture-schema';
import { inBothLanguages } from './language';

export const longPictureTexts = inBothLanguages({
  nl: {
    page: 'De hele pagina',
    'inner-scroller': 'Een deel van de pagina dat zelf scrolt: {element}',
    'rendered-beyond-screen':
      'De browser heeft het zelf getekend, ook wat niet op het scherm stond: {pictures} afbeelding(en) van samen {width} × {height} pixels.',
    stitched:
      'Samengevoegd uit {frames} schermen tot {pictures} afbeelding(en) van samen {width} × {height} pixels. De schermen zelf zijn erbij bewaard.',
    complete: 'Alles staat erop, van begin tot einde.',
    incomplete: 'Niet alles staat erop.',
    notTakenHeight: 'Eronder ligt nog {count} punten die niet zijn bewaard.',
    notTakenWidth: 'Opzij ligt nog {count} punten die niet zijn bewaard.',
    seamMoved:
      'Tussen scherm {above} en {below} is de pagina {count} pixels verschoven. De rijen zijn op elkaar gelegd.',
    seamDiffers:
      'Tussen scherm {above} en {below} verschilt de pagina in {count} van de {total} rijen die op beide schermen staan.',
    seamBeside:
      'Tussen scherm {above} en {below}, naast elkaar, verschilt de pagina in {count} van de {total} rijen die zijn vergeleken.',
    hidden:
      'Bleef op het scherm staan en is daarom maar één keer te zien: {element}. Tijdelijk verborgen bij {frames}.',
    unstuck:
      'Plakt bij het scrollen vast en staat hier op zijn eigen plaats: {element}. Zo bij {frames}.',
    frames: 'scherm {from} tot en met {to}',
    pictures: 'afbeelding {from} tot en met {to}',
    imagesNotLoaded: '{count} afbeelding(en) van de pagina waren nog niet geladen.',
    more: 'En nog {count}. Ze staan in record.json.',
  },
  en: {
    page: 'The whole page',
    'inner-scroller': 'A part of the page that scrolls by itself: {element}',
    'rendered-beyond-screen':
      'The browser drew it itself, also what was not on the screen: {pictures} picture(s) of together {width} × {height} pixels.',
    stitched:
      'Put together from {frames} screens into {pictures} picture(s) of together {width} × {height} pixels. The screens themselves are kept with it.',
    complete: 'All of it is there, from beginning to end.',
    incomplete: 'Not all of it is there.',
    notTakenHeight: 'Below, {count} points more were not saved.',
    notTakenWidth: 'To the side, {count} points more were not saved.',
    seamMoved:
      'Between screens {above} and {below} the page moved by {count} pixels. The rows were laid on each other.',
    seamDiffers:
      'Between screens {above} and {below} the page differs in {count} of the {total} rows that both screens show.',
    seamBeside:
      'Between screens {above} and {below}, side by side, the page differs in {count} of the {total} rows that were compared.',
    hidden:
      'Stayed on the screen, and is therefore shown only once: {element}. Hidden for a while at {frames}.',
    unstuck: 'Sticks while scrolling, and stands in its own place here: {element}. So at {frames}.',
    frames: 'screens {from} to {to}',
    pictures: 'pictures {from} to {to}',
    imagesNotLoaded: '{count} picture(s) of the page had not loaded yet.',
    more: 'And {count} more. They are in record.json.',
  },
});

/** Why the work ended early, of whatever it was. */
export const cutShortTexts = inBothLanguages<Exclude<CutShort, 'limit'>, string>({
  nl: {
    'stopped-by-user': 'De gebruiker stopte het werk.',
    navigated: 'Het werk stopte doordat de pagina naar een ander adres ging.',
    'tab-closed': 'Het werk stopte doordat het tabblad werd gesloten.',
    'tab-switched': 'Het werk stopte doordat een ander tabblad te lang voor stond.',
    'file-limit': 'Het werk stopte bij het hoogste aantal bestanden van een bewijsstuk.',
    'would-not-scroll': 'Het werk stopte doordat de pagina niet verder wilde scrollen.',
    'browser-refused': 'Het werk stopte doordat de browser geen beeld meer gaf.',
  },
  en: {
    'stopped-by-user': 'The user stopped the work.',
    navigated: 'The work stopped because the page went to another address.',
    'tab-closed': 'The work stopped because the tab was closed.',
    'tab-switched': 'The work stopped because another tab was in front for too long.',
    'file-limit': 'The work stopped at the highest number of files of an exhibit.',
    'would-not-scroll': 'The work stopped because the page would not scroll on.',
    'browser-refused': 'The work stopped because the browser gave no more pictures.',
  },
});

/** Why no more was taken. */
export const endingTexts = inBothLanguages<Ending, string>({
  nl: {
    ...cutShortTexts.nl,
    'end-of-page': 'Het werk eindigde aan het einde van de pagina.',
    limit: 'Het werk stopte bij het hoogste aantal schermen: {limit}.',
  },
  en: {
    ...cutShortTexts.en,
    'end-of-page': 'The work ended at the end of the page.',
    limit: 'The work stopped at the highest number of screens: {limit}.',
  },
});
