/** Texts of the backup view: making one, restoring one, and erasing everything. */
import { inBothLanguages } from './language';

export const backupTexts = inBothLanguages({
  nl: {
    title: 'Back-up',
    why: 'Alles staat in deze browser. Wie Getuige uit de browser haalt of het browserprofiel wist, wist ook de bewijsstukken. Een back-up op een andere plek voorkomt dat.',
    nothingYet: 'Er is nog niets bewaard.',
    make: 'Back-up maken',
    makeIntro:
      'Alles komt in één versleuteld bestand: bewijsstukken, aantekeningen, logboeken en instellingen. De sleutel van deze computer gaat niet mee.',
    password: 'Wachtwoord',
    passwordAgain: 'Nog een keer hetzelfde wachtwoord',
    passwordHint:
      'Minstens 12 tekens, want wie het bestand heeft, kan blijven raden. Neem bijvoorbeeld vier woorden die niets met elkaar te maken hebben.',
    passwordLost:
      'Getuige bewaart het wachtwoord nergens. Zonder wachtwoord kan niemand het bestand openen, u ook niet. Schrijf het op en bewaar het apart van het bestand.',
    passwordShort: 'Het wachtwoord is te kort: er zijn minstens 12 tekens nodig.',
    passwordDiffers: 'De twee wachtwoorden zijn niet hetzelfde.',
    passwordShow: 'Toon wachtwoord',
    'stage-password': 'Wachtwoord verwerken',
    'stage-writing': 'Back-up schrijven',
    'stage-checking': 'Nalezen en controleren; er verandert niets',
    'stage-restoring': 'Terugzetten',
    progress: '{stage}: {done} van {total}',
    keepOpen: 'Laat dit tabblad open tot het klaar is.',
    cancel: 'Stoppen',
    ready: 'De back-up is klaar en nagelezen.',
    download: 'Back-up downloaden',
    downloaded:
      'Het downloaden is begonnen. Kijk in uw downloads of het bestand er staat, en zet het op een andere plek: een USB-stick, een schijf van uw organisatie, een andere computer.',
    again: 'Nog een back-up maken',
    file: 'Bestand',
    countOne: '1 bewijsstuk',
    countMany: '{count} bewijsstukken',
    madeDamagedOne:
      '1 bewijsstuk was al beschadigd. Het zit er zo in als het hier is. Kies in de lijst “Dit bewijsstuk opnieuw controleren” om te zien wat eraan ontbreekt.',
    madeDamagedMany:
      '{count} bewijsstukken waren al beschadigd. Ze zitten er zo in als ze hier zijn. Kies in de lijst “Dit bewijsstuk opnieuw controleren” om te zien wat eraan ontbreekt.',
    openElsewhere:
      'Het bestand is ook zonder Getuige te openen, met de programma’s age en tar: age -d bestand | tar x',
    restore: 'Back-up terugzetten',
    restoreIntro:
      'Ook in een andere browser of op een andere computer. Wat hier al staat, blijft zoals het is. Twee keer terugzetten geeft niets dubbel.',
    chooseFile: 'Bestand van de back-up',
    dropHint: 'U kunt het bestand ook hierheen slepen.',
    passwordOf: 'Wachtwoord van de back-up',
    noFile: 'Kies eerst het bestand van de back-up.',
    noPassword: 'Vul het wachtwoord van de back-up in.',
    restoreStart: 'Terugzetten',
    restored: 'De back-up van {date} is teruggezet.',
    addedNone: 'Er was niets nieuws: alles stond hier al.',
    addedOne: '1 bewijsstuk is erbij gekomen.',
    addedMany: '{count} bewijsstukken zijn erbij gekomen.',
    'alreadyHere-one': '1 bewijsstuk stond hier al.',
    'alreadyHere-many': '{count} bewijsstukken stonden hier al.',
    'extended-one': '1 bewijsstuk kreeg latere aantekeningen en regels in het logboek.',
    'extended-many': '{count} bewijsstukken kregen latere aantekeningen en regels in het logboek.',
    'stayRemoved-one': '1 bewijsstuk was hier verwijderd, en blijft verwijderd.',
    'stayRemoved-many': '{count} bewijsstukken waren hier verwijderd, en blijven verwijderd.',
    'removedElsewhere-one':
      '1 bewijsstuk was in de back-up al verwijderd. Hier is het er nog; verwijder het zelf als dat moet.',
    'removedElsewhere-many':
      '{count} bewijsstukken waren in de back-up al verwijderd. Hier zijn ze er nog; verwijder ze zelf als dat moet.',
    'filesStay-one':
      'Van 1 bewijsstuk waren in de back-up bestanden verwijderd. Hier zijn ze er nog; verwijder ze zelf als dat moet.',
    'filesStay-many':
      'Van {count} bewijsstukken waren in de back-up bestanden verwijderd. Hier zijn ze er nog; verwijder ze zelf als dat moet.',
    'damaged-one':
      '1 bewijsstuk was al beschadigd toen de back-up werd gemaakt. Het staat er zoals het was.',
    'damaged-many':
      '{count} bewijsstukken waren al beschadigd toen de back-up werd gemaakt. Ze staan er zoals ze waren.',
    diverged:
      'Bij nummer {numbers} gaan de logboeken hier en in de back-up elk een eigen kant op. Hier is niets veranderd. Bewaar de back-up: daarin staat de andere kant.',
    newKey:
      'Wat u hier bewaart, wordt verzegeld met de sleutel van deze browser. De oude sleutel heeft de overgang ondertekend. Geef deze vingerafdruk buiten een pakket om aan wie u helpt:',
    fingerprint: 'Vingerafdruk',
    toList: 'Naar de bewijsstukken',
    erase: 'Alles wissen',
    eraseIntro:
      'Wist alle bewijsstukken, logboeken, instellingen en de sleutel van deze computer. Dit kan niet terug.',
    eraseStart: 'Alles wissen…',
    eraseReach:
      'Wat al op een andere plek staat, blijft daar: pakketten die zijn geëxporteerd, back-ups, en kopieën bij anderen. Die kan Getuige niet wissen.',
    eraseAfter:
      'Bewaart u daarna weer iets, dan komt er een nieuwe sleutel en begint de telling bij 1.',
    eraseOnlyHere: 'Daarna is er niets meer van over.',
    eraseWordLabel: 'Typ “{word}” om door te gaan',
    eraseWord: 'alles wissen',
    eraseWordMissing: 'Typ eerst “{word}”.',
    eraseYes: 'Ja, wis alles',
    eraseNo: 'Niet wissen',
    erased: 'Alles op deze computer is gewist, ook de sleutel.',
  },
  en: {
    title: 'Backup',
    why: 'Everything is kept in this browser. Whoever removes Getuige from the browser, or clears the browser profile, also erases the exhibits. A backup in another place prevents that.',
    nothingYet: 'Nothing has been saved yet.',
    make: 'Make a backup',
    makeIntro:
      'Everything goes into one encrypted file: exhibits, notes, logs and settings. The key of this computer does not go along.',
    password: 'Password',
    passwordAgain: 'The same password once more',
    passwordHint:
      'At least 12 characters, because whoever has the file can go on guessing. Take, for example, four words that have nothing to do with each other.',
    passwordLost:
      'Getuige keeps the password nowhere. Without the password nobody can open the file, nor can you. Write it down and keep it apart from the file.',
    passwordShort: 'The password is too short: at least 12 characters are needed.',
    passwordDiffers: 'The two passwords are not the same.',
    passwordShow: 'Show password',
    'stage-password': 'Working on the password',
    'stage-writing': 'Writing the backup',
    'stage-checking': 'Reading and checking; nothing is changed',
    'stage-restoring': 'Restoring',
    progress: '{stage}: {done} of {total}',
    keepOpen: 'Keep this tab open until it is done.',
    cancel: 'Stop',
    ready: 'The backup is ready, and was read back and checked.',
    download: 'Download backup',
    downloaded:
      'The download has started. Look in your downloads whether the file is there, and put it in another place: a USB stick, a drive of your organisation, another computer.',
    again: 'Make another backup',
    file: 'File',
    countOne: '1 exhibit',
    countMany: '{count} exhibits',
    madeDamagedOne:
      '1 exhibit was damaged already. It is in the backup as it is here. Choose “Check this exhibit again” in the list to see what it lacks.',
    madeDamagedMany:
      '{count} exhibits were damaged already. They are in the backup as they are here. Choose “Check this exhibit again” in the list to see what they lack.',
    openElsewhere:
      'The file can also be opened without Getuige, with the programs age and tar: age -d file | tar x',
    restore: 'Restore a backup',
    restoreIntro:
      'Also in another browser or on another computer. What is here already stays as it is. Restoring twice doubles nothing.',
    chooseFile: 'Backup file',
    dropHint: 'You can also drag the file here.',
    passwordOf: 'Password of the backup',
    noFile: 'First choose the backup file.',
    noPassword: 'Fill in the password of the backup.',
    restoreStart: 'Restore',
    restored: 'The backup of {date} was restored.',
    addedNone: 'There was nothing new: everything was here already.',
    addedOne: '1 exhibit was added.',
    addedMany: '{count} exhibits were added.',
    'alreadyHere-one': '1 exhibit was here already.',
    'alreadyHere-many': '{count} exhibits were here already.',
    'extended-one': '1 exhibit got later notes and log lines.',
    'extended-many': '{count} exhibits got later notes and log lines.',
    'stayRemoved-one': '1 exhibit was removed here, and stays removed.',
    'stayRemoved-many': '{count} exhibits were removed here, and stay removed.',
    'removedElsewhere-one':
      '1 exhibit had been removed in the backup. Here it still exists; remove it yourself if that must be.',
    'removedElsewhere-many':
      '{count} exhibits had been removed in the backup. Here they still exist; remove them yourself if that must be.',
    'filesStay-one':
      'Files of 1 exhibit had been removed in the backup. They are still here; remove them yourself if you must.',
    'filesStay-many':
      'Files of {count} exhibits had been removed in the backup. They are still here; remove them yourself if you must.',
    'damaged-one': '1 exhibit was damaged already when the backup was made. It is here as it was.',
    'damaged-many':
      '{count} exhibits were damaged already when the backup was made. They are here as they were.',
    diverged:
      'For number {numbers}, the logs here and in the backup go different ways. Nothing was changed here. Keep the backup: it holds the other way.',
    newKey:
      'What you save here is sealed with the key of this browser. The old key signed the change. Give this fingerprint, outside a package, to whoever helps you:',
    fingerprint: 'Fingerprint',
    toList: 'To the exhibits',
    erase: 'Delete everything',
    eraseIntro:
      'Erases all exhibits, logs, settings and the key of this computer. This cannot be undone.',
    eraseStart: 'Delete everything…',
    eraseReach:
      'What is already in another place stays there: packages that were exported, backups, and copies with other people. Getuige cannot erase those.',
    eraseAfter: 'If you save something afterwards, a new key is made and numbers begin at 1.',
    eraseOnlyHere: 'After that, nothing is left of them.',
    eraseWordLabel: 'Type “{word}” to go on',
    eraseWord: 'delete everything',
    eraseWordMissing: 'First type “{word}”.',
    eraseYes: 'Yes, delete everything',
    eraseNo: 'Do not delete',
    erased: 'Everything on this computer was erased, the key included.',
  },
});
