/**
 * What a verification checks, finds and concludes, a sentence each. Calm and exact:
 * "broken" says that something is not as it was signed, never who did it or why.
 */
import type { Check, FindingCode, Verdict } from '@/utils/verify/report';
import { inBothLanguages } from './language';

/** What was checked, as a name that "holds" or "does not hold" can stand before. */
export const checkTexts = inBothLanguages<Check['what'], string>({
  nl: {
    container: 'Opbouw van het pakket: niets verborgen, dubbel of toegevoegd',
    signature: 'Handtekening onder het pakket',
    manifest: 'Lijst van ondertekende bestanden: elk bestand staat erin en is onveranderd',
    sums: 'SHA256SUMS: dezelfde bestanden en dezelfde controlegetallen',
    dossier: 'Index van het dossier: zegt hetzelfde als de bestanden',
    record: 'Vastgelegde gegevens: leesbaar en in de vaste schrijfwijze',
    seal: 'Digitaal zegel over de vastgelegde gegevens',
    artifacts: 'Bestanden van het bewijsstuk: gelijk aan wat is verzegeld',
    viewer: 'Gegevens over wie keek: gelijk aan wat is verzegeld, of weggelaten',
    notes: 'Aantekeningen en correcties: gelijk aan wat in het logboek staat',
    custody: 'Logboek van het bewijsstuk: elke regel ondertekend en aan de vorige vast',
    sequence: 'Nummering van de bewijsstukken onder één sleutel',
  },
  en: {
    container: 'Structure of the package: nothing hidden, double or added',
    signature: 'Signature of the package',
    manifest: 'List of signed files: every file is in it and unchanged',
    sums: 'SHA256SUMS: the same files and the same digests',
    dossier: 'Index of the dossier: says the same as the files',
    record: 'Record: readable and in its one spelling',
    seal: 'Digital seal over the record',
    artifacts: 'Files of the exhibit: the same as what was sealed',
    viewer: 'Details of who looked: the same as what was sealed, or left out',
    notes: 'Notes and corrections: the same as what the log names',
    custody: 'Log of the exhibit: every line signed and tied to the one before',
    sequence: 'Numbering of the exhibits under one key',
  },
});

export const verdictTexts = inBothLanguages<Verdict, string>({
  nl: {
    broken: 'Dit pakket is niet meer zoals het is ondertekend. Hierboven staat wat er niet klopt.',
    'intact-key-unknown':
      'Dit pakket is niet veranderd sinds deze sleutel het ondertekende. Van wie de sleutel is, is niet bevestigd: vergelijk de vingerafdruk met een die u buiten het pakket om kreeg.',
    'intact-key-confirmed':
      'Dit pakket is niet veranderd sinds deze sleutel het ondertekende, en de vingerafdruk is de bevestigde.',
  },
  en: {
    broken: 'This package is no longer as it was signed. What does not hold is said above.',
    'intact-key-unknown':
      'This package has not changed since this key signed it. Whose key it is has not been confirmed: compare the fingerprint with one that you got outside the package.',
    'intact-key-confirmed':
      'This package has not changed since this key signed it, and the fingerprint is the confirmed one.',
  },
});

/** Words around a report. */
export const verifyTexts = inBothLanguages({
  nl: {
    holds: 'Klopt',
    holdsNot: 'Klopt niet',
    remark: 'Let op',
    size: 'Grootte',
    bytes: '{count} bytes',
    fingerprint: 'Vingerafdruk van de ondertekenaar',
    fingerprintConfirmed: 'Vingerafdruk van de ondertekenaar (bevestigd)',
    signingTime: 'Ondertekend op (klok van die computer)',
    exhibits: 'Bewijsstukken',
    verdict: 'Uitkomst',
    limits:
      'Dit zegt niet wie het bericht schreef, niet dat de pagina daarvoor onaangeroerd was, en niet hoe laat het was: dat zegt alleen de klok van die computer. Van report.html en VERIFY.txt is nagegaan dat ze mee zijn ondertekend, niet wat erin staat: bij twijfel telt record.json.',
  },
  en: {
    holds: 'Holds',
    holdsNot: 'Does not hold',
    remark: 'Note',
    size: 'Size',
    bytes: '{count} bytes',
    fingerprint: 'Fingerprint of the signer',
    fingerprintConfirmed: 'Fingerprint of the signer (confirmed)',
    signingTime: 'Signed at (clock of that computer)',
    exhibits: 'Exhibits',
    verdict: 'Result',
    limits:
      'This does not say who wrote the post, nor that the page was untouched before, nor what time it was: only the clock of that computer says that. Of report.html and VERIFY.txt it was checked that they were signed with the rest, not what they say: in case of doubt record.json counts.',
  },
});

