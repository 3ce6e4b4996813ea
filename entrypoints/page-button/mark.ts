/** The mark of Getuige, drawn in the colour of what it stands in: what was said, and the seal on it. */
import { reader } from '@/utils/platforms/dom';

const createElementNS = reader('Document', 'createElementNS');

const NAMESPACE = 'http://www.w3.org/2000/svg';
const BUBBLE =
  'M3.5 2.5h11a2.5 2.5 0 0 1 2.5 2.5v4a5 5 0 0 0-6 6H8.5L5 18v-3H3.5A2.5 2.5 0 0 1 1 12.5V5a2.5 2.5 0 0 1 2.5-2.5z';
const LINE = {
  stroke: 'currentColor',
  'stroke-width': '1.75',
  'stroke-linejoin': 'round',
} as const;

export function createMark(): SVGElement {
  const svg = part('svg', {
    ...{ viewBox: '0 0 20 20', width: '18', height: '18', fill: 'none' },
    ...{ 'aria-hidden': 'true', focusable: 'false' },
  });
  const seal = { cx: '15.5', cy: '14.5', r: '3.5', fill: 'currentColor' };
  svg.append(part('path', { d: BUBBLE, ...LINE }), part('circle', { ...seal, ...LINE }));
  return svg;
}

function part(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = createElementNS(document, [NAMESPACE, name]) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
