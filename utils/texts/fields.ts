/**
 * Names of what a page says, in plain words: fields, sources, kinds. Shared by the pages
 * and the report. A value that we do not know stays as it is.
 */
import type { PostKind } from '@/utils/evidence/post-schema';
import type { Source, SourcedText } from '@/utils/evidence/values';
import { inBothLanguages, type Language } from './language';

/** Where a value came from. */
export const sourceTexts = inBothLanguages<Source, string>({
  nl: {
    'page-data': 'uit de gegevens van de pagina',
    'structured-data': 'uit gegevens voor zoekmachines',
    dom: 'uit de zichtbare pagina',
    address: 'uit het webadres',
    'id-time': 'afgeleid van het nummer van het bericht',
    browser: 'van de browser',
    user: 'ingevuld door een persoon',
    file: 'uit het bestand zelf',
  },
  en: {
    'page-data': 'from the page’s own data',
    'structured-data': 'from data meant for search engines',
    dom: 'from the visible page',
    address: 'from the web address',
    'id-time': 'derived from the number of the post',
    browser: 'from the browser',
    user: 'filled in by a person',
    file: 'from the file itself',
  },
});

/** What was done to a value before it could be kept. */
export const textFlagTexts = inBothLanguages<NonNullable<SourcedText['flags']>[number], string>({
  nl: {
    'ill-formed': 'tekens die geen tekst zijn, zijn vervangen door �',
    cut: 'ingekort, omdat het te lang was',
  },
  en: {
    'ill-formed': 'characters that are not text were replaced by �',
    cut: 'shortened, because it was too long',
  },
});

/** Said under the text of a post. */
export const remarkTexts = inBothLanguages({
  nl: {
    textTruncated: 'De pagina toont maar een deel van de tekst.',
    textTranslated: 'De tekst van het bericht wordt vertaald getoond.',
    edited: 'Volgens de pagina is het bericht bewerkt.',
  },
  en: {
    textTruncated: 'The page shows only a part of the text.',
    textTranslated: 'The text of the post is shown in translation.',
    edited: 'According to the page the post was edited.',
  },
});

/** Fields of page and post. `…Address` is always a web address. */
export const fieldTexts = inBothLanguages({
  nl: {
    name: 'Naam',
    handle: 'Account',
    accountAddress: 'Adres van het account',
    accountId: 'Vast nummer van het account',
    author: 'Auteur',
    coAuthor: 'Nog een auteur',
    signedBy: 'Ondertekend door',
    kind: 'Soort bericht',
    id: 'Nummer van het bericht',
    permalink: 'Adres van het bericht',
    title: 'Titel',
    text: 'Tekst',
    textTruncated: 'Tekst afgekapt door de pagina',
    textTranslated: 'Tekst vertaald getoond',
    textOriginal: 'Oorspronkelijke tekst',
    language: 'Taal',
    time: 'Tijd van het bericht',
    timeShown: 'Tijd zoals getoond',
    idTime: 'Tijd volgens het nummer',
    edited: 'Bewerkt',
    editedTime: 'Tijd van de bewerking',
    joined: 'Account gemaakt op',
    place: 'Plek',
    placeKind: 'Soort plek',
    placeAddress: 'Adres van de plek',
    placeId: 'Nummer van de plek',
    audience: 'Zichtbaar voor',
    replyTo: 'Antwoord aan',
    repostedBy: 'Gedeeld door',
    recipients: 'Gericht aan',
    mentions: 'Genoemde accounts',
    media: 'Beeld of bestand bij het bericht',
    counts: 'Aantallen op de pagina',
    address: 'Adres van de pagina',
    canonicalAddress: 'Adres dat de pagina zelf noemt',
    pageTitle: 'Titel van de pagina',
    pageLanguage: 'Taal van de pagina',
    referrer: 'Vorige pagina',
    modified: 'Laatst gewijzigd volgens de pagina',
    mediaType: 'Soort pagina',
    platform: 'Platform',
    siteName: 'Naam van de website',
  },
  en: {
    name: 'Name',
    handle: 'Account',
    accountAddress: 'Address of the account',
    accountId: 'Permanent number of the account',
    author: 'Author',
    coAuthor: 'Another author',
    signedBy: 'Signed by',
    kind: 'Kind of post',
    id: 'Number of the post',
    permalink: 'Address of the post',
    title: 'Title',
    text: 'Text',
    textTruncated: 'Text cut short by the page',
    textTranslated: 'Text shown in translation',
    textOriginal: 'Original text',
    language: 'Language',
    time: 'Time of the post',
    timeShown: 'Time as shown',
    idTime: 'Time according to the number',
    edited: 'Edited',
    editedTime: 'Time of the edit',
    joined: 'Account made on',
    place: 'Place',
    placeKind: 'Kind of place',
    placeAddress: 'Address of the place',
    placeId: 'Number of the place',
    audience: 'Visible to',
    replyTo: 'Reply to',
    repostedBy: 'Shared by',
    recipients: 'Addressed to',
    mentions: 'Accounts mentioned',
    media: 'Picture or file with the post',
    counts: 'Numbers on the page',
    address: 'Address of the page',
    canonicalAddress: 'Address that the page itself names',
    pageTitle: 'Title of the page',
    pageLanguage: 'Language of the page',
    referrer: 'Page before',
    modified: 'Last changed according to the page',
    mediaType: 'Kind of page',
    platform: 'Platform',
    siteName: 'Name of the website',
  },
});
export type FieldName = keyof (typeof fieldTexts)['nl'];

