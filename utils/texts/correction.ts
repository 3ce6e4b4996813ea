/** Said where a person corrected what a page gave. */
import { inBothLanguages } from './language';

export const correctionTexts = inBothLanguages({
  nl: {
    correctedAt: 'Gecorrigeerd op {time}',
    pageSaid: 'De pagina zei: {value}',
    pageSaidNothing: 'De pagina zei hier niets over.',
    corrected: 'Gecorrigeerd: {value}',
  },
  en: {
    correctedAt: 'Corrected on {time}',
    pageSaid: 'The page said: {value}',
    pageSaidNothing: 'The page said nothing about this.',
    corrected: 'Corrected: {value}',
  },
});
