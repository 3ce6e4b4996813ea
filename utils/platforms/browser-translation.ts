/** Whether the browser shows the page in translation. */
import { rootOf, selectFirst, wordsOf } from './dom';

/** Chromium's and Edge's translation leave these marks; Firefox's leaves none. */
export function isTranslatedByBrowser(document: Document): boolean {
  const root = rootOf(document);
  if (root === null) return false;
  const marks = ['translated-ltr', 'translated-rtl'];
  if (wordsOf(root, 'class').some((word) => marks.includes(word))) return true;
  return selectFirst(document, '[_msttexthash]') !== null;
}
