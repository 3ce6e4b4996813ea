/** Texts of the settings view. */
import { inBothLanguages } from './language';

export const settingsTexts = inBothLanguages({
  nl: {
    title: 'Instellingen',
    language: 'Taal',
    'language-auto': 'Zoals de browser',
    'language-nl': 'Nederlands',
    'language-en': 'English',
    saving: 'Bewaren',
    askBeforeSaving: 'Eerst vragen, dan bewaren',
    askBeforeSavingHint:
      'Een klik op het pictogram bewaart dan niet meteen. Bij webmail wordt het altijd eerst gevraagd.',
    wholeSource: 'Ook de broncode van de hele pagina bewaren',
    wholeSourceHint:
      'Nu gaat alleen het bericht zelf mee. In de hele pagina kan meer staan dan nodig is, ook van anderen.',
    pageArchive: 'Ook een archief van de hele pagina bewaren',
    pageArchiveHint:
      'Een bestand (MHTML) waarin de pagina met beelden te openen is. De browser vraagt u om toestemming.',
    pageArchiveRefused: 'De browser gaf geen toestemming. Er is niets veranderd.',
    pageArchiveImpossible: 'In Firefox kan dit niet: de browser maakt zo’n archief niet.',
    privateWindows: 'Ook bewaren uit privévensters',
    privateWindowsHint:
      'De browser moet dit ook toestaan: ga naar de uitbreidingen van de browser, kies Getuige en laat het toe in privévensters (Incognito, InPrivate). In het bewijsstuk staat dat het een privévenster was.',
    pageButtons: 'Knop bij elk bericht',
    pageButtonsIntro:
      'Op de sites die u hier kiest, komt bij elk bericht een knop “Bewaar als bewijs”. Eén klik bewaart dat bericht. De knop staat nooit op de afbeelding die wordt bewaard.',
    pageButtonsReason:
      'De browser vraagt daarvoor toestemming voor alle sites. Dat klinkt als veel. Zonder die toestemming geeft een browser bij een klik in een pagina geen beeld. Getuige gebruikt haar alleen voor de sites die u kiest, en alleen wanneer u op een knop klikt. Er gaat niets naar buiten.',
    pageButtonsBack:
      'Zet u alle sites uit, dan geeft Getuige de toestemming terug. Dat kan ook bij de uitbreidingen van de browser.',
    pageButtonsSeen: 'De site zelf kan merken dat er een knop bij staat.',
    pageButtonsRefused: 'De browser gaf geen toestemming. Er is niets veranderd.',
    key: 'Sleutel van deze computer',
    keyHint:
      'Met deze sleutel wordt alles verzegeld. Geef de vingerafdruk buiten een pakket om, op papier of per e-mail, aan wie u helpt.',
    keyNone: 'Er is nog geen sleutel. Die wordt gemaakt als u voor het eerst iets bewaart.',
    fingerprint: 'Vingerafdruk',
    keyLost:
      'De sleutel van deze computer kan niet meer worden gebruikt. Wat u bewaarde is er nog en blijft te controleren. Zodra u weer iets bewaart, maakt Getuige een nieuwe sleutel.',
    keyReplaced:
      'Deze sleutel is gemaakt op {time}, omdat de vorige op deze computer niet meer te gebruiken was. Wat u daarvoor bewaarde, blijft te controleren met de vorige sleutel. Geef de nieuwe vingerafdruk ook aan wie de vorige al kent.',
    fingerprintBefore: 'Vingerafdruk van de vorige sleutel',
    shortcut: 'Sneltoets',
    shortcutHint:
      'bewaart de pagina zonder het venstertje van Getuige te openen. Een andere toets kiest u bij de uitbreidingen van de browser, onder sneltoetsen.',
  },
  en: {
    title: 'Settings',
    language: 'Language',
    'language-auto': 'As in the browser',
    'language-nl': 'Nederlands',
    'language-en': 'English',
    saving: 'Saving',
    askBeforeSaving: 'Ask first, then save',
    askBeforeSavingHint:
      'A click on the icon then does not save at once. For webmail you are always asked first.',
    wholeSource: 'Also save the source of the whole page',
    wholeSourceHint:
      'Now only the post itself is saved. The whole page can hold more than is needed, also of other people.',
    pageArchive: 'Also save an archive of the whole page',
    pageArchiveHint:
      'A file (MHTML) in which the page can be opened with its pictures. The browser asks you for permission.',
    pageArchiveRefused: 'The browser gave no permission. Nothing was changed.',
    pageArchiveImpossible: 'Not possible in Firefox: the browser does not make such an archive.',
    privateWindows: 'Also save from private windows',
    privateWindowsHint:
      'The browser must allow it as well: go to the browser’s extensions, choose Getuige and allow it in private windows (Incognito, InPrivate). The exhibit says that it was a private window.',
    pageButtons: 'Button beside each post',
    pageButtonsIntro:
      'On the sites that you choose here, each post gets a button “Save as evidence”. One click saves that post. The button is never in the picture that is saved.',
    pageButtonsReason:
      'For this the browser asks for permission for all sites. That sounds like a lot. Without it, a browser gives no picture when you click inside a page. Getuige uses it only for the sites that you choose, and only when you click a button. Nothing leaves your computer.',
    pageButtonsBack:
      'When you switch off all sites, Getuige gives the permission back. You can also do that in the browser’s extensions.',
    pageButtonsSeen: 'The site itself can notice that a button stands there.',
    pageButtonsRefused: 'The browser gave no permission. Nothing was changed.',
    key: 'Key of this computer',
    keyHint:
      'Everything is sealed with this key. Give its fingerprint outside a package, on paper or by e-mail, to whoever helps you.',
    keyNone: 'There is no key yet. It is made when you save something for the first time.',
    fingerprint: 'Fingerprint',
    keyLost:
      'The key of this computer can no longer be used. What you saved is still here and can still be checked. As soon as you save something again, Getuige makes a new key.',
    keyReplaced:
      'This key was made on {time}, because the one before it could no longer be used on this computer. What you saved before can still be checked with the key before it. Give the new fingerprint to whoever knows the earlier one.',
    fingerprintBefore: 'Fingerprint of the key before it',
    shortcut: 'Keyboard shortcut',
    shortcutHint:
      'saves the page without opening the popup. You choose another key in the browser’s extensions, under shortcuts.',
  },
});
