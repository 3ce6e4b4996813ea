/** Injected before the page script on all other hosts; offers readers, does nothing. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReaders } from '@/utils/platforms/page-script';
import { SITE_READERS } from '@/utils/platforms/site-readers';

export default defineUnlistedScript(() => {
  offerReaders('sites', SITE_READERS);
});
