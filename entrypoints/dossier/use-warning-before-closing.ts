/** The browser asks before it closes a tab in which something is being saved. */
import { useLayoutEffect } from 'preact/hooks';

export function useWarningBeforeClosing(working: boolean): void {
  // Together with what is drawn: "done" on the screen and a question at closing would not fit.
  useLayoutEffect(() => {
    if (!working) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [working]);
}
