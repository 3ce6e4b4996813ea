/** The files of one exhibit's folder, in the order of the package. */
import { canonicalBytes } from '@/utils/evidence/canonical-json';
import { utf8, type Bytes } from '@/utils/evidence/bytes';
import type { NotesFile } from '@/utils/evidence/custody-schema';
import type { WholeExhibit } from '@/utils/evidence/exhibit';
import type { ExhibitView } from './exhibit-view';
import * as names from './names';
import { fileOf, type PackageFile } from './package-file';

/** Record and seal as they were kept, byte for byte; what the view leaves out stays out. */
export async function buildExhibitFiles(
  exhibit: WholeExhibit,
  view: ExhibitView,
): Promise<PackageFile[]> {
  const at = (name: string): string => `${view.path}/${name}`;
  const files = [await fileOf(at(names.RECORD_NAME), 'application/json', exhibit.record)];
  const add = async (name: string, mediaType: string, content: Bytes | null): Promise<void> => {
    if (content !== null) files.push(await fileOf(at(name), mediaType, content));
  };
  await add(names.VIEWER_NAME, 'application/json', view.viewer === null ? null : exhibit.viewer);
  await add(names.SEAL_NAME, names.SIGNATURE_TYPE, exhibit.seal);
  await add(names.TIMESTAMP_NAME, 'application/vnd.etsi.timestamp-token', exhibit.timestamp);
  files.push(...artifactFiles(view));
  await add(names.NOTES_NAME, 'application/json', buildNotesFile(view));
  await add(names.CUSTODY_NAME, 'application/jsonl', buildCustodyFile(exhibit.custody));
  return files;
}

function artifactFiles(view: ExhibitView): PackageFile[] {
  return view.artifacts.flatMap(({ name, mediaType, size, sha256, crc32, content }) =>
    content === null
      ? []
      : [
          {
            path: `${view.path}/${name}`,
            mediaType,
            size,
            sha256,
            crc32: parseInt(crc32, 16),
            content,
          },
        ],
  );
}

/** Always there, so that an empty list is not mistaken for a missing one. */
function buildNotesFile(view: ExhibitView): Bytes {
  const file: NotesFile = {
    format: 'getuige-notes',
    version: 1,
    exhibitId: view.record.exhibitId,
    notes: [...view.added],
  };
  return canonicalBytes(file);
}

function buildCustodyFile(lines: readonly string[]): Bytes {
  return utf8(lines.map((line) => `${line}\n`).join(''));
}
