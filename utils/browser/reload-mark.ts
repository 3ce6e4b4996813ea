/** The reload that waits for a click, kept for as long as the browser runs and no longer. */
import * as v from 'valibot';
import type { ReloadMark } from '@/utils/services/follow-up-work';
import { BegunReloadSchema } from '@/utils/services/judge-reload';
import { browser } from './api';

const KEY = 'reload-that-waits';

export function createReloadMark(): ReloadMark {
  return {
    load: async () => {
      const kept = await browser.storage.session.get(KEY);
      const result = v.safeParse(BegunReloadSchema, kept[KEY]);
      return result.success ? result.output : null;
    },
    save: async (begun) => {
      if (begun === null) await browser.storage.session.remove(KEY);
      else await browser.storage.session.set({ [KEY]: begun });
    },
  };
}
