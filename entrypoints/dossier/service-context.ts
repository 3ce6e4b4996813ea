/** The one way from the views to everything that is stored. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DossierService } from '@/utils/services/dossier-types';

export const ServiceContext = createContext<DossierService | null>(null);

export function useService(): DossierService {
  const service = useContext(ServiceContext);
  if (service === null) throw new Error('the dossier is drawn without a service');
  return service;
}
