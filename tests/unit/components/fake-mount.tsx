/** The whole dossier on a made-up service, at one of its routes. */
import { signal } from '@preact/signals';
import { Dossier } from '@/entrypoints/dossier/dossier';
import { parseRoute } from '@/entrypoints/dossier/route';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/services/settings';
import type { Language } from '@/utils/texts/language';
import { createFakeDossier, type FakeDossier, type FakeDossierOptions } from './fake-dossier';
import { draw, settle, type Screen } from './screen';

export interface OpenDossier extends Screen {
  readonly service: FakeDossier;
  readonly goTo: (hash: string) => Promise<void>;
  readonly called: (name: string) => readonly (readonly unknown[])[];
}

export async function openDossierAt(
  hash: string,
  options: FakeDossierOptions & {
    readonly language?: Language;
    readonly erasedElsewhere?: boolean;
  } = {},
): Promise<OpenDossier> {
  const service = createFakeDossier(options);
  const route = signal(parseRoute(hash));
  const settings = signal<Settings>(options.settings ?? DEFAULT_SETTINGS);
  const screen = await draw(
    <Dossier
      service={service}
      settings={settings}
      route={route}
      browserLanguage={options.language ?? 'en'}
      erasedElsewhere={options.erasedElsewhere ?? false}
    />,
  );
  await settle(() => undefined);
  return {
    ...screen,
    service,
    goTo: (next) =>
      settle(() => {
        route.value = parseRoute(next);
      }),
    called: (name) => service.calls.filter(([one]) => one === name).map(([, ...args]) => args),
  };
}
