/** A report as people read it. */
import { fromUtf8 } from '@/utils/evidence/bytes';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import type { PackageInput } from '@/utils/package/build-package';
import { freshKey } from '../evidence/keys';
import { buildAndUnpack, packageInput } from './build';
import { sampleExhibit, type SampleOptions } from './sample-exhibits';

export const key = await freshKey();

export async function reportOf(
  exhibits: readonly WholeExhibit[],
  changes: Partial<PackageInput> = {},
): Promise<string> {
  const { files } = await buildAndUnpack(packageInput(key, exhibits, changes));
  return fromUtf8(files.get('report.html')!);
}

export async function reportOn(options: SampleOptions, changes: Partial<PackageInput> = {}) {
  return reportOf([await sampleExhibit(key, options)], changes);
}

/** What a reader sees, without tags and with single spaces. */
export function textOf(report: string): string {
  const body = report.slice(report.indexOf('<body>'));
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
