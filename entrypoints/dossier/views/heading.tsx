/** The heading of a view: also the title of the tab, and where reading starts after going there. */
import { createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';

/** Whether someone went from one view to another: on the first view the browser decides. */
export const WentContext = createContext<{ readonly current: boolean }>({ current: false });

export interface HeadingProps {
  readonly text: string;
  /** What had the focus is gone, so that reading starts here. */
  readonly takesFocus?: boolean;
}

export function Heading({ text, takesFocus = false }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const went = useContext(WentContext);
  const named = useRef(false);
  useEffect(() => {
    document.title = `${text} · Getuige`;
    // Another step in the same view, and what was pressed is gone.
    if (named.current && document.activeElement === document.body) heading.current?.focus();
    named.current = true;
  }, [text]);
  useEffect(() => {
    // A view that was still being read gets its real heading later: then, too.
    if (went.current || takesFocus) heading.current?.focus();
  }, [went, takesFocus]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
