/** Redrawing a page: the program for it is put into the page only now. */
import type {} from '@/utils/platforms/redraw-script';
import type { RedrawPort } from '@/utils/services/redraw-port';
import { browser } from './api';
import { patiently } from './patience';

const REDRAW_SCRIPT = '/redraw.js';
/** Longer than the program itself may take. Milliseconds. */
const DRAWING_PATIENCE_MS = 45_000;

export function createRedrawPort(): RedrawPort {
  return {
    draw: async (tabId) => {
      const target = { tabId };
      return patiently(async () => {
        await browser.scripting.executeScript({ target, files: [REDRAW_SCRIPT] });
        const [answer] = await browser.scripting.executeScript({
          target,
          func: () => globalThis.getuigeRedraw?.draw() ?? null,
        });
        return answer?.result ?? null;
      }, DRAWING_PATIENCE_MS);
    },
  };
}
