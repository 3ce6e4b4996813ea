/** Texts about saves that were cut off, told once they are known. */
import { inBothLanguages } from './language';

export const cutOffTexts = inBothLanguages({
  nl: {
    notSaved:
      'Op {time} werd het bewaren van een pagina onderbroken. Die pagina is niet bewaard. Staat hij er nog, open hem dan en klik op het pictogram van Getuige.',
    saved: 'Op {time} werd het bewaren onderbroken, maar de pagina is bewaard: nr. {number}.',
    dismiss: 'Begrepen',
  },
  en: {
    notSaved:
      'On {time}, saving a page was cut off. That page was not saved. If it is still there, open it and click the Getuige icon.',
    saved: 'On {time}, saving was cut off, but the page was saved: no. {number}.',
    dismiss: 'Understood',
  },
});
