/** The one list of files on their way in, for every view. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Adding } from './adding';

export const AddingContext = createContext<Adding | null>(null);

export function useAdding(): Adding {
  const adding = useContext(AddingContext);
  if (adding === null) throw new Error('the dossier is drawn without files to add');
  return adding;
}
