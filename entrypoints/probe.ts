/**
 * The first question to the script in the page: which document is this? A file of its own,
 * because the browser hands back what the last of several files ends with.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Probe } from '@/utils/platforms/page-reading';
import type {} from '@/utils/platforms/page-script';

const ask = (): Probe | Promise<Probe> | null => globalThis.getuige?.probe() ?? null;

// Typed as if scripts ended with nothing.
export default defineUnlistedScript(ask as () => void);
