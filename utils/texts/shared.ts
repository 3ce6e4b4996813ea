/** Texts of components that several pages show. */
import { inBothLanguages } from './language';

export const sharedTexts = inBothLanguages({
  nl: {
    picture: 'Afbeelding van de pagina zoals bewaard',
    pictureBlurred: 'Afbeelding van de pagina, onherkenbaar gemaakt',
    enlarge: 'Vergroot afbeelding',
    pictureFailed: 'De afbeelding is bewaard, maar kan hier niet worden getoond.',
    showPicture: 'Toon afbeelding',
    hidePicture: 'Verberg afbeelding',
    showText: 'Toon tekst',
    hideText: 'Verberg tekst',
    who: 'Wie',
    what: 'Wat',
    where: 'Waar',
    when: 'Wanneer',
    noName: 'Geen naam op de pagina; de afbeelding is bewaard',
    noAddress: 'Geen adres bekend; de afbeelding is bewaard',
    noSite: 'Pagina zonder adres',
    noText: 'Geen tekst herkend; de afbeelding is bewaard',
    noTime: 'Geen tijd op de pagina; het moment van bewaren is vastgelegd',
    timeAsShown: '{time} (op de pagina: “{shown}”)',
    timeLabel: 'Op de pagina staat “{shown}”',
    number: 'Nr. {number}',
    showAllText: 'Toon de hele tekst',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    copyFailed: 'Kopiëren lukte niet. Selecteer de tekst zelf.',
    cancel: 'Annuleren',
  },
  en: {
    picture: 'Picture of the page as it was saved',
    pictureBlurred: 'Picture of the page, blurred',
    enlarge: 'Enlarge picture',
    pictureFailed: 'The picture is saved, but cannot be shown here.',
    showPicture: 'Show picture',
    hidePicture: 'Hide picture',
    showText: 'Show text',
    hideText: 'Hide text',
    who: 'Who',
    what: 'What',
    where: 'Where',
    when: 'When',
    noName: 'No name on the page; the picture is saved',
    noAddress: 'No address known; the picture is saved',
    noSite: 'Page without an address',
    noText: 'No text recognised; the picture is saved',
    noTime: 'No time on the page; the moment of saving is recorded',
    timeAsShown: '{time} (on the page: “{shown}”)',
    timeLabel: 'The page shows “{shown}”',
    number: 'No. {number}',
    showAllText: 'Show the whole text',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Copying did not work. Select the text yourself.',
    cancel: 'Cancel',
  },
});

/** Where help is, in the order in which it is needed. */
export const helpTexts = inBothLanguages({
  nl: {
    label: 'Hulp',
    danger: 'Nu in gevaar? Bel 112.',
    more: 'Wie helpt u?',
    someone:
      'Vertel het iemand die u vertrouwt: een collega, leidinggevende, HR of de vertrouwenspersoon.',
    organisation: 'Uw eigen organisatie: het meldpunt of de beveiliging',
    victim: 'Slachtofferhulp',
    police: 'Politie, geen spoed',
    science: 'Voor wetenschappers: WetenschapVeilig',
    rest: 'De rest kan wachten. Wat bewaard is, blijft hier staan.',
  },
  en: {
    label: 'Help',
    danger: 'In danger now? Call 112.',
    more: 'Who helps you?',
    someone: 'Tell someone you trust: a colleague, manager, HR or the confidential adviser.',
    organisation: 'Your own organisation: its contact point or security',
    victim: 'Victim support (Slachtofferhulp)',
    police: 'Police, no emergency',
    science: 'For scientists: WetenschapVeilig',
    rest: 'The rest can wait. What was saved stays here.',
  },
});

/** Telephone numbers of {@link helpTexts}. */
export const HELP_NUMBERS = {
  danger: '112',
  victim: '0900-0101',
  police: '0900-8844',
  science: '0320-331343',
} as const;
