/**
 * The text of an element as somebody wrote it: line breaks of `<br>` and of
 * blocks, emoji that a platform shows as pictures, no scripts and no form fields.
 * White space is what the browser makes of it (CSS Text 3, 4.1).
 */
import {
  attributeOf,
  charactersOf,
  isElement,
  nameOf,
  nodeTypeOf,
  NODE_TYPES,
  parentOf,
} from './dom';
import { isDraftElement } from './source-rules';
import { walk, type Budget } from './walk';

const LEFT_OUT = new Set([
  // Beside the text: notices of the site, suggestions, quoted posts of others.
  'aside',
  'button',
  'nav',
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'textarea',
  'input',
  'option',
  'datalist',
  'output',
  'svg',
  'math',
  'iframe',
  'object',
]);
/** What somebody fills in, also where a page marks the field itself as the text. */
const FIELDS = new Set(['textarea', 'select', 'input', 'datalist', 'output']);
const PARAGRAPHS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'ul',
  'ol',
  'pre',
]);
const LINES = new Set(
  'address article dd details div dl dt fieldset figcaption figure footer form header hr li main section summary table tr'.split(
    ' ',
  ),
);

/** How many line breaks must stand before and after an element. */
function breaksAround(name: string): number {
  if (PARAGRAPHS.has(name)) return 2;
  return LINES.has(name) ? 1 : 0;
}

/** Collects text and puts line breaks and spaces only between words. */
class Writer {
  private readonly parts: string[] = [];
  /** Line breaks at the end of what is written; any number before the first word. */
  private newLines = Infinity;
  private breaks = 0;
  private space = false;

  break(count: number): void {
    if (count === 0) return;
    this.breaks = Math.max(this.breaks, count);
    this.space = false;
  }

  /** A `<br>`: two of them are an empty line. */
  newLine(): void {
    this.flushBreaks();
    this.write('\n');
    this.space = false;
  }

  /** Text whose white space counts. */
  exact(text: string): void {
    if (text === '') return;
    this.flush();
    this.write(text.replace(/\r\n?/g, '\n'));
  }

  /** Text whose white space collapses. */
  flowing(text: string): void {
    const collapsed = text.replace(/[\t\n\f\r ]+/g, ' ');
    this.space ||= collapsed.startsWith(' ');
    const words = collapsed.replace(/^ | $/g, '');
    if (words === '') return;
    this.flush();
    this.write(words);
    this.space = collapsed.endsWith(' ');
  }

  toString(): string {
    const text = this.parts.join('');
    let [start, end] = [0, text.length];
    while (text[start] === '\n') start += 1;
    while (end > start && /[ \n]/.test(text[end - 1] ?? '')) end -= 1;
    return text.slice(start, end);
  }

  private write(text: string): void {
    this.parts.push(text);
    let count = 0;
    while (count < text.length && text[text.length - 1 - count] === '\n') count += 1;
    this.newLines = count === text.length ? this.newLines + count : count;
  }

  private flush(): void {
    this.flushBreaks();
    if (this.space && this.newLines === 0) this.write(' ');
    this.space = false;
  }

  private flushBreaks(): void {
    if (this.breaks > this.newLines) this.write('\n'.repeat(this.breaks - this.newLines));
    this.breaks = 0;
  }
}

/**
 * The written text of an element, at most `maxLength` and a little.
 * @param skip Elements below `root` that are not part of what somebody wrote.
 */
export function writtenText(
  root: Element,
  budget: Budget,
  maxLength: number,
  skip: (element: Element) => boolean = () => false,
): string {
  const writer = new Writer();
  let length = 0;
  walk(root, budget, {
    enter(node) {
      if (length > maxLength) return false;
      if (isElement(node)) {
        return (node === root || !skip(node)) && enterElement(node, root, writer);
      }
      if (nodeTypeOf(node) !== NODE_TYPES.text && nodeTypeOf(node) !== NODE_TYPES.cdata)
        return false;
      const text = charactersOf(node);
      length += text.length;
      writeCharacters(node, text, writer);
      return false;
    },
    leave(node) {
      if (node !== root && isElement(node)) writer.break(breaksAround(nameOf(node)));
    },
  });
  return writer.toString();
}

function enterElement(element: Element, root: Element, writer: Writer): boolean {
  const name = nameOf(element);
  if (isDraftElement(element) || FIELDS.has(name)) return false;
  if (element !== root && LEFT_OUT.has(name)) return false;
  if (name === 'br') writer.newLine();
  else if (name === 'img') writer.exact(emojiOf(element));
  else if (element !== root) writer.break(breaksAround(name));
  if (name === 'td' || name === 'th') writer.flowing(' ');
  return true;
}

function writeCharacters(node: Node, text: string, writer: Writer): void {
  const collapses = !/[\t\n\f\r]| {2}/.test(text) || whiteSpaceAround(node) === 'normal';
  if (collapses) writer.flowing(text);
  else writer.exact(text);
}

/** `normal`, `pre`, `pre-wrap`…; only asked where it makes a difference. */
function whiteSpaceAround(node: Node): string {
  const parent = parentOf(node);
  if (parent === null || !isElement(parent)) return 'normal';
  if (nameOf(parent) === 'pre') return 'pre';
  try {
    const value = getComputedStyle(parent).getPropertyValue('white-space');
    return /^(?:pre|break-spaces|preserve)/.test(value) ? value : 'normal';
  } catch {
    return 'normal';
  }
}

/** The alternative text of a picture that stands for an emoji; of any other picture nothing. */
function emojiOf(image: Element): string {
  const alt = attributeOf(image, 'alt') ?? '';
  if (alt === '' || alt.length > 40) return '';
  if (/^\p{Extended_Pictographic}|^\p{Regional_Indicator}|^[0-9#*]\uFE0F?\u20E3/u.test(alt))
    return alt;
  const named = `${attributeOf(image, 'class') ?? ''} ${attributeOf(image, 'src') ?? ''}`;
  return /emoji|emote|smil(?:ey|ies)/i.test(named) ? alt : '';
}
