/** The few words of a button beside a post. */
import { inBothLanguages } from './language';

export const pageButtonTexts = inBothLanguages({
  nl: {
    ready: 'Bewaar als bewijs',
    saving: 'Bewaren…',
    saved: 'Bewaard',
    'already-saved': 'Was al bewaard',
    'page-saved': 'Pagina bewaard',
    'ask-first': 'Nu bewaren? Klik nog eens',
    busy: 'Nog bezig. Probeer het zo opnieuw',
    failed: 'Niet bewaard. Zie de melding',
    'cut-off': 'Onderbroken. Probeer het opnieuw',
    gone: 'Herlaad de pagina om te bewaren',
  },
  en: {
    ready: 'Save as evidence',
    saving: 'Saving…',
    saved: 'Saved',
    'already-saved': 'Already saved',
    'page-saved': 'Page saved',
    'ask-first': 'Save now? Click again',
    busy: 'Still busy. Try again in a moment',
    failed: 'Not saved. See the notice',
    'cut-off': 'Cut off. Try again',
    gone: 'Reload the page to save',
  },
});
