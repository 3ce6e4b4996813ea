/** Injected before the page script on hosts of platforms that it knows; offers readers, does nothing. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerReaders } from '@/utils/platforms/page-script';
import { SOCIAL_READERS } from '@/utils/platforms/social-readers';

export default defineUnlistedScript(() => {
  offerReaders('social', SOCIAL_READERS);
});
