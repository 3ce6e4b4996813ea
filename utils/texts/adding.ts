/** Texts of adding files in the dossier, and of looking at them there. */
import { inBothLanguages } from './language';

export const addingTexts = inBothLanguages({
  nl: {
    open: 'Bestand toevoegen',
    title: 'Bestanden toevoegen',
    intro:
      'Heeft u een foto van een scherm, een mail, een spraakbericht of een video? Voeg het bestand hier toe. Elk bestand wordt een eigen bewijsstuk; het bestand zelf verandert niet.',
    choose: 'Kies een of meer bestanden',
    hint: 'U kunt bestanden ook naar dit venster slepen of hier plakken. Uw eigen bestand blijft staan waar het staat.',
    dropHere: 'Laat los om toe te voegen',
    noName: 'bestand zonder naam',
    chosen: 'Gekozen bestanden',
    leaveOut: 'Niet toevoegen',
    ofFile: '({name})',
    supplier: 'Van wie hebt u dit gekregen?',
    supplierHint:
      'Dit hoeft niet. Het antwoord geldt voor alle bestanden hieronder en staat apart: bij een export kiest u of het meegaat.',
    timeHint:
      'Van elk bestand wordt ook vastgelegd welke tijd het bestand zelf noemt. Zo’n tijd kan iedereen veranderen, dus die staat er als bewering bij.',
    saveOne: 'Bewaar als bewijsstuk',
    saveMany: 'Bewaar als {count} bewijsstukken',
    'stage-reading': 'Bezig met lezen',
    'stage-writing': 'Bezig met bewaren',
    'stage-checking': 'Bezig met nalezen',
    progress: '{stage}: {done} van {total}',
    waiting: 'Wacht',
    keepOpen: 'Laat dit tabblad open tot alles klaar is.',
    stop: 'Stoppen',
    saved: 'Bewaard als bewijsstuk {number}',
    already: 'Dit bestand is al bewaard, als bewijsstuk {number}.',
    again: 'Opnieuw bewaren',
    openExhibit: 'Bekijk bewijsstuk {number}',
    savedAll: 'Klaar. Bewaard: {count}.',
    notSaved: 'Niet bewaard: {count}. Bij elk bestand staat waarom.',
    showVideo: 'Toon video',
    playAudio: 'Geluid afspelen',
    showText: 'Toon tekst',
    hide: 'Verberg',
    unplayable:
      'Deze browser kan dit bestand niet afspelen. Sla een kopie op en open die met een ander programma.',
    fileGone: 'Het bestand is er niet meer.',
    textStart: 'Dit is het begin. Sla een kopie op om alles te lezen.',
    notShown:
      'Dit soort bestand wordt hier niet geopend. Sla een kopie op en open die met een programma dat u vertrouwt.',
    pdfNotShown:
      'Een PDF kan verbinding maken met internet of iets uitvoeren. Daarom wordt die hier niet geopend. Sla een kopie op, en open die pas als u weet van wie die komt.',
    pictureNotShown:
      'Deze afbeelding is te groot of van een soort die hier niet kan worden getoond. Sla een kopie op en open die met een ander programma.',
    picture: 'Toegevoegde afbeelding',
    pictureBlurred: 'Toegevoegde afbeelding, onherkenbaar gemaakt',
    saveCopyHint:
      'De kopie is precies het bestand zoals het is toegevoegd, met een naam van Getuige.',
  },
  en: {
    open: 'Add a file',
    title: 'Add files',
    intro:
      'Do you have a photo of a screen, an e-mail, a voice message or a video? Add the file here. Each file becomes an exhibit of its own; the file itself does not change.',
    choose: 'Choose one or more files',
    hint: 'You can also drop files onto this window, or paste them here. Your own file stays where it is.',
    dropHere: 'Let go to add',
    noName: 'file without a name',
    chosen: 'Chosen files',
    leaveOut: 'Do not add',
    ofFile: '({name})',
    supplier: 'Who gave you this?',
    supplierHint:
      'You do not have to say. The answer is for all files below and stands apart: at an export you choose whether it goes along.',
    timeHint:
      'Of each file, the time that the file itself gives is recorded as well. Anyone can change such a time, so it stands there as a claim.',
    saveOne: 'Save as an exhibit',
    saveMany: 'Save as {count} exhibits',
    'stage-reading': 'Reading',
    'stage-writing': 'Saving',
    'stage-checking': 'Reading it back',
    progress: '{stage}: {done} of {total}',
    waiting: 'Waiting',
    keepOpen: 'Keep this tab open until everything is done.',
    stop: 'Stop',
    saved: 'Saved as exhibit {number}',
    already: 'This file is already saved, as exhibit {number}.',
    again: 'Save again',
    openExhibit: 'Look at exhibit {number}',
    savedAll: 'Done. Saved: {count}.',
    notSaved: 'Not saved: {count}. Each file says why.',
    showVideo: 'Show video',
    playAudio: 'Play the sound',
    showText: 'Show text',
    hide: 'Hide',
    unplayable: 'This browser cannot play this file. Save a copy and open it with another program.',
    fileGone: 'The file is no longer here.',
    textStart: 'This is the beginning. Save a copy to read everything.',
    notShown:
      'This kind of file is not opened here. Save a copy and open it with a program that you trust.',
    pdfNotShown:
      'A PDF can connect to the internet or run something. So it is not opened here. Save a copy, and open it only when you know whom it comes from.',
    pictureNotShown:
      'This picture is too large, or of a kind that cannot be shown here. Save a copy and open it with another program.',
    picture: 'Added picture',
    pictureBlurred: 'Added picture, blurred',
    saveCopyHint: 'The copy is exactly the file as it was added, under a name of Getuige.',
  },
});
