/**
 * Runs in the page, in a world of its own, and only when somebody saves it. It
 * reads and never writes, but for a short notice after the pixels were taken.
 * Not a content script of WXT: those announce themselves to the page by an event
 * and a message, and a page that knows it is being saved can change.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type {} from '@/utils/platforms/page-button-script';
import type { Probe } from '@/utils/platforms/page-reading';
import { PAGE_SCRIPT_VERSION } from '@/utils/platforms/page-script';
import { painted, paintedForSure } from '../scroller/waiting';
import { createChangeWatch } from './changes';
import { closeNotice, showNotice } from './notice';
import { createProbe } from './probe';
import { postsOf, readThisPage } from './read';

export default defineUnlistedScript(() => {
  if (globalThis.getuige?.version === PAGE_SCRIPT_VERSION) return;
  const probe = createProbe(crypto);
  const changes = createChangeWatch(document);
  const look = (): Probe => {
    changes.start();
    return probe();
  };
  globalThis.getuige = {
    version: PAGE_SCRIPT_VERSION,
    identity: probe,
    probe: () => {
      const wasNoticed = closeNotice();
      const wereButtons = globalThis.getuigeButtons?.hide('page') ?? false;
      if (wereButtons) return paintedForSure().then(look);
      return wasNoticed ? painted().then(look) : look();
    },
    read: (options) => readThisPage(options, probe()),
    settle: () => ({ ...probe(), changed: changes.stop() }),
    release: () => {
      globalThis.getuigeButtons?.show('page');
    },
    posts: () => postsOf(probe()),
    notice: showNotice,
  };
});
