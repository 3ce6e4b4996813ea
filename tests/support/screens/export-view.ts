/** The export view in the dossier, as a person uses it. */
import type { Surface } from '../browsers/types';
import { button, NAMES, type ScreenLanguage } from './names';

const SHA256 = /[0-9a-f]{64}/;

export interface DownloadedPackage {
  readonly path: string;
  /** As the view shows it. */
  readonly shownSha256: string;
}

/** Makes the package with the choices as they stand, and downloads it. */
export async function makeAndDownload(
  view: Surface,
  language: ScreenLanguage = 'en',
): Promise<DownloadedPackage> {
  await view.click(button(NAMES[language].makePackage));
  return downloadMade(view);
}

/** Waits until the package that is being made is there, and downloads it. */
export async function downloadMade(view: Surface): Promise<DownloadedPackage> {
  const shown = await view.waitForText(SHA256, { testId: 'package-sha256' });
  const path = await view.download({ testId: 'download' });
  return { path, shownSha256: SHA256.exec(shown)?.[0] ?? '' };
}
