/** The first exhibit of a package: its record, and its pictures as pixels. */
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import type { EvidenceRecord } from '../../../utils/evidence/record-schema';
import { decode, type Picture } from '../coded-rows';
import { recordOf } from './exported';

export interface OpenedExhibit {
  readonly record: EvidenceRecord;
  /** The content of a file of the exhibit. */
  readonly picture: (name: string) => Promise<Picture>;
  readonly path: string;
}

export async function openExhibit(path: string): Promise<OpenedExhibit> {
  const zip = await JSZip.loadAsync(await readFile(path));
  return {
    path,
    record: await recordOf(path),
    picture: async (name) => {
      const content = await zip.file(`exhibits/0001/${name}`)?.async('nodebuffer');
      if (content === undefined) throw new Error(`${name} is not in the package`);
      return decode(content);
    },
  };
}
