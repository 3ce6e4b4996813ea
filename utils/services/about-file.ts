/** What a record says of a file that a person added. It has no page: nothing is made up in its place. */
import type { Artifact } from '@/utils/evidence/record-schema';
import type { ClaimedTime } from '@/utils/evidence/supplied-schema';
import { SUPPLIED_TYPES, suppliedName } from '@/utils/evidence/supplied-types';
import { keepText } from '@/utils/evidence/text';
import type { Instant, Source, SourcedText } from '@/utils/evidence/values';
import type { FileFacts } from '@/utils/verify/exhibit';
import type { FileToAdd, FoundInFile } from './add-file-types';
import type { MadeArtifact } from './artifacts';
import type { RecordAbout, ViewerAbout } from './build-record';

/** No file system that we know allows a longer name. UTF-16 code units. */
const NAME_MAX_LENGTH = 500;
const TYPE_MAX_LENGTH = 200;
const SUPPLIER_MAX_LENGTH = 500;

/** The file as an artifact. Its bytes stay where they are: storage copies them. */
export function describeFile(
  content: Blob,
  { extension, pixels }: FoundInFile,
  facts: FileFacts,
  takenAt: Instant,
): MadeArtifact {
  const mediaType = SUPPLIED_TYPES[extension];
  const described: Artifact = {
    name: suppliedName(extension),
    role: 'supplied-file',
    mediaType,
    method: 'supplied-by-person',
    ...facts,
    takenAt,
    ...(pixels === undefined ? {} : { pixels }),
  };
  return { described, content: content.slice(0, content.size, mediaType) };
}

/** Record and separable part: who gave the file stands in the part that can be left out. */
export function aboutFile(
  file: FileToAdd,
  found: FoundInFile,
  artifact: string,
  {
    suppliedBy,
    userAgent,
    privateWindow,
  }: {
    readonly suppliedBy: string;
    readonly userAgent: string;
    readonly privateWindow: boolean;
  },
): { readonly about: RecordAbout; readonly viewer: ViewerAbout } {
  const supplier = kept(suppliedBy.trim(), 'user', SUPPLIER_MAX_LENGTH);
  const name = kept(file.name, 'browser', NAME_MAX_LENGTH);
  const claimedType = kept(file.claimedType, 'browser', TYPE_MAX_LENGTH);
  return {
    about: {
      kind: 'file',
      page: {},
      posts: [],
      subject: null,
      notCaptured: [],
      supplied: {
        artifact,
        ...(name === null ? {} : { name }),
        via: file.via,
        ...(claimedType === null ? {} : { claimedType }),
        claimedTimes: [...modifiedTime(file), ...found.claimedTimes],
      },
      circumstances: {
        reloadedByGetuige: false,
        privateWindow: { value: privateWindow, source: 'browser' },
        otherExtensions: 'cannot-be-known',
      },
    },
    viewer: { userAgent, ...(supplier === null ? {} : { suppliedBy: supplier }) },
  };
}

/** Null for an empty text: absent is not the same as empty. */
function kept(raw: string, source: Source, maxLength: number): SourcedText | null {
  const { value, flags } = keepText(raw, maxLength);
  if (value === '') return null;
  return { value, source, ...(flags.length === 0 ? {} : { flags }) };
}

/** A browser that does not know when a file changed says "now" (File API, 4.1). */
const AS_GOOD_AS_NOW_MS = 2000;
/** What `Date` can spell with a year of four digits. */
const LATEST_MS = Date.UTC(9999, 11, 31);

function modifiedTime({ lastModifiedMs, handedMs }: FileToAdd): ClaimedTime[] {
  const isKnown =
    lastModifiedMs > 0 &&
    lastModifiedMs < LATEST_MS &&
    Math.abs(handedMs - lastModifiedMs) > AS_GOOD_AS_NOW_MS;
  if (!isKnown) return [];
  const value = new Date(lastModifiedMs).toISOString();
  return [{ what: 'file-modified', value, source: 'browser' }];
}
