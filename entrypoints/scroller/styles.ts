/**
 * Styles that are set on an element for a while. They are put back to the letter where
 * the page left them alone meanwhile, and else only our own properties go.
 */
import { attributeOf, reader } from '@/utils/platforms/dom';

const read = {
  html: reader('HTMLElement', 'style'),
  svg: reader('SVGElement', 'style'),
  setAttribute: reader('Element', 'setAttribute'),
  removeAttribute: reader('Element', 'removeAttribute'),
};

export interface StyleHold {
  putBack(): void;
}

function styleOf(element: Element): CSSStyleDeclaration | null {
  const style = read.html(element) ?? read.svg(element);
  return style instanceof CSSStyleDeclaration ? style : null;
}

/** Sets properties that nothing in the page outweighs. */
export function holdStyle(
  element: Element,
  properties: Readonly<Record<string, string>>,
): StyleHold {
  const style = styleOf(element);
  if (style === null) return { putBack: () => undefined };
  const original = attributeOf(element, 'style');
  const before = Object.keys(properties).map(
    (name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
  );
  // First no transition, or what follows would be seen to change slowly.
  style.setProperty('transition', 'none', 'important');
  const transition = before.find(([name]) => name === 'transition');
  for (const [name, value] of Object.entries(properties)) {
    style.setProperty(name, value, 'important');
  }
  const held = attributeOf(element, 'style');
  return {
    putBack() {
      const isOurs = attributeOf(element, 'style') === held;
      for (const [name, value, priority] of before) {
        if (name === 'transition') continue;
        if (value === '') style.removeProperty(name);
        else style.setProperty(name, value, priority);
      }
      // Computed now, so that the change is over before transitions count again.
      getComputedStyle(element).getPropertyValue('opacity');
      if (transition === undefined || transition[1] === '') style.removeProperty('transition');
      else style.setProperty('transition', transition[1], transition[2]);
      if (!isOurs) return;
      if (original === null) read.removeAttribute(element, ['style']);
      else read.setAttribute(element, ['style', original]);
    },
  };
}

export const HIDDEN = { transition: 'none', opacity: '0' } as const;
/** In its own place in the text. It still paints as one layer, as sticky elements do. */
export const UNSTUCK = {
  transition: 'none',
  position: 'relative',
  inset: 'auto',
  isolation: 'isolate',
} as const;
