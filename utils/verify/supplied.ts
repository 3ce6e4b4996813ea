/** What a record says of a file that a person added: of that kind alone, and about a file that is there. */
import type { Artifact, EvidenceRecord } from '@/utils/evidence/record-schema';
import { extensionOf, SUPPLIED_TYPES, suppliedName } from '@/utils/evidence/supplied-types';
import type { FindingList } from './finding-list';

/** Kind, block and file belong together, and such a record says nothing of any page. */
export function checkSupplied(record: EvidenceRecord, where: string, findings: FindingList): void {
  const { kind, supplied, artifacts } = record;
  const files = artifacts.filter(({ role }) => role === 'supplied-file');
  const problems =
    kind === 'file' || supplied !== undefined
      ? problemsOf(record, files)
      : files.length > 0
        ? ['an added file in a record of another kind']
        : [];
  for (const problem of problems) findings.broken('supplied-differs', where, problem);
}

function problemsOf(record: EvidenceRecord, files: readonly Artifact[]): string[] {
  const { kind, supplied, artifacts, page, posts, subject, longPictures } = record;
  const [file] = files;
  const rules: readonly (readonly [boolean, string])[] = [
    [kind === 'file', 'of another kind'],
    [supplied !== undefined, 'nothing said of the file'],
    [files.length === 1 && artifacts.length === 1, 'not one file'],
    [supplied?.artifact === file?.name, 'another file is named'],
    [file?.method === 'supplied-by-person', 'made in another way'],
    [file === undefined || isNamedByType(file), 'name and type differ'],
    [record.saved.trigger === 'file-added', 'saved in another way'],
    [Object.keys(page).length === 0, 'something is said of a page'],
    [posts.length === 0 && subject === null, 'a post in a file'],
    [longPictures === undefined, 'a whole page in a file'],
  ];
  return rules.flatMap(([holds, problem]) => (holds ? [] : [problem]));
}

/** The name under which it is kept follows from the type, and never from the name it came with. */
function isNamedByType({ name, mediaType }: Artifact): boolean {
  const extension = extensionOf(mediaType);
  return name === suppliedName(extension) && SUPPLIED_TYPES[extension] === mediaType;
}
