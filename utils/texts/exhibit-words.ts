/**
 * Words for what an exhibit consists of and what happened to it: artifacts, gaps, log.
 * Shared by the dossier page and the report.
 */
import type { CustodyEvent, RemovalReason } from '@/utils/evidence/custody-schema';
import type { Artifact, ArtifactRole, NotCaptured, Trigger } from '@/utils/evidence/record-schema';
import { inBothLanguages } from './language';

export const roleTexts = inBothLanguages<ArtifactRole, string>({
  nl: {
    viewport: 'Schermafbeelding',
    frame: 'Eén scherm van het geheel',
    'whole-picture': 'Afbeelding van het geheel',
    'post-picture': 'Afbeelding van het bericht',
    reconstruction: 'Reconstructie (nagetekend)',
    'post-source': 'Broncode van het bericht',
    'page-source': 'Broncode van de hele pagina',
    'page-archive': 'Archief van de hele pagina',
    'page-data': 'Gegevens van de pagina',
    'supplied-file': 'Toegevoegd bestand',
    recording: 'Schermopname',
  },
  en: {
    viewport: 'Screenshot',
    frame: 'One screen of the whole',
    'whole-picture': 'Picture of the whole',
    'post-picture': 'Picture of the post',
    reconstruction: 'Reconstruction (redrawn)',
    'post-source': 'Source code of the post',
    'page-source': 'Source code of the whole page',
    'page-archive': 'Archive of the whole page',
    'page-data': 'Data of the page',
    'supplied-file': 'Added file',
    recording: 'Screen recording',
  },
});

/** How an artifact was made. */
export const methodTexts = inBothLanguages<Artifact['method'], string>({
  nl: {
    'shown-on-screen': 'het beeld dat de browser op het scherm toonde, ongewijzigd',
    'rendered-beyond-screen':
      'door de browser zelf getekend, ook het deel dat niet op het scherm stond',
    stitched: 'samengevoegd uit de losse schermen die erbij bewaard zijn',
    'cut-out': 'uitgesneden uit de schermen die erbij bewaard zijn',
    'redrawn-from-dom': 'nagetekend door Getuige; dit is niet wat op het scherm stond',
    'serialized-from-dom': 'de pagina zoals de browser die in het geheugen had, als tekst',
    'copied-from-page': 'letterlijk overgenomen van de pagina',
    'saved-by-browser': 'door de browser zelf gemaakt',
    'supplied-by-person': 'toegevoegd als bestand, ongewijzigd',
    'recorded-from-screen': 'door de browser opgenomen van het scherm',
  },
  en: {
    'shown-on-screen': 'the image that the browser showed on screen, unchanged',
    'rendered-beyond-screen':
      'drawn by the browser itself, also the part that was not on the screen',
    stitched: 'put together from the separate screens that are kept with it',
    'cut-out': 'cut out of the screens that are kept with it',
    'redrawn-from-dom': 'redrawn by Getuige; this is not what the screen showed',
    'serialized-from-dom': 'the page as the browser held it in memory, as text',
    'copied-from-page': 'copied from the page word for word',
    'saved-by-browser': 'made by the browser itself',
    'supplied-by-person': 'added as a file, unchanged',
    'recorded-from-screen': 'recorded from the screen by the browser',
  },
});

export const notCapturedTexts = inBothLanguages<NotCaptured['what'], string>({
  nl: {
    address: 'Adres van de pagina',
    'page-data': 'Gegevens van de pagina',
    'post-source': 'Broncode van het bericht',
    'page-source': 'Broncode van de hele pagina',
    'page-archive': 'Archief van de hele pagina',
    frame: 'Ingebedde pagina (frame)',
    'shadow-root': 'Afgeschermd deel van de pagina',
  },
  en: {
    address: 'Address of the page',
    'page-data': 'Data of the page',
    'post-source': 'Source code of the post',
    'page-source': 'Source code of the whole page',
    'page-archive': 'Archive of the whole page',
    frame: 'Embedded page (frame)',
    'shadow-root': 'Closed-off part of the page',
  },
});

export const notCapturedReasonTexts = inBothLanguages<NotCaptured['reason'], string>({
  nl: {
    'browser-refused': 'de browser stond het niet toe',
    'cross-origin': 'het komt van een andere website; de browser schermt het af',
    'not-on-page': 'het stond niet op de pagina',
    'not-this-post': 'het was niet zeker dat het bij dit bericht hoort',
    'switched-off': 'het was niet gekozen in de instellingen',
    'too-large': 'het was te groot',
    'closed-shadow-root': 'de pagina schermt het af',
    failed: 'het lukte niet',
  },
  en: {
    'browser-refused': 'the browser did not allow it',
    'cross-origin': 'it comes from another website; the browser shields it',
    'not-on-page': 'it was not on the page',
    'not-this-post': 'it was not certain that it belongs to this post',
    'switched-off': 'it was not chosen in the settings',
    'too-large': 'it was too large',
    'closed-shadow-root': 'the page shields it',
    failed: 'it did not work',
  },
});

/** How the person asked for the save. */
export const triggerTexts = inBothLanguages<Trigger, string>({
  nl: {
    toolbar: 'klik op de knop van Getuige in de werkbalk',
    shortcut: 'sneltoets',
    'context-menu': 'menu van de rechtermuisknop',
    'save-again': 'knop ‘Opnieuw bewaren’',
    reload: 'knop ‘Herladen en opnieuw bewaren’',
    reconstruction: 'knop ‘Reconstructie maken’',
    'page-button': 'knop van Getuige bij het bericht',
    'file-added': 'bestand toegevoegd in het dossier',
    'recording-ended': 'einde van een schermopname',
  },
  en: {
    toolbar: 'click on the Getuige button in the toolbar',
    shortcut: 'keyboard shortcut',
    'context-menu': 'right-click menu',
    'save-again': '“Save again” button',
    reload: '“Reload and save again” button',
    reconstruction: '“Make a reconstruction” button',
    'page-button': 'button of Getuige beside the post',
    'file-added': 'file added in the dossier',
    'recording-ended': 'end of a screen recording',
  },
});

export const removalReasonTexts = inBothLanguages<RemovalReason, string>({
  nl: {
    mistake: 'per ongeluk bewaard',
    'not-needed': 'niet meer nodig',
    retention: 'bewaartermijn voorbij',
    request: 'op verzoek',
    other: 'andere reden',
  },
  en: {
    mistake: 'saved by accident',
    'not-needed': 'no longer needed',
    retention: 'end of the period it could be kept',
    request: 'on request',
    other: 'another reason',
  },
});

/** Events of the custody log. */
export const custodyTexts = inBothLanguages<CustodyEvent['type'], string>({
  nl: {
    saved: 'Bewaard en verzegeld',
    noted: 'Aantekening toegevoegd',
    corrected: 'Correctie toegevoegd',
    'subject-chosen': 'Gekozen welk bericht wordt bedoeld',
    'export-prepared': 'Export voorbereid',
    offered: 'Pakket aangeboden als download',
    'artifact-removed': 'Een bestand verwijderd',
    removed: 'Bewijsstuk verwijderd',
  },
  en: {
    saved: 'Saved and sealed',
    noted: 'Note added',
    corrected: 'Correction added',
    'subject-chosen': 'Chosen which post is meant',
    'export-prepared': 'Export prepared',
    offered: 'Package offered as a download',
    'artifact-removed': 'One file removed',
    removed: 'Exhibit removed',
  },
});
