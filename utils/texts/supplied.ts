/** What is said of a file that somebody added: in the dossier and in the report. */
import type { ClaimedTime, Via } from '@/utils/evidence/supplied-schema';
import { inBothLanguages } from './language';

export const viaTexts = inBothLanguages<Via, string>({
  nl: {
    picker: 'gekozen met de bestandskiezer',
    drop: 'in het dossier gesleept',
    paste: 'in het dossier geplakt',
  },
  en: {
    picker: 'chosen with the file picker',
    drop: 'dropped into the dossier',
    paste: 'pasted into the dossier',
  },
});

/** Names of times that somebody claims. */
export const claimedTimeTexts = inBothLanguages<ClaimedTime['what'], string>({
  nl: {
    'file-modified': 'Laatst gewijzigd, zegt de computer',
    'picture-taken': 'Opname, zegt het bestand',
    'picture-digitised': 'Gedigitaliseerd, zegt het bestand',
    'picture-changed': 'Bewerkt, zegt het bestand',
  },
  en: {
    'file-modified': 'Last changed, says the computer',
    'picture-taken': 'Taken, says the file',
    'picture-digitised': 'Digitised, says the file',
    'picture-changed': 'Edited, says the file',
  },
});

export const suppliedTexts = inBothLanguages({
  nl: {
    title: 'Toegevoegd bestand',
    hint: 'De inhoud is precies het bestand zoals het is toegevoegd. De naam en de tijden zijn wat anderen zeggen: Getuige kan ze niet controleren.',
    name: 'Naam van het bestand',
    type: 'Soort',
    typeFound: '{family} ({type})',
    typeSource: 'uit de inhoud',
    claimedType: 'Soort volgens de browser',
    size: 'Grootte',
    sizeExact: '{size} ({bytes} bytes)',
    counted: 'geteld',
    via: 'Hoe toegevoegd',
    noTimes: 'Het bestand noemt geen tijd.',
    noZone: 'Zonder tijdzone: het bestand zegt niet van welke plaats deze tijd is.',
    asInFile: 'In het bestand staat: {value}',
    suppliedBy: 'Van wie het bestand komt',
    suppliedByNobody: 'Niet ingevuld',
    suppliedByApart: 'Staat in het aparte deel (viewer.json), dat hier niet bij is.',
    inside:
      'Het bestand is niet veranderd. In een foto kan staan waar en met welk toestel die is gemaakt; dat is hier niet uitgelezen, maar zit nog in het bestand.',
    before: 'Wat er met het bestand is gebeurd voordat het is toegevoegd, kan Getuige niet weten.',
    privateWindow: 'Het dossier stond in een privévenster.',
    notEarlier:
      'Niet vast te stellen. Tijden die een bestand noemt, kan iedereen veranderen; ze tellen hier niet mee.',
    picture: 'Afbeelding van bewijsstuk {place}.',
    pictureCaption:
      'Kopie van de toegevoegde afbeelding, gemaakt voor dit rapport. Het origineel is {width} × {height} beeldpunten en staat in {file}.',
    inPackage: 'Het toegevoegde bestand staat in {file}.',
    removed: 'Het bestand is later verwijderd.',
    removedAt: 'Het bestand is verwijderd op {time}. Reden: {reason}.',
    whereFrom: 'toegevoegd bestand',
    leadOne:
      'Dit rapport hoort bij een digitaal pakket met één bewijsstuk: een bestand dat iemand heeft toegevoegd aan Getuige, een uitbreiding voor de webbrowser.',
    leadMany:
      'Dit rapport hoort bij een digitaal pakket met {count} bewijsstukken. Iemand heeft met Getuige, een uitbreiding voor de webbrowser, bestanden toegevoegd of bewaard wat webpagina’s op het scherm lieten zien.',
    reportNotFrom:
      'Waar een toegevoegd bestand vandaan komt, wie het maakte, en of het toen al was veranderd.',
  },
  en: {
    title: 'Added file',
    hint: 'The content is exactly the file as it was added. The name and the times are what others say: Getuige cannot check them.',
    name: 'Name of the file',
    type: 'Kind',
    typeFound: '{family} ({type})',
    typeSource: 'from the content',
    claimedType: 'Kind according to the browser',
    size: 'Size',
    sizeExact: '{size} ({bytes} bytes)',
    counted: 'counted',
    via: 'How it was added',
    noTimes: 'The file gives no time.',
    noZone: 'Without a time zone: the file does not say of which place this time is.',
    asInFile: 'The file says: {value}',
    suppliedBy: 'Who gave the file',
    suppliedByNobody: 'Not filled in',
    suppliedByApart: 'Is in the separate part (viewer.json), which is not here.',
    inside:
      'The file was not changed. A photo can hold where and with which device it was taken; that was not read here, but is still in the file.',
    before: 'What happened to the file before it was added, Getuige cannot know.',
    privateWindow: 'The dossier was in a private window.',
    notEarlier:
      'Cannot be said. Anyone can change the times that a file gives; they do not count here.',
    picture: 'Picture of exhibit {place}.',
    pictureCaption:
      'Copy of the added picture, made for this report. The original is {width} × {height} pixels and is in {file}.',
    inPackage: 'The added file is in {file}.',
    removed: 'The file was removed later.',
    removedAt: 'The file was removed on {time}. Reason: {reason}.',
    whereFrom: 'added file',
    leadOne:
      'This report belongs to a digital package with one exhibit: a file that someone added to Getuige, an extension for the web browser.',
    leadMany:
      'This report belongs to a digital package with {count} exhibits. With Getuige, an extension for the web browser, someone added files, or saved what web pages showed on screen.',
    reportNotFrom:
      'Where an added file comes from, who made it, and whether it had been changed by then.',
  },
});
