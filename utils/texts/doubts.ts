/** Doubts about what was read, in plain words. Apart from the names of fields: the popup says them at once. */
import { inBothLanguages } from './language';

/** Said of a value for machines that was looked for in what the page showed, and not found. */
export const unseenTexts = inBothLanguages({
  nl: { unseen: 'Niet zo gevonden in wat de pagina liet zien. Vergelijk dit met de afbeelding.' },
  en: { unseen: 'Not found like this in what the page showed. Compare it with the picture.' },
});

/** Said of what a reader read that no real page of its platform has confirmed yet. */
export const readerTexts = inBothLanguages({
  nl: {
    unconfirmed:
      'Hoe Getuige deze site leest, is nog niet op een echte pagina gecontroleerd. Vergelijk dit met de afbeelding.',
  },
  en: {
    unconfirmed:
      'How Getuige reads this site was not yet checked on a real page. Compare this with the picture.',
  },
});
