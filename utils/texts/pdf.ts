/** Texts of looking at an added PDF in the dossier. */
import { inBothLanguages } from './language';

export const pdfTexts = inBothLanguages({
  nl: {
    show: 'Toon PDF',
    hide: 'Verberg PDF',
    how: 'Getuige tekent de bladzijden zelf. Links, formulieren en scripts in de PDF doen hier niets.',
    opening: 'De PDF wordt geopend',
    drawing: 'Bladzijde {number} van {total} wordt getekend',
    page: 'Bladzijde {number} van {total}',
    previous: 'Vorige',
    previousPage: 'Vorige bladzijde',
    next: 'Volgende',
    nextPage: 'Volgende bladzijde',
    larger: 'Toon groter',
    words: 'Tekst op deze bladzijde',
    wordsHint: 'Deze tekst geeft het bestand zelf. Wat u ziet kan anders zijn.',
    wordsStart: 'Dit is het begin van de tekst.',
    noWords: 'Op deze bladzijde staat geen tekst die kan worden voorgelezen.',
    partMissing:
      'Een deel van deze PDF kan hier niet worden getoond. Sla een kopie op om alles te zien.',
    pageDamaged: 'Deze bladzijde kan hier niet worden getoond. Sla een kopie op om die te zien.',
    locked: 'Deze PDF is beveiligd met een wachtwoord en kan hier niet worden getoond.',
    damaged:
      'Deze PDF is beschadigd, of is gemaakt op een manier die hier niet kan worden gelezen.',
    'too-large': 'Deze PDF is te groot om hier te tonen.',
    'too-slow': 'Het tonen van deze PDF duurt te lang. Daarom is het gestopt.',
    unchanged: 'Het bestand zelf is veilig bewaard en niet veranderd.',
    copyHint:
      'De kopie is precies het bestand zoals het is toegevoegd. Buiten Getuige kan een PDF verbinding maken met internet. Open de kopie pas als u weet van wie die komt.',
  },
  en: {
    show: 'Show PDF',
    hide: 'Hide PDF',
    how: 'Getuige draws the pages itself. Links, forms and scripts in the PDF do nothing here.',
    opening: 'Opening the PDF',
    drawing: 'Drawing page {number} of {total}',
    page: 'Page {number} of {total}',
    previous: 'Previous',
    previousPage: 'Previous page',
    next: 'Next',
    nextPage: 'Next page',
    larger: 'Show larger',
    words: 'Text on this page',
    wordsHint: 'This text is what the file itself gives. What you see can be different.',
    wordsStart: 'This is the beginning of the text.',
    noWords: 'There is no text on this page that can be read aloud.',
    partMissing: 'A part of this PDF cannot be shown here. Save a copy to see everything.',
    pageDamaged: 'This page cannot be shown here. Save a copy to see it.',
    locked: 'This PDF is protected with a password and cannot be shown here.',
    damaged: 'This PDF is damaged, or made in a way that cannot be read here.',
    'too-large': 'This PDF is too large to be shown here.',
    'too-slow': 'Showing this PDF takes too long, so it was stopped.',
    unchanged: 'The file itself is saved safely and has not changed.',
    copyHint:
      'The copy is exactly the file as it was added. Outside Getuige a PDF can connect to the internet. Open the copy only when you know whom it comes from.',
  },
});
