/** Texts of the short notice in a page, besides the message itself. */
import { inBothLanguages } from './language';

export const noticeTexts = inBothLanguages({
  nl: { close: 'Melding sluiten' },
  en: { close: 'Close notice' },
});
