/** Draws the dossier into a page; everything that it needs is handed in. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { DossierService } from '@/utils/services/dossier-types';
import { DEFAULT_SETTINGS } from '@/utils/services/settings';
import { Dossier } from './dossier';
import { takeErasedElsewhere } from './erased-elsewhere';
import { parseRoute } from './route';

export interface DossierMount {
  readonly root: Element;
  readonly service: DossierService;
  /** The browser's own language, for people who did not choose one. */
  readonly browserLanguage: string;
  readonly window: Window;
}

export async function mountDossier(mount: DossierMount): Promise<void> {
  const { root, service, browserLanguage, window } = mount;
  const settings = signal(await service.loadSettings().catch(() => DEFAULT_SETTINGS));
  service.watchSettings((changed) => {
    settings.value = changed;
  });
  const route = signal(parseRoute(window.location.hash));
  window.addEventListener('hashchange', () => {
    route.value = parseRoute(window.location.hash);
  });
  render(
    <Dossier
      service={service}
      settings={settings}
      route={route}
      browserLanguage={browserLanguage}
      erasedElsewhere={takeErasedElsewhere(window)}
    />,
    root,
  );
}
