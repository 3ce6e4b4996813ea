/** Files that are dropped or pasted anywhere in the dossier. */
import { useEffect, useState } from 'preact/hooks';
import type { Adding } from './adding';
import { ADD_HASH } from './route';
import { filesIn, holdsFiles, isTextField, type TakenFile } from './taken-files';

/**
 * @param here false where a view takes files of its own.
 * @returns whether files are being dragged over the window.
 */
export function useFileCatcher(adding: Adding, here: boolean): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!here) return undefined;
    const stop = listen(adding, setOver);
    return () => {
      setOver(false);
      stop();
    };
  }, [adding, here]);
  return over;
}

function listen(adding: Adding, tellOver: (over: boolean) => void): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  const take = (taken: readonly TakenFile[], via: 'drop' | 'paste'): void => {
    if (taken.length === 0) return;
    adding.take(taken, via);
    window.location.hash = ADD_HASH;
  };
  const whileDragging = (event: DragEvent): void => {
    if (!holdsFiles(event.dataTransfer)) return;
    // Without this the browser would open the file in place of the dossier.
    event.preventDefault();
    tellOver(true);
  };
  window.addEventListener('dragenter', whileDragging, { signal });
  window.addEventListener('dragover', whileDragging, { signal });
  window.addEventListener(
    'dragleave',
    (event) => {
      if (event.relatedTarget === null) tellOver(false);
    },
    { signal },
  );
  window.addEventListener(
    'drop',
    (event) => {
      tellOver(false);
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      take(filesIn(event.dataTransfer), 'drop');
    },
    { signal },
  );
  window.addEventListener(
    'paste',
    (event) => {
      if (isTextField(event.target) || !holdsFiles(event.clipboardData)) return;
      event.preventDefault();
      take(filesIn(event.clipboardData), 'paste');
    },
    { signal },
  );
  return () => {
    gone.abort();
  };
}
