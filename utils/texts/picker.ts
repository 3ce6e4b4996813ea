/** Texts of the bar with which somebody points at a message in a page. */
import { inBothLanguages } from './language';

export const pickerTexts = inBothLanguages({
  nl: {
    title: 'Wijs het bericht aan',
    hint: 'Klik op het bericht dat u wilt bewaren. De pagina zelf is al bewaard.',
    hintTouch: 'Tik op het bericht. Tik daarna op “Dit bericht bewaren”.',
    keys: 'Toetsen: Tab voor het volgende bericht, pijl omhoog voor groter, pijl omlaag voor kleiner, Enter om te bewaren, Esc om te stoppen.',
    wider: 'Groter',
    narrower: 'Kleiner',
    save: 'Dit bericht bewaren',
    stop: 'Stoppen',
    post: 'Bericht {number} van {total}: {words}',
    part: 'Gekozen: {words}',
    noWords: 'deel zonder tekst',
    none: 'Er is nog niets gekozen.',
  },
  en: {
    title: 'Point at the message',
    hint: 'Click the message that you want to save. The page itself is already saved.',
    hintTouch: 'Tap the message. Then tap “Save this message”.',
    keys: 'Keys: Tab for the next message, arrow up for larger, arrow down for smaller, Enter to save, Esc to stop.',
    wider: 'Larger',
    narrower: 'Smaller',
    save: 'Save this message',
    stop: 'Stop',
    post: 'Message {number} of {total}: {words}',
    part: 'Chosen: {words}',
    noWords: 'part without text',
    none: 'Nothing is chosen yet.',
  },
});
