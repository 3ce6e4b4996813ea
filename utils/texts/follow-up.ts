/** Texts of the popup for what can follow on a save. Button names are part of the contract with people and tests. */
import { inBothLanguages } from './language';

export const followUpTexts = inBothLanguages({
  nl: {
    more: 'Meer',
    reload: 'Herladen en opnieuw bewaren',
    reloadHint:
      'Haalt de pagina opnieuw op en bewaart wat er dan staat. Een antwoord op de vraag of u de pagina zelf hebt aangepast.',
    reconstruct: 'Reconstructie maken',
    reconstructHint:
      'Tekent de pagina na, ook wat dichtgeklapt is of buiten beeld valt. Een hulpmiddel, geen schermafbeelding.',
    reloading: 'Bezig met herladen',
    drawing: 'Bezig met natekenen. Dit kan even duren.',
    saving: 'Bezig met bewaren',
    goesOn: 'Laat de pagina in beeld. Dit venster mag dicht; het werk gaat door.',
    askText:
      'Op deze pagina staat iets wat u hebt ingevuld en nog niet hebt verstuurd. Bij herladen gaat dat verloren. Wat al bewaard is, blijft bewaard.',
    askTextYes: 'Toch herladen',
    askTextNo: 'Niet herladen',
    clickTitle: 'De pagina is herladen. Nog één klik.',
    clickHow:
      'Deze browser vraagt een nieuwe klik. Sluit dit venster en klik meteen weer op het pictogram van Getuige. Dan wordt de pagina opnieuw bewaard. Dit kan twee minuten lang.',
    clickClose: 'Venster sluiten',
    mark: 'Reconstructie – niet wat op het scherm stond',
    markSaved:
      'Bij dit bewijsstuk zit een reconstructie. De schermafbeelding hieronder is wat op het scherm stond. De reconstructie staat in het dossier.',
  },
  en: {
    more: 'More',
    reload: 'Reload and save again',
    reloadHint:
      'Fetches the page anew and saves what it shows then. An answer to the question whether you edited the page yourself.',
    reconstruct: 'Make a reconstruction',
    reconstructHint:
      'Redraws the page, also what is folded or out of view. An aid, not a screenshot.',
    reloading: 'Reloading',
    drawing: 'Redrawing the page. This can take a while.',
    saving: 'Saving',
    goesOn: 'Leave the page in view. You may close this window; the work goes on.',
    askText:
      'This page holds something that you filled in and did not send yet. A reload loses it. What was already saved stays saved.',
    askTextYes: 'Reload anyway',
    askTextNo: 'Do not reload',
    clickTitle: 'The page was reloaded. One more click.',
    clickHow:
      'This browser asks for a new click. Close this window and click the Getuige icon again at once. Then the page is saved again. You have two minutes for this.',
    clickClose: 'Close window',
    mark: 'Reconstruction – not what the screen showed',
    markSaved:
      'This exhibit holds a reconstruction. The screenshot below is what the screen showed. The reconstruction is in the dossier.',
  },
});
