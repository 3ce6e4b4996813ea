/** Injected before the page script on hosts that no platform has; offers readers, does nothing. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FEDIVERSE_READERS } from '@/utils/platforms/fediverse-readers';
import { offerReaders } from '@/utils/platforms/page-script';

export default defineUnlistedScript(() => {
  offerReaders('fediverse', FEDIVERSE_READERS);
});
