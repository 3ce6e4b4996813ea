/** How the picture of one post was made, in sentences, for the report and the dossier. */
import type { PostEnding, PostPicture } from '@/utils/evidence/post-picture-schema';
import { inBothLanguages } from './language';
import { cutShortTexts } from './long-picture';

export const postPictureTexts = inBothLanguages({
  nl: {
    title: 'Alleen dit bericht: {element}',
    cutOut:
      'Uitgesneden uit {frames} scherm(en) die erbij bewaard zijn: {width} × {height} pixels. Wie het pakket controleert, vergelijkt elke pixel met die schermen.',
    place: 'Op de pagina: {x} punten van links, {y} punten van boven.',
    inScroller: 'Het staat in een deel van de pagina dat zelf scrolt: {element}',
    complete: 'Het hele bericht staat erop.',
    incomplete: 'Niet het hele bericht staat erop.',
    notTakenHeight: 'Van het bericht ontbreken {count} punten in de hoogte.',
    notTakenWidth: 'Van het bericht ontbreken {count} punten in de breedte.',
    textChanged: 'Terwijl het werd bewaard, veranderden er woorden in het bericht.',
    hiddenFor:
      'Lag over het bericht heen en is daarom tijdelijk verborgen: {element}. Zo bij {frames}.',
  },
  en: {
    title: 'Only this post: {element}',
    cutOut:
      'Cut out of {frames} screen(s) that are kept beside it: {width} × {height} pixels. Whoever checks the package compares every pixel with those screens.',
    place: 'On the page: {x} points from the left, {y} points from the top.',
    inScroller: 'It stands in a part of the page that scrolls by itself: {element}',
    complete: 'All of the post is there.',
    incomplete: 'Not all of the post is there.',
    notTakenHeight: '{count} points of the height of the post are missing.',
    notTakenWidth: '{count} points of the width of the post are missing.',
    textChanged: 'Words of the post changed while it was saved.',
    hiddenFor:
      'Lay over the post, and was therefore hidden for a while: {element}. So at {frames}.',
  },
});

export const chosenByTexts = inBothLanguages<PostPicture['chosenBy'], string>({
  nl: {
    mouse: 'Met de muis aangewezen door wie het bewaarde.',
    touch: 'Met een vinger aangewezen door wie het bewaarde.',
    keyboard: 'Met het toetsenbord gekozen door wie het bewaarde.',
  },
  en: {
    mouse: 'Pointed at with the mouse by whoever saved it.',
    touch: 'Pointed at with a finger by whoever saved it.',
    keyboard: 'Chosen with the keyboard by whoever saved it.',
  },
});

/** Why no more was taken. */
export const postEndingTexts = inBothLanguages<PostEnding, string>({
  nl: {
    ...cutShortTexts.nl,
    'end-of-post': 'Het werk eindigde aan het einde van het bericht.',
    'post-changed': 'Het werk stopte doordat het bericht veranderde of verdween.',
    limit: 'Het werk stopte bij het hoogste aantal schermen.',
  },
  en: {
    ...cutShortTexts.en,
    'end-of-post': 'The work ended at the end of the post.',
    'post-changed': 'The work stopped because the post changed or went away.',
    limit: 'The work stopped at the highest number of screens.',
  },
});
