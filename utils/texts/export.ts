/** Texts of the export view. */
import { inBothLanguages } from './language';

export const exportTexts = inBothLanguages({
  nl: {
    title: 'Pakket maken',
    intro:
      'Een pakket is één bestand met de bewijsstukken, een leesbaar rapport en de middelen om het te controleren. Wie het krijgt, heeft Getuige niet nodig.',
    which: 'Welke bewijsstukken',
    others: 'Andere bewijsstukken toevoegen ({count})',
    noneYet: 'Nog niets gekozen. Kies hieronder een of meer bewijsstukken.',
    look: 'Bekijk nummer {number}',
    language: 'Taal van het rapport',
    dutch: 'Nederlands',
    english: 'Engels',
    extra: 'Wat er nog bij kan',
    viewer: 'Ook wie keek, en op welke computer',
    viewerHint:
      'Staat uit, omdat de ontvanger dit meestal niet hoeft te weten en het iets over u zegt: uw eigen account, browser en scherm, en van wie u een toegevoegd bestand kreeg. Zonder dit deel blijft de rest te controleren. Vraagt de politie erom, dan maakt u een tweede pakket.',
    wholePage: 'Ook de hele pagina (broncode en archief), als die is bewaard',
    wholePageHint:
      'Staat uit, omdat er dingen in kunnen staan die niet met het bericht te maken hebben, ook van anderen.',
    pictures: 'Kijk de afbeeldingen eerst na',
    picturesHint:
      'Een afbeelding laat zien wat er op het scherm stond. Dat kan ook uw eigen naam zijn, een melding of een bericht van iemand anders. Uit een verzegelde afbeelding kan niets worden weggehaald.',
    filesHint:
      'Een toegevoegd bestand gaat mee zoals het is. In een foto kan staan waar en met welk toestel die is gemaakt; in een document wie het schreef.',
    make: 'Pakket maken',
    cancel: 'Annuleren',
    keepOpen: 'Laat dit tabblad open tot het pakket klaar is.',
    'stage-reading': 'Bewijsstukken lezen',
    'stage-building': 'Pakket samenstellen',
    'stage-verifying': 'Pakket controleren',
    progress: '{stage}: {done} van {total}',
    ready: 'Het pakket is klaar',
    checked: 'Het is na het maken gecontroleerd. Alles klopt.',
    leftOut:
      'Niet in dit pakket: nummer {numbers}. Dat bewijsstuk is niet meer zoals het bewaard is. Open het in het dossier om te zien wat eraan ontbreekt.',
    fileName: 'Bestand',
    sha256: 'SHA-256 van het pakket',
    fingerprint: 'Vingerafdruk van de sleutel',
    download: 'Downloaden',
    downloaded: 'Het downloaden is gestart. In het logboek staat dat dit pakket is aangeboden.',
    next: 'En nu',
    nextKeep: 'Bewaar het bestand zoals het is. Verander er niets in en pak het niet anders in.',
    nextFingerprint:
      'Geef de vingerafdruk van de sleutel buiten het pakket om: op papier, of in een e-mail aan wie u helpt. Alleen dan kan de ontvanger nagaan dat het pakket van deze computer komt.',
    nextWho:
      'Geef het pakket aan wie het nodig heeft: uw leidinggevende, een jurist, de politie of de moderatie van het platform. Zet het niet op een openbare plek.',
    nextReport:
      'De ontvanger pakt het uit en opent report.html. In VERIFY.txt staat hoe het te controleren is.',
    again: 'Nog een pakket maken',
  },
  en: {
    title: 'Make a package',
    intro:
      'A package is one file with the exhibits, a readable report and the means to check it. Whoever receives it does not need Getuige.',
    which: 'Which exhibits',
    others: 'Add other exhibits ({count})',
    noneYet: 'Nothing chosen yet. Choose one or more exhibits below.',
    look: 'View number {number}',
    language: 'Language of the report',
    dutch: 'Dutch',
    english: 'English',
    extra: 'What else can go along',
    viewer: 'Also who looked, and on what computer',
    viewerHint:
      'Off, because the receiver mostly does not need to know it and it says something about you: your own account, browser and screen, and who gave you an added file. Without this part the rest can still be checked. If the police ask for it, you make a second package.',
    wholePage: 'Also the whole page (source and archive), where it was saved',
    wholePageHint:
      'Off, because it can hold things that have nothing to do with the post, also of other people.',
    pictures: 'Look at the pictures first',
    picturesHint:
      'A picture shows what was on the screen. That can also be your own name, a notification or a message of someone else. Nothing can be taken out of a sealed picture.',
    filesHint:
      'An added file goes along as it is. A photo can hold where and with which device it was taken; a document, who wrote it.',
    make: 'Make package',
    cancel: 'Cancel',
    keepOpen: 'Keep this tab open until the package is ready.',
    'stage-reading': 'Reading exhibits',
    'stage-building': 'Building the package',
    'stage-verifying': 'Checking the package',
    progress: '{stage}: {done} of {total}',
    ready: 'The package is ready',
    checked: 'It was checked after it was made. Everything holds.',
    leftOut:
      'Not in this package: number {numbers}. That exhibit is no longer as it was saved. Open it in the dossier to see what is missing.',
    fileName: 'File',
    sha256: 'SHA-256 of the package',
    fingerprint: 'Fingerprint of the key',
    download: 'Download',
    downloaded: 'The download has started. The log now says that this package was offered.',
    next: 'What now',
    nextKeep: 'Keep the file as it is. Do not pack it again, and do not change what is in it.',
    nextFingerprint:
      'Give the fingerprint of the key outside the package: on paper, or in an e-mail to whoever helps you. Only then can the receiver find out that the package comes from this computer.',
    nextWho:
      'Give the package to whoever needs it: your manager, a lawyer, the police or the platform’s moderators. Do not put it in a public place.',
    nextReport: 'The receiver unpacks it and opens report.html. VERIFY.txt says how to check it.',
    again: 'Make another package',
  },
});
