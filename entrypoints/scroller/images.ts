/** Whether pictures of the page have loaded. */
import { reader } from '@/utils/platforms/dom';

const complete = reader('HTMLImageElement', 'complete');

/** True also for one that failed or has no address: nothing more will come. */
export function isComplete(image: Element): boolean {
  return complete(image) !== false;
}
