/** Texts of VERIFY.txt. ASCII only: it is opened with whatever a computer has. */
import { inBothLanguages } from './language';

export const verifyFileTexts = inBothLanguages({
  nl: {
    otherLanguage: 'English: see the second half of this file.',
    title: 'DIT PAKKET CONTROLEREN',
    package: 'Pakket',
    packageId: 'Kenmerk',
    key: 'Sleutel',
    intro:
      "U kunt dit pakket controleren zonder Getuige en zonder internet, met programma's die vrij te krijgen zijn. Hieronder staan de opdrachten voor Linux, macOS en Windows. Neem ze over zoals ze er staan. Een opdracht is een regel die met vier spaties begint.",
    unpack:
      'Pak het pakket eerst uit in een nieuwe, lege map. Open in die map een terminal (Windows: PowerShell). Stap 4 en 5 schrijven een paar bestanden in de map erboven.',
    wholeTitle: 'HET PAKKET ZELF',
    whole:
      'De SHA-256 van het hele pakket kan niet in het pakket staan. Vraag hem aan wie u het pakket gaf en vergelijk hem met wat een van deze opdrachten toont, in de map waar het pakket staat:',
    linux: 'LINUX',
    macos: 'MACOS (13 of nieuwer)',
    windows: 'WINDOWS (PowerShell)',
    filesTitle: '1. Geen bestand is veranderd.',
    filesExpect: 'Goed: elke regel eindigt op OK.',
    filesExpectWindows: 'Goed: elke regel begint met OK.',
    oneFile:
      'Een enkel bestand kan ook zo; vergelijk de uitkomst met de regel van dat bestand in SHA256SUMS:',
    extraTitle: '2. Er is geen bestand bij gekomen.',
    extraExpect:
      'Goed: precies drie namen, in welke volgorde ook: SHA256SUMS, META-INF/ASiCManifest001.xml en META-INF/signature001.p7s.',
    listTitle: '3. De lijst SHA256SUMS is de lijst die is ondertekend.',
    listExpect:
      'Goed: er verschijnt een regel met SHA256SUMS. Verschijnt er niets, dan klopt het niet.',
    signatureTitle: '4. De handtekening onder het pakket klopt.',
    signatureExpect:
      'Goed: "Verification successful" en deze vingerafdruk (hoofdletters en kleine letters zijn gelijk):',
    opensslWindows:
      'Windows heeft zelf geen OpenSSL. Met Git voor Windows (gitforwindows.org) krijgt u het. Maak het eerst bekend:',
    oldOpenssl:
      'Kent uw OpenSSL de optie -cades niet (OpenSSL 1.1 of ouder), laat die dan weg in stap 4 en 5.',
    sealsTitle: '5. Het zegel van elk bewijsstuk klopt.',
    sealsExpect:
      'Goed: bij elk bewijsstuk "Verification successful". De vingerafdruk is die van de sleutel waarmee dat bewijsstuk bij het bewaren is verzegeld.',
    recordTitle: '6. De bestanden horen bij wat is verzegeld.',
    recordExpect:
      'Goed: OK bij elk bestand, behalve bij record.json, seal.p7s, notes.json en custody.jsonl (en seal.tst als dat er is). Stap 1 tot en met 5 laten zien dat die vier niet zijn veranderd sinds het pakket is gemaakt; record.json ook niet sinds het bewaren. De regels van custody.jsonl hebben elk een eigen handtekening, die deze stappen niet nagaan. Vergelijk in stap 4 en 5 elke vingerafdruk: een bewijsstuk met een andere sleutel dan het pakket vraagt om uitleg.',
    fingerprintTitle: 'DE VINGERAFDRUK VERGELIJKEN',
    fingerprint:
      'Iedereen kan een veranderd pakket opnieuw ondertekenen met een nieuwe sleutel. Vergelijk de vingerafdruk daarom met een die u buiten dit pakket om kreeg: op papier, per telefoon of in een gesprek.',
    trustTitle: 'STAAT ER "NIET VERTROUWD"?',
    trust:
      "Programma's als DSS en DigiDoc noemen de ondertekenaar onbekend, niet vertrouwd of soms ongeldig, omdat de sleutel niet door een erkende instantie is uitgegeven. Dat betekent: niet bekend van wie de sleutel is. Het betekent niet dat er iets kapot of veranderd is. Stuur een vertrouwelijk pakket niet naar een controledienst op internet.",
    meaningTitle: 'WAT DIT BEWIJST',
    meaning:
      'Kloppen alle stappen, dan zijn de bestanden niet veranderd sinds deze sleutel ze verzegelde. Het bewijst niet wie het bericht typte, niet dat de pagina voor het bewaren onaangeroerd was, niet wie de computer bediende en niet hoe laat het was: de tijd komt van de klok van die computer, behalve waar een tijdstempel (seal.tst) meer zegt.',
  },
  en: {
    otherLanguage: 'Nederlands: zie de tweede helft van dit bestand.',
    title: 'HOW TO CHECK THIS PACKAGE',
    package: 'Package',
    packageId: 'Reference',
    key: 'Key',
    intro:
      'You can check this package without Getuige and without the internet, with programs that anyone can get. Below are the commands for Linux, macOS and Windows. Copy them as they are. A command is a line that begins with four spaces.',
    unpack:
      'First unpack the package in a new, empty folder. Open a terminal in that folder (Windows: PowerShell). Steps 4 and 5 write a few files in the folder above it.',
    wholeTitle: 'THE PACKAGE ITSELF',
    whole:
      'The SHA-256 of the whole package cannot be inside the package. Ask whoever gave you the package for it and compare it with what one of these commands shows, in the folder where the package is:',
    linux: 'LINUX',
    macos: 'MACOS (13 or newer)',
    windows: 'WINDOWS (PowerShell)',
    filesTitle: '1. No file was changed.',
    filesExpect: 'Good: every line ends in OK.',
    filesExpectWindows: 'Good: every line begins with OK.',
    oneFile:
      'For a single file this works as well; compare the result with the line of that file in SHA256SUMS:',
    extraTitle: '2. No file was added.',
    extraExpect:
      'Good: exactly three names, in any order: SHA256SUMS, META-INF/ASiCManifest001.xml and META-INF/signature001.p7s.',
    listTitle: '3. The list SHA256SUMS is the list that was signed.',
    listExpect: 'Good: a line with SHA256SUMS appears. If nothing appears, it does not hold.',
    signatureTitle: '4. The signature of the package holds.',
    signatureExpect:
      'Good: "Verification successful" and this fingerprint (capital and small letters are the same):',
    opensslWindows:
      'Windows itself has no OpenSSL. Git for Windows (gitforwindows.org) brings it. Make it known first:',
    oldOpenssl:
      'If your OpenSSL does not know the option -cades (OpenSSL 1.1 or older), leave it out in steps 4 and 5.',
    sealsTitle: '5. The seal of each exhibit holds.',
    sealsExpect:
      'Good: "Verification successful" for each exhibit. The fingerprint is that of the key that sealed the exhibit when it was saved.',
    recordTitle: '6. The files belong to what was sealed.',
    recordExpect:
      'Good: OK for each file except record.json, seal.p7s, notes.json and custody.jsonl (and seal.tst where there is one). Steps 1 to 5 show that those four have not changed since the package was made, and record.json not since it was saved. Each line of custody.jsonl has a signature of its own, which these steps do not check. Compare every fingerprint in steps 4 and 5: an exhibit with another key than the package needs an explanation.',
    fingerprintTitle: 'COMPARING THE FINGERPRINT',
    fingerprint:
      'Anyone can sign a changed package again with a new key. So compare the fingerprint with one that you got outside this package: on paper, by telephone or in person.',
    trustTitle: 'DOES IT SAY "NOT TRUSTED"?',
    trust:
      'Programs such as DSS and DigiDoc call the signer unknown, not trusted or sometimes invalid, because the key was not issued by a recognised authority. That means: it is not known whose key it is. It does not mean that anything is broken or changed. Do not send a confidential package to a checking service on the internet.',
    meaningTitle: 'WHAT THIS PROVES',
    meaning:
      "If all steps hold, the files have not been changed since this key sealed them. It does not prove who typed the post, nor that the page was untouched before it was saved, nor who used the computer, nor what time it was: the time comes from that computer's clock, except where a timestamp (seal.tst) says more.",
  },
});
