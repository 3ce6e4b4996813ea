/**
 * The head of a page. It counts only where it names the post that is shown: after
 * a step inside the page it is stale, and on a reply it may describe the parent.
 */
import { attributeOf, baseOf, documentText, selectAll } from '@/utils/platforms/dom';
import { parseAddress } from '@/utils/platforms/address';

const METAS_MAX = 400;

export interface Head {
  /** Content of the first `<meta>` with this name, property or itemprop. */
  meta(name: string): string | null;
  /** Absolute addresses that the head gives as the page's own (`canonical`, `og:url`). */
  readonly own: readonly URL[];
  /** Absolute address of the first `<link>` that matches. */
  link(selector: string): string | null;
  readonly title: string;
  /** What was read, for keeping it. */
  readonly text: string;
}

export function headOf(document: Document): Head {
  const base = baseOf(document);
  const metas = selectAll(document, 'meta[content]', METAS_MAX).flatMap((meta) => {
    const [name] = ['property', 'name', 'itemprop'].flatMap(
      (attribute) => attributeOf(meta, attribute) ?? [],
    );
    const content = attributeOf(meta, 'content')?.trim() ?? '';
    return name === undefined || content === ''
      ? []
      : [[name.trim().toLowerCase(), content] as const];
  });
  const meta = (name: string): string | null => metas.find(([own]) => own === name)?.[1] ?? null;
  const link = (selector: string): string | null => {
    const [first] = selectAll(document, selector, 1);
    const raw = first === undefined ? null : attributeOf(first, 'href');
    return raw === null ? null : (parseAddress(raw, base)?.href ?? null);
  };
  const own = [link('link[rel~="canonical" i][href]'), meta('og:url')].flatMap((raw) => {
    const address = raw === null ? null : parseAddress(raw, base);
    return address === null ? [] : [address];
  });
  const kept = metas.filter(([name]) => /^(?:og|article|profile|al|twitter):|^author$/.test(name));
  return {
    meta,
    own,
    link,
    title: documentText(document, 'title'),
    text: kept.map((pair) => pair.join(': ')).join('\n'),
  };
}
