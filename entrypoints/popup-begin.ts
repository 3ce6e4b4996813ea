/** Runs before the popup's own scripts: a click on the icon saves, whatever is drawn after it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginSave } from '@/utils/browser/begin-save';

export default defineUnlistedScript(() => {
  globalThis.getuigeBegun = beginSave(performance.timeOrigin);
});