export const postKindTexts = inBothLanguages<PostKind, string>({
  nl: {
    post: 'bericht',
    comment: 'reactie',
    reply: 'antwoord',
    quote: 'geciteerd bericht',
    repost: 'gedeeld bericht',
    message: 'privébericht',
    review: 'recensie',
    video: 'video',
    article: 'artikel',
    profile: 'profiel',
  },
  en: {
    post: 'post',
    comment: 'comment',
    reply: 'reply',
    quote: 'quoted post',
    repost: 'shared post',
    message: 'message',
    review: 'review',
    video: 'video',
    article: 'article',
    profile: 'profile',
  },
});

const audiences = inBothLanguages({
  nl: { public: 'iedereen', closed: 'een besloten groep', direct: 'alleen wie eraan meedoet' },
  en: { public: 'everyone', closed: 'a closed group', direct: 'only those who take part' },
});

/** Who could see the post; an unknown value stays as the page gave it. */
export function audienceText(value: string, language: Language): string {
  const texts: Readonly<Record<string, string>> = audiences[language];
  return Object.hasOwn(texts, value) ? (texts[value] ?? value) : value;
}

/** Kind of post; an unknown value stays as the page gave it. */
export function postKindText(value: string, language: Language): string {
  const texts: Readonly<Record<string, string>> = postKindTexts[language];
  return Object.hasOwn(texts, value) ? (texts[value] ?? value) : value;
}

/** Which field a JSON Pointer of a record names, and of which post (from 0; null for the page). */
export interface PointedField {
  readonly field: FieldName;
  readonly post: number | null;
}

const PAGE_POINTERS: Readonly<Record<string, FieldName>> = {
  title: 'pageTitle',
  language: 'pageLanguage',
};
const POST_POINTERS: Readonly<Record<string, FieldName>> = {
  'author/name': 'name',
  'author/handle': 'handle',
  'author/address': 'accountAddress',
  'author/accountId': 'accountId',
  'place/kind': 'placeKind',
  'place/name': 'place',
  'place/address': 'placeAddress',
  'place/id': 'placeId',
  'place/audience': 'audience',
};

/** The field of a pointer such as `/posts/1/author/name`; null for one that has no name of its own. */
export function fieldOfPointer(pointer: string): PointedField | null {
  const [, ofPage] = /^\/page\/([A-Za-z]+)$/.exec(pointer) ?? [];
  if (ofPage !== undefined) return named(PAGE_POINTERS, ofPage, null);
  const [, post, ofPost] = /^\/posts\/(\d{1,3})\/([A-Za-z]+(?:\/[A-Za-z]+)?)$/.exec(pointer) ?? [];
  return ofPost === undefined ? null : named(POST_POINTERS, ofPost, Number(post));
}

function named(
  names: Readonly<Record<string, FieldName>>,
  key: string,
  post: number | null,
): PointedField | null {
  if (Object.hasOwn(names, key)) return { field: names[key] ?? 'text', post };
  return Object.hasOwn(fieldTexts.nl, key) ? { field: key as FieldName, post } : null;
}
