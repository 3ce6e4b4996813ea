/** Kinds of added files. Without the schema library: the popup names them, and has to stay small. */

/**
 * Extensions that an added file is kept under, with the type that each stands for. The name is
 * ours: a package never holds one that came with a file. What is none of these is `bin`.
 */
export const SUPPLIED_TYPES = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  avif: 'image/avif',
  heic: 'image/heic',
  tif: 'image/tiff',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  mkv: 'video/matroska',
  avi: 'video/vnd.avi',
  '3gp': 'video/3gpp',
  ogv: 'video/ogg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  amr: 'audio/amr',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  eml: 'message/rfc822',
  txt: 'text/plain',
  wacz: 'application/wacz',
  zip: 'application/zip',
  gz: 'application/gzip',
  bin: 'application/octet-stream',
} as const;
export type SuppliedExtension = keyof typeof SUPPLIED_TYPES;

/** The name under which an added file is kept. */
export function suppliedName(extension: SuppliedExtension): string {
  return `file.${extension}`;
}

/** Which of our extensions a type has; `bin` for a type that is none of ours. */
export function extensionOf(mediaType: string): SuppliedExtension {
  const found = Object.entries(SUPPLIED_TYPES).find(([, type]) => type === mediaType);
  return (found?.[0] ?? 'bin') as SuppliedExtension;
}

/** What people call a file of a type. */
export const FILE_FAMILIES = [
  'picture',
  'video',
  'audio',
  'pdf',
  'document',
  'mail',
  'text',
  'web-archive',
  'archive',
  'other',
] as const;
export type FileFamily = (typeof FILE_FAMILIES)[number];

/** The family of one of {@link SUPPLIED_TYPES}; whatever else is `other`. */
export function familyOf(mediaType: string): FileFamily {
  if (extensionOf(mediaType) === 'bin') return 'other';
  if (mediaType.startsWith('image/')) return 'picture';
  if (mediaType.startsWith('video/')) return 'video';
  if (mediaType.startsWith('audio/')) return 'audio';
  const named: Readonly<Record<string, FileFamily>> = {
    [SUPPLIED_TYPES.pdf]: 'pdf',
    [SUPPLIED_TYPES.eml]: 'mail',
    [SUPPLIED_TYPES.txt]: 'text',
    [SUPPLIED_TYPES.wacz]: 'web-archive',
    [SUPPLIED_TYPES.zip]: 'archive',
    [SUPPLIED_TYPES.gz]: 'archive',
  };
  return named[mediaType] ?? 'document';
}

/** Types that browsers draw, and of which the header gives the size. */
const DRAWN: readonly string[] = [
  SUPPLIED_TYPES.png,
  SUPPLIED_TYPES.jpg,
  SUPPLIED_TYPES.gif,
  SUPPLIED_TYPES.webp,
];
/** Four bytes a pixel are needed to draw one: a quarter of a gigabyte. */
const DRAWN_MAX_PIXELS = 64_000_000;

/** Whether a picture may be drawn here: of a known kind and size, and not so large that it takes all memory. */
export function isDrawable(file: {
  readonly mediaType: string;
  readonly pixels?: { readonly width: number; readonly height: number } | undefined;
}): boolean {
  const { mediaType, pixels } = file;
  if (!DRAWN.includes(mediaType) || pixels === undefined) return false;
  return pixels.width * pixels.height <= DRAWN_MAX_PIXELS;
}
