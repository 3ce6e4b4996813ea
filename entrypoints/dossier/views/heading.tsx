/** The heading of a view: also the title of the tab, and where reading starts after going there. */
import { useEffect } from 'preact/hooks';

export function Heading({ text }: { readonly text: string }) {
  useEffect(() => {
    document.title = `${text} · Getuige`;
  }, [text]);
  return <h1 tabIndex={-1}>{text}</h1>;
}
