/** Looks for bytes in everything that a browser keeps on the disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Text as databases write it: one byte a character, or two. */
function spellingsOf(text: string): readonly Buffer[] {
  return [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
}

/**
 * Paths of the files in a folder that hold a text, relative to the folder, in order. Files that
 * go while we look are not there.
 * @param text of random characters: what compresses well would not be found.
 */
export async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const found: string[] = [];
  const spellings = spellingsOf(text);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path).catch(() => null);
    if (content !== null && spellings.some((spelling) => content.includes(spelling))) {
      found.push(relative(folder, path));
    }
  }
  return found.sort();
}
