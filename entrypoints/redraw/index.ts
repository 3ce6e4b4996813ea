/**
 * Runs in the page, in a world of its own, and only when somebody asks for a reconstruction.
 * It draws a copy of the page's elements that has no address in it, so that nothing is
 * fetched for it, and leaves the page as it was.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type {} from '@/utils/platforms/page-button-script';
import type {} from '@/utils/platforms/page-script';
import type {} from '@/utils/platforms/redraw-script';
import { drawThisPage } from './draw';

export default defineUnlistedScript(() => {
  globalThis.getuigeRedraw = {
    draw: async () => {
      const identity = globalThis.getuige?.identity();
      if (identity === undefined) return null;
      globalThis.getuigeButtons?.hide('redraw');
      try {
        return { ...identity, ...(await drawThisPage()) };
      } catch {
        return null;
      } finally {
        globalThis.getuigeButtons?.show('redraw');
      }
    },
  };
});
