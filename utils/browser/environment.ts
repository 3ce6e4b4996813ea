/** Clock, chance, lock and product, as this part of the browser gives them. */
import type { ClockReading } from '@/utils/evidence/instant';
import type { Environment } from '@/utils/services/environment';
import { browser, IS_FIREFOX } from './api';

/** One start of this part of the browser: monotonic times compare only within it. */
const RUN = crypto.randomUUID();
const LOCK = 'getuige-exhibits';

/** Whether this page of the extension stands in a private window. */
export const IN_PRIVATE_WINDOW = browser.extension.inIncognitoContext === true;

function readClock(): ClockReading {
  const unixMs = Date.now();
  return {
    unixMs,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    offsetMinutes: -new Date(unixMs).getTimezoneOffset(),
    monotonicMs: performance.now(),
    run: RUN,
  };
}

/** Everything that the use cases need of this browser. */
export async function loadEnvironment(): Promise<Environment> {
  const { name, version } = await browserName();
  return {
    clock: readClock,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    exclusively: (work) => navigator.locks.request(LOCK, work),
    product: {
      browserName: name,
      browserVersion: version,
      extensionVersion: browser.runtime.getManifest().version,
    },
  };
}

interface Brand {
  readonly brand: string;
  readonly version: string;
}
interface UserAgentData {
  getHighEntropyValues(hints: string[]): Promise<{ fullVersionList?: Brand[] }>;
}

async function browserName(): Promise<{ name: string; version: string }> {
  if (IS_FIREFOX) return browser.runtime.getBrowserInfo();
  const { userAgentData } = navigator as Navigator & { userAgentData?: UserAgentData };
  const facts = await userAgentData?.getHighEntropyValues(['fullVersionList']);
  // Browsers put a made-up brand among the real ones (User-Agent Client Hints, "GREASE").
  const real = (facts?.fullVersionList ?? []).filter(({ brand }) => !/not.*brand/i.test(brand));
  const own = real.find(({ brand }) => brand !== 'Chromium') ?? real[0];
  return { name: own?.brand ?? 'Chromium', version: own?.version ?? '' };
}
