/** What lies in the folder of one recording, read back: only whole pieces, in order, without a gap. */
import * as v from 'valibot';
import {
  RecordingBegunSchema,
  RecordingEndSchema,
  type StagedPiece,
  type StagedRecording,
} from '@/utils/services/recording-staging';
import { filesIn } from './private-files';

export const BEGUN = 'begun.json';
export const END = 'end.json';
/** Given up when the recording ends, so that why it ended can be written on a full disk too. */
export const RESERVE = 'reserve';
export const RESERVE_BYTES = 1024 * 1024;

const PIECE = /^(\d{6})-(\d{1,9})$/;

/** `000012-11873`: number from 1, milliseconds since the start. */
export function pieceName(number: number, atMs: number): string {
  return `${String(number).padStart(6, '0')}-${Math.round(atMs)}`;
}

/** Null where nobody could keep anything of it. */
export async function readStaged(
  folder: FileSystemDirectoryHandle,
): Promise<StagedRecording | null> {
  const files = await filesIn(folder);
  const begun = await parsed(RecordingBegunSchema, files.get(BEGUN));
  const pieces = await wholePieces(files);
  if (begun === null || pieces.length === 0) return null;
  return { begun, end: await parsed(RecordingEndSchema, files.get(END)), pieces };
}

/** A file that was never closed is empty (Chromium 156), or not there: there the recording ends. */
async function wholePieces(
  files: ReadonlyMap<string, FileSystemFileHandle>,
): Promise<readonly StagedPiece[]> {
  const pieces: StagedPiece[] = [];
  for (const name of [...files.keys()].sort()) {
    const parts = PIECE.exec(name);
    if (parts === null) continue;
    const content = await files.get(name)?.getFile();
    if (Number(parts[1]) !== pieces.length + 1 || content === undefined || content.size === 0)
      break;
    pieces.push({ content, atMs: Number(parts[2]) });
  }
  return pieces;
}

async function parsed<T extends v.GenericSchema>(
  schema: T,
  handle: FileSystemFileHandle | undefined,
): Promise<v.InferOutput<T> | null> {
  try {
    const text = await (await handle?.getFile())?.text();
    const result = v.safeParse(schema, JSON.parse(text ?? ''));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
