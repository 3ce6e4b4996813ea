/** How long a PDF may take, to open and for each page, while its tab can be seen. */
import { createPatience, type Patience } from '@/utils/pdf/patience';

const SECONDS = 30;

export function startPatience(): Patience {
  return createPatience(SECONDS, {
    every: (ms, work) => {
      const timer = setInterval(work, ms);
      return () => {
        clearInterval(timer);
      };
    },
    isVisible: () => document.visibilityState === 'visible',
  });
}
