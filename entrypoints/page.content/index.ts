/**
 * Runs in the page, in a world of its own, and only when somebody saves it. It
 * reads and never writes, but for a short notice after the pixels were taken.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { PAGE_SCRIPT_VERSION } from '@/utils/platforms/page-script';
import { showNotice } from './notice';
import { createProbe } from './probe';
import { readThisPage } from './read';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    const present = globalThis.getuige;
    if (present?.version === PAGE_SCRIPT_VERSION) return;
    const probe = present === undefined ? createProbe(crypto) : () => present.probe();
    globalThis.getuige = {
      version: PAGE_SCRIPT_VERSION,
      probe,
      read: (options) => readThisPage(options, probe()),
      notice: showNotice,
    };
  },
});
