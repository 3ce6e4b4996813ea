/**
 * The text of an element in which white space counts and blocks are not lines,
 * as platforms that draw every line break themselves write it.
 */
import {
  attributeOf,
  charactersOf,
  isElement,
  nameOf,
  nodeTypeOf,
  NODE_TYPES,
} from '@/utils/platforms/dom';
import { POST_TEXT_MAX_LENGTH } from '@/utils/platforms/limits';
import { walk, type Budget } from '@/utils/platforms/walk';

const LEFT_OUT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'button', 'svg']);

/** Text, `<br>` as a line break, and the alternative text of pictures (emoji). */
export function exactText(
  root: Element,
  budget: Budget = { nodesLeft: 20_000 },
  skip: (element: Element) => boolean = () => false,
): string {
  const parts: string[] = [];
  let length = 0;
  const write = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  walk(root, budget, {
    enter(node) {
      if (length > POST_TEXT_MAX_LENGTH) return false;
      if (nodeTypeOf(node) === NODE_TYPES.text) write(charactersOf(node));
      if (!isElement(node)) return false;
      const name = nameOf(node);
      if (node !== root && (LEFT_OUT.has(name) || skip(node))) return false;
      if (name === 'br') write('\n');
      if (name === 'img') write(attributeOf(node, 'alt') ?? '');
      return true;
    },
  });
  return parts.join('').replace(/^\n+|\s+$/g, '');
}
