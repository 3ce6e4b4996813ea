/** Texts of the report that concern the package as a whole. */
import { inBothLanguages } from './language';

export const reportTexts = inBothLanguages({
  nl: {
    title: 'Rapport bij bewaarde internetberichten',
    documentTitle: 'Rapport {name}',
    page: 'Pagina',
    of: 'van',
    leadOne:
      'Dit rapport hoort bij een digitaal pakket met één bewijsstuk. Iemand heeft met Getuige, een uitbreiding voor de webbrowser, bewaard wat een webpagina op het scherm liet zien.',
    leadMany:
      'Dit rapport hoort bij een digitaal pakket met {count} bewijsstukken. Iemand heeft met Getuige, een uitbreiding voor de webbrowser, bewaard wat webpagina’s op het scherm lieten zien.',
    leadSeal:
      'Elk bewijsstuk kreeg bij het bewaren meteen een digitaal zegel. Daardoor is na te gaan of er sindsdien iets is veranderd.',
    contents:
      'De berichten staan in dit rapport zoals ze zijn bewaard. Er kunnen bedreigingen en beledigingen in staan.',
    package: 'Pakket',
    packageId: 'Kenmerk',
    prepared: 'Gemaakt',
    exhibitCount: 'Bewijsstukken',
    period: 'Bewaard',
    periodRange: 'van {first} tot {last}',
    program: 'Gemaakt met',
    signedBy: 'Ondertekend met sleutel',
    signedByHint:
      'Dit is de vingerafdruk van de sleutel waarmee dit pakket is gemaakt. De sleutel noemt geen namen. Vraag de vingerafdruk na bij wie u het pakket gaf, buiten dit pakket om: op papier, per telefoon of in een gesprek. Is hij gelijk, dan is het pakket met die sleutel gemaakt.',
    otherKeys: 'Andere sleutels',
    otherKeysHint: 'Een deel van de bewijsstukken is met een andere sleutel verzegeld.',
    contentsList: 'Overzicht',
    place: 'Nr.',
    savedAt: 'Bewaard',
    where: 'Waar',
    who: 'Wie',
    what: 'Eerste woorden',
    unknown: 'niet gevonden',
    proofTitle: 'Wat het zegel laat zien, en wat niet',
    proves: 'Klopt de controle, dan laat het zegel zien',
    provesUnchanged:
      'De bestanden van een bewijsstuk zijn niet veranderd sinds deze sleutel ze verzegelde.',
    provesSameKey: 'Bewijsstukken met dezelfde vingerafdruk zijn met dezelfde sleutel verzegeld.',
    provesWhole:
      'Het pakket is niet veranderd sinds de export: er is geen bestand gewijzigd, toegevoegd of weggehaald.',
    provesNot: 'Het zegel laat niet zien',
    notWho: 'Wie het bericht heeft getypt. Een account kan van een ander zijn.',
    notBefore:
      'Dat de pagina voor het bewaren onaangeroerd was. Wie de computer bediende, kon de pagina zelf aanpassen.',
    notHolder: 'Wie de computer bediende.',
    notWhen:
      'Wanneer het precies was. De tijd komt alleen van de klok van deze computer; er is geen tijdstempel van een ander.',
    notWhenSome:
      'Wanneer het precies was. De tijd komt van de klok van deze computer. Alleen bij een bewijsstuk met een tijdstempel (seal.tst) zegt ook een ander hoe laat het uiterlijk was.',
    chainTitle: 'Van scherm tot pakket',
    chainSaveTitle: 'Bewaren',
    chainSave:
      'De browser gaf het beeld van het scherm. Getuige las daarbij wat de pagina over het bericht zegt, en van elk gegeven waar het vandaan komt.',
    chainSealTitle: 'Verzegelen',
    chainSeal:
      'Alles werd vastgelegd in record.json, met van elk bestand een SHA-256: een getal dat verandert als er ook maar iets in het bestand verandert. Daarop kwam meteen het zegel (seal.p7s). Verandert daarna iets, dan klopt dat zegel niet meer. Wie de sleutel kan gebruiken, zou een nieuw zegel kunnen maken; het nummer en het logboek helpen om dat te zien.',
    chainLogTitle: 'Bijhouden',
    chainLog:
      'Wat er later gebeurde, zoals een aantekening of een export, staat in een logboek. Elke regel is getekend en hangt vast aan de regel ervoor (custody.jsonl).',
    chainPackTitle: 'Inpakken',
    chainPack:
      'Bij de export is het hele pakket ondertekend. De handtekening geldt voor elk bestand erin, ook voor dit rapport. Dit rapport is een leesbare weergave; bij twijfel gelden de verzegelde bestanden.',
    trustTitle: 'Staat er ‘niet vertrouwd’?',
    trust:
      'Programma’s als DSS en DigiDoc noemen deze handtekening ‘onbekend’, ‘niet vertrouwd’ of soms ‘ongeldig’, omdat de sleutel niet door een erkende instantie is uitgegeven. Dat betekent: dit programma weet niet van wie de sleutel is. Het betekent niet dat er iets kapot of veranderd is. Vergelijk daarom de vingerafdruk buiten dit pakket om.',
    online:
      'Stuur een vertrouwelijk pakket niet naar een controledienst op internet. Controleren kan ook zonder internet.',
    checkTitle: 'Zelf controleren',
    check:
      'In het bestand VERIFY.txt in dit pakket staat stap voor stap hoe u alles controleert op Windows, macOS en Linux, zonder Getuige. Pak het pakket daarvoor eerst uit.',
    sequenceTitle: 'Volgnummers',
    sequence:
      'Elk bewijsstuk krijgt onder zijn sleutel een volgnummer. Zo is te zien of er iets tussenuit is.',
    sequenceKey: 'Sleutel {key}: dit pakket bevat {numbers}.',
    sequenceComplete: 'Er ontbreekt geen nummer tot en met {last}.',
    sequenceMissing:
      'Niet in dit pakket: {numbers}. Die zijn niet gekozen voor dit pakket, of ze zijn verwijderd. Wat erin stond of staat, zegt dit pakket niet.',
    sequenceAfter: 'Of er na nummer {last} nog iets is bewaard, is aan dit pakket niet te zien.',
    number: 'nummer {numbers}',
    numbers: 'nummers {numbers}',
    leftOutTitle: 'Weggelaten',
    leftOutNone: 'Alle bestanden van deze bewijsstukken zitten in het pakket.',
    leftOut:
      'Niet alle bestanden van de bewijsstukken zitten in dit pakket. Het zegel noemt ze met hun SHA-256, zodat ze later alsnog te controleren zijn.',
    leftOutViewer: 'wie keek en op welke computer (viewer.json)',
    leftOutNotChosen: 'niet gekozen bij de export',
    leftOutRemoved: 'verwijderd',
    exhibit: 'Bewijsstuk {place}',
  },
  en: {
    title: 'Report on saved online posts',
    documentTitle: 'Report {name}',
    page: 'Page',
    of: 'of',
    leadOne:
      'This report belongs to a digital package with one exhibit. With Getuige, an extension for the web browser, someone saved what a web page showed on screen.',
    leadMany:
      'This report belongs to a digital package with {count} exhibits. With Getuige, an extension for the web browser, someone saved what web pages showed on screen.',
    leadSeal:
      'Each exhibit got a digital seal at the moment it was saved. That makes it possible to check whether anything has changed since.',
    contents:
      'The posts stand in this report as they were saved. They may contain threats and insults.',
    package: 'Package',
    packageId: 'Reference',
    prepared: 'Made',
    exhibitCount: 'Exhibits',
    period: 'Saved',
    periodRange: 'from {first} to {last}',
    program: 'Made with',
    signedBy: 'Signed with key',
    signedByHint:
      'This is the fingerprint of the key that this package was made with. The key names no people. Ask whoever gave you the package for the fingerprint, outside this package: on paper, by telephone or in person. If it is the same, the package was made with that key.',
    otherKeys: 'Other keys',
    otherKeysHint: 'Some of the exhibits were sealed with another key.',
    contentsList: 'Overview',
    place: 'No.',
    savedAt: 'Saved',
    where: 'Where',
    who: 'Who',
    what: 'First words',
    unknown: 'not found',
    proofTitle: 'What the seal shows, and what it does not',
    proves: 'If the check succeeds, the seal shows',
    provesUnchanged: 'The files of an exhibit have not been changed since this key sealed them.',
    provesSameKey: 'Exhibits with the same fingerprint were sealed with the same key.',
    provesWhole:
      'The package has not been changed since the export: no file was altered, added or taken out.',
    provesNot: 'The seal does not show',
    notWho: 'Who typed the post. An account can belong to someone else.',
    notBefore:
      'That the page was untouched before it was saved. Whoever used the computer could alter the page.',
    notHolder: 'Who used the computer.',
    notWhen:
      'When exactly it was. The time comes only from this computer’s clock; there is no timestamp from anyone else.',
    notWhenSome:
      'When exactly it was. The time comes from this computer’s clock. Only for an exhibit with a timestamp (seal.tst) does someone else say what the latest possible time was.',
    chainTitle: 'From screen to package',
    chainSaveTitle: 'Saving',
    chainSave:
      'The browser gave the image of the screen. Getuige read what the page says about the post and, for each value, where it came from.',
    chainSealTitle: 'Sealing',
    chainSeal:
      'Everything was written down in record.json, with a SHA-256 for each file: a number that changes when anything in the file changes. The seal (seal.p7s) was put on that at once. If anything changes afterwards, that seal no longer fits. Whoever can use the key could make a new one; the number and the log help to notice that.',
    chainLogTitle: 'Keeping a log',
    chainLog:
      'What happened later, such as a note or an export, is in a log. Each line is signed and is tied to the line before it (custody.jsonl).',
    chainPackTitle: 'Packing',
    chainPack:
      'At the export the whole package was signed. The signature covers every file in it, this report included. This report is a readable version; in case of doubt the sealed files count.',
    trustTitle: 'Does it say “not trusted”?',
    trust:
      'Programs such as DSS and DigiDoc call this signature “unknown”, “not trusted” or sometimes “invalid”, because the key was not issued by a recognised authority. That means: this program does not know whose key it is. It does not mean that anything is broken or changed. So compare the fingerprint outside this package.',
    online:
      'Do not send a confidential package to a checking service on the internet. Everything can be checked without the internet.',
    checkTitle: 'Checking it yourself',
    check:
      'The file VERIFY.txt in this package says step by step how to check everything on Windows, macOS and Linux, without Getuige. Unpack the package first.',
    sequenceTitle: 'Sequence numbers',
    sequence:
      'Each exhibit gets a sequence number under its key. That shows whether anything in between is missing.',
    sequenceKey: 'Key {key}: this package holds {numbers}.',
    sequenceComplete: 'No number is missing up to {last}.',
    sequenceMissing:
      'Not in this package: {numbers}. They were not chosen for this package, or they were removed. What they held, this package does not say.',
    sequenceAfter:
      'Whether anything was saved after number {last} cannot be seen from this package.',
    number: 'number {numbers}',
    numbers: 'numbers {numbers}',
    leftOutTitle: 'Left out',
    leftOutNone: 'All files of these exhibits are in the package.',
    leftOut:
      'Not all files of the exhibits are in this package. The seal names them by their SHA-256, so that they can still be checked later.',
    leftOutViewer: 'who looked, and on what computer (viewer.json)',
    leftOutNotChosen: 'not chosen at the export',
    leftOutRemoved: 'removed',
    exhibit: 'Exhibit {place}',
  },
});
