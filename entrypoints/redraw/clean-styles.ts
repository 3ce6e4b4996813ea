/** Styles without anything that could be fetched. */
import { STYLES_MAX_LENGTH, type Counted } from './counted';

const ADDRESS =
  /url\(\s*(?!["']?(?:data:|#))(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|(?:[^)"'\\]|\\[^])*)\s*\)?/gi;
/** Functions that take a picture's address as a plain string. */
const SETS = /(?:-webkit-)?(?:image-set|cross-fade|image|src)\(/gi;
/** A function whose name is written with escapes: only who hides something does that. */
const HIDDEN =
  /(?:[-\w]|\\[0-9a-f]{1,6}\s?|\\[^\n])*\\(?:[0-9a-f]{1,6}\s?|[^\n(])(?:[-\w]|\\[0-9a-f]{1,6}\s?|\\[^\n])*(?<!\\)\(/gi;

/** Declarations or rules as text, without addresses. Pure. */
export function cleanStyle(text: string, counted: Counted): string {
  const leave = (): string => {
    counted.leave('background-picture');
    return 'none';
  };
  return text
    .replace(HIDDEN, 'none(')
    .replace(ADDRESS, leave)
    .replace(SETS, 'none(')
    .replace(/@import[^;]*;?/gi, '');
}

/** All rules of a sheet as text; empty, and counted, where the browser shields it. */
export function textOfSheet(sheet: CSSStyleSheet, counted: Counted, depth = 0): string {
  if (sheet.disabled || depth > 5) return '';
  try {
    const rules = [...sheet.cssRules].map((rule) => textOfRule(rule, counted, depth)).join('\n');
    counted.stylesLength += rules.length;
    if (counted.stylesLength > STYLES_MAX_LENGTH) {
      counted.leave('style-sheet');
      return '';
    }
    const media = sheet.media.mediaText;
    return media === '' ? rules : `@media ${media} {\n${rules}\n}`;
  } catch {
    counted.leave('style-sheet');
    return '';
  }
}

function textOfRule(rule: CSSRule, counted: Counted, depth: number): string {
  if (rule instanceof CSSImportRule) {
    return rule.styleSheet === null ? '' : textOfSheet(rule.styleSheet, counted, depth + 1);
  }
  if (rule instanceof CSSFontFaceRule) {
    counted.leave('font');
    return '';
  }
  return cleanStyle(rule.cssText, counted);
}
