/**
 * Runs in the page, in a world of its own, and only when somebody asks for a reload: is
 * there text that would be lost? It answers with a number, and keeps and hands on no text.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type {} from '@/utils/platforms/reloader-script';
import { everyElement } from '../scroller/every-element';
import { countUnsaved } from './unsaved';

export default defineUnlistedScript(() => {
  globalThis.getuigeReloader = { unsavedText: () => countUnsaved(everyElement(document)) };
});
