/** The browser asks before it closes a tab in which something is being saved. */
import { useEffect } from 'preact/hooks';

export function useWarningBeforeClosing(working: boolean): void {
  useEffect(() => {
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