export const findingTexts = inBothLanguages<FindingCode, string>({
  nl: {
    'more-findings': 'Er is meer gevonden dan hier staat.',
    'container-malformed': 'Het bestand is beschadigd of afgebroken en niet geheel te lezen.',
    'container-mimetype-wrong': 'Het bestand begint niet zoals een pakket van Getuige begint.',
    'container-not-stored': 'Dit bestand is op een andere manier ingepakt dan Getuige doet.',
    'container-trailing-bytes': 'Achter het einde van het pakket staan nog gegevens.',
    'container-hidden-bytes': 'Tussen de bestanden in het pakket staan verborgen gegevens.',
    'container-header-mismatch':
      'De beschrijving van dit bestand in het pakket is veranderd of spreekt zichzelf tegen.',
    'container-duplicate-entry': 'Deze bestandsnaam staat meer dan één keer in het pakket.',
    'container-name-not-allowed': 'Deze bestandsnaam hoort niet in een pakket van Getuige.',
    'container-too-many-entries': 'Het pakket heeft meer bestanden dan een pakket mag hebben.',
    'container-order-differs': 'De bestanden staan in een andere volgorde dan is ondertekend.',
    'crc-differs': 'Dit bestand is beschadigd of veranderd (de CRC-32 klopt niet).',
    'signature-missing': 'De handtekening ontbreekt.',
    'signature-malformed': 'De handtekening is beschadigd of veranderd.',
    'signature-not-valid': 'De handtekening hoort niet bij deze inhoud of deze sleutel.',
    'signature-not-cades': 'De handtekening is niet van de soort die Getuige maakt.',
    'certificate-not-usable': 'Het certificaat bij de handtekening is niet bruikbaar.',
    'timestamp-not-checked': 'Hier staat een tijdstempel bij die nog niet wordt gecontroleerd.',
    'manifest-missing': 'De lijst van ondertekende bestanden ontbreekt.',
    'manifest-malformed': 'De lijst van ondertekende bestanden is beschadigd of veranderd.',
    'entry-not-listed': 'Dit bestand is toegevoegd: het is niet ondertekend.',
    'entry-not-known': 'Dit bestand is wel ondertekend, maar deze versie kent het niet.',
    'entry-missing': 'Dit bestand is ondertekend, maar ontbreekt in het pakket.',
    'entry-digest-differs': 'Dit bestand is veranderd nadat het is ondertekend.',
    'sums-differ': 'SHA256SUMS noemt niet precies de bestanden van dit pakket.',
    'dossier-malformed': 'De index van het dossier ontbreekt of is niet te lezen.',
    'dossier-differs': 'De index van het dossier zegt iets anders dan de bestanden.',
    'record-malformed': 'De vastgelegde gegevens ontbreken of zijn niet te lezen.',
    'record-not-canonical': 'De vastgelegde gegevens staan niet in de vaste schrijfwijze.',
    'record-newer-version':
      'Dit bewijsstuk is gemaakt met een nieuwere versie van Getuige. Controleer het met die versie.',
    'post-not-there': 'Er wordt verwezen naar een bericht dat niet is vastgelegd.',
    'time-differs': 'Een tijdstip spreekt zichzelf tegen: de tijd ter plaatse hoort niet bij UTC.',
    'seal-missing': 'Het digitale zegel ontbreekt.',
    'seal-not-valid': 'Het digitale zegel hoort niet bij deze vastgelegde gegevens.',
    'seal-key-differs':
      'Het zegel is met een andere sleutel gezet dan de vastgelegde gegevens noemen.',
    'seal-time-differs': 'Het zegel noemt een ander tijdstip dan de vastgelegde gegevens.',
    'signer-differs':
      'Het pakket en het verslag zijn met een andere sleutel ondertekend dan dit bewijsstuk.',
    'artifact-missing': 'Dit bestand van het bewijsstuk ontbreekt, zonder dat dat is gezegd.',
    'artifact-digest-differs': 'Dit bestand is niet wat bij het bewaren is verzegeld.',
    'artifact-not-in-record': 'Dit bestand hoort niet bij het bewijsstuk.',
    'long-picture-differs':
      'Wat is vastgelegd over de afbeeldingen van de hele pagina, spreekt zichzelf of de bestanden tegen.',
    'supplied-differs':
      'Wat is vastgelegd over het toegevoegde bestand, spreekt zichzelf of het bestand tegen.',
    'recording-differs':
      'Wat is vastgelegd over de schermopname, spreekt zichzelf of het bestand tegen.',
    'post-picture-differs':
      'De afbeelding van het bericht is niet wat er in de bewaarde schermen staat, of wat erover is vastgelegd klopt niet.',
    'post-picture-not-compared':
      'De afbeelding van het bericht kon hier niet met de bewaarde schermen worden vergeleken.',
    'viewer-digest-differs': 'De gegevens over wie keek zijn niet wat is verzegeld.',
    'viewer-left-out': 'De gegevens over wie keek zijn weggelaten. De rest is te controleren.',
    'artifact-left-out': 'Dit bestand is weggelaten. De rest is te controleren.',
    'notes-malformed': 'De aantekeningen ontbreken of zijn niet te lezen.',
    'note-digest-differs': 'Een aantekening of correctie is veranderd.',
    'note-not-in-log': 'Een aantekening of correctie staat niet in het logboek.',
    'note-missing': 'Een aantekening of correctie uit het logboek ontbreekt.',
    'note-differs-from-log':
      'Een aantekening of correctie noemt een andere tijd of persoon dan het logboek.',
    'correction-differs':
      'Een correctie zegt dat er iets anders is vastgelegd dan in het bewijsstuk staat.',
    'custody-malformed': 'Het logboek ontbreekt of is niet te lezen.',
    'custody-chain-broken': 'In het logboek is een regel veranderd, verwijderd of toegevoegd.',
    'custody-signature-not-valid': 'Een regel van het logboek is niet met deze sleutel getekend.',
    'custody-clock-set-back': 'Volgens het logboek is de klok van de computer teruggezet.',
    'custody-other-key': 'Het logboek is met een andere sleutel voortgezet.',
    'export-not-logged': 'Het logboek vertelt niet dat dit pakket is gemaakt.',
    'removal-differs': 'Logboek en pakket zeggen niet hetzelfde over wat is verwijderd.',
    'summary-differs': 'De lijst toont van dit bewijsstuk iets anders dan is verzegeld.',
    'sequence-gap':
      'Deze nummers staan niet in dit pakket. Dat mag: een pakket hoeft niet alles te bevatten.',
    'sequence-differs': 'De nummering van de bewijsstukken spreekt zichzelf tegen.',
    'sequence-clock-set-back':
      'Dit bewijsstuk heeft een later nummer, maar een vroegere tijd dan het vorige: de klok van de computer is verzet.',
  },
  en: {
    'more-findings': 'More was found than is listed here.',
    'container-malformed': 'The file is damaged or cut off and cannot be read as a whole.',
    'container-mimetype-wrong': 'The file does not begin as a Getuige package begins.',
    'container-not-stored': 'This file was packed in another way than Getuige does.',
    'container-trailing-bytes': 'There is more behind the end of the package.',
    'container-hidden-bytes': 'Something is hidden between the files of the package.',
    'container-header-mismatch':
      'What the package says about this file was changed or contradicts itself.',
    'container-duplicate-entry': 'This file name is in the package more than once.',
    'container-name-not-allowed': 'This file name does not belong in a Getuige package.',
    'container-too-many-entries': 'The package has more files than a package may have.',
    'container-order-differs': 'The files are in another order than was signed.',
    'crc-differs': 'This file was damaged or changed (its CRC-32 does not fit).',
    'signature-missing': 'The signature is missing.',
    'signature-malformed': 'The signature was damaged or changed.',
    'signature-not-valid': 'The signature does not belong to this content or this key.',
    'signature-not-cades': 'The signature is not of the kind that Getuige makes.',
    'certificate-not-usable': 'The certificate with the signature cannot be used.',
    'timestamp-not-checked': 'There is a timestamp here that is not checked yet.',
    'manifest-missing': 'The list of signed files is missing.',
    'manifest-malformed': 'The list of signed files was damaged or changed.',
    'entry-not-listed': 'This file was added: it was not signed.',
    'entry-not-known': 'This file was signed, but this version does not know it.',
    'entry-missing': 'This file was signed, but is missing from the package.',
    'entry-digest-differs': 'This file was changed after it was signed.',
    'sums-differ': 'SHA256SUMS does not name exactly the files of this package.',
    'dossier-malformed': 'The index of the dossier is missing or cannot be read.',
    'dossier-differs': 'The index of the dossier says something else than the files.',
    'record-malformed': 'The record is missing or cannot be read.',
    'record-not-canonical': 'The record is not in its one spelling.',
    'record-newer-version':
      'This exhibit was made with a newer version of Getuige. Check it with that version.',
    'post-not-there': 'This names a message that was not recorded.',
    'time-differs': 'A time contradicts itself: the local time does not fit UTC.',
    'seal-missing': 'The digital seal is missing.',
    'seal-not-valid': 'The digital seal does not belong to this record.',
    'seal-key-differs': 'The seal was made with another key than the record names.',
    'seal-time-differs': 'The seal names another time than the record.',
    'signer-differs': 'Package and report were signed with another key than this exhibit.',
    'artifact-missing':
      'This file of the exhibit is missing, and nothing says that it was left out.',
    'artifact-digest-differs': 'This file is not what was sealed when it was saved.',
    'artifact-not-in-record': 'This file does not belong to the exhibit.',
    'long-picture-differs':
      'What was recorded about the pictures of the whole page contradicts itself or the files.',
    'supplied-differs': 'What was recorded about the added file contradicts itself or the file.',
    'recording-differs':
      'What is recorded about the screen recording contradicts itself or the file.',
    'post-picture-differs':
      'The picture of the post is not what the screens kept beside it show, or what was recorded of it does not fit.',
    'post-picture-not-compared':
      'The picture of the post could not be compared here with the screens kept beside it.',
    'viewer-digest-differs': 'The details of who looked are not what was sealed.',
    'viewer-left-out': 'The details of who looked were left out. The rest can be checked.',
    'artifact-left-out': 'This file was left out. The rest can be checked.',
    'notes-malformed': 'The notes are missing or cannot be read.',
    'note-digest-differs': 'A note or correction was changed.',
    'note-not-in-log': 'A note or correction is not in the log.',
    'note-missing': 'A note or correction that the log names is missing.',
    'note-differs-from-log': 'A note or correction names another time or person than the log.',
    'correction-differs':
      'A correction says that something else was recorded than the exhibit holds.',
    'custody-malformed': 'The log is missing or cannot be read.',
    'custody-chain-broken': 'A line of the log was changed, removed or added.',
    'custody-signature-not-valid': 'A line of the log was not signed with this key.',
    'custody-clock-set-back': 'According to the log, the clock of the computer was set back.',
    'custody-other-key': 'The log was continued with another key.',
    'export-not-logged': 'The log does not tell that this package was made.',
    'removal-differs': 'Log and package do not say the same about what was removed.',
    'summary-differs': 'The list shows something else of this exhibit than was sealed.',
    'sequence-gap':
      'These numbers are not in this package. That is allowed: a package need not hold everything.',
    'sequence-differs': 'The numbering of the exhibits contradicts itself.',
    'sequence-clock-set-back':
      'This exhibit has a later number but an earlier time than the one before: the clock of the computer was set.',
  },
});
