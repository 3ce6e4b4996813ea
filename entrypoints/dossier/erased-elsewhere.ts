/**
 * Another window erased everything: this one begins anew at the list, and says why. The word
 * crosses the reload in the tab's own history, since nothing else may stay behind.
 */
import { LIST_HASH } from './route';

const MARK = 'erased-elsewhere';

type Page = Pick<Window, 'history' | 'location'>;

/** Stops whatever goes on here; the ids of what was erased leave the address too. */
export function beginAnew({ history, location }: Page): void {
  history.replaceState(MARK, '', LIST_HASH);
  location.reload();
}

/** Whether this page stands in the place of one that was stopped so. True once. */
export function takeErasedElsewhere({ history }: Pick<Page, 'history'>): boolean {
  const erased = history.state === MARK;
  if (erased) history.replaceState(null, '');
  return erased;
}
