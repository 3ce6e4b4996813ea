/** Looks for bytes in everything that a browser keeps on the disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Text as databases write it: one byte a character, or two. */
function spellingsOf(text: string): readonly Buffer[] {
  return [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
}

/**
 * Paths of the files in a folder that hold a text, relative to the folder, in order. Files and
 * folders that go while we look are not there.
 * @param text of random characters: what compresses well would not be found.
 */
export async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const found: string[] = [];
  const spellings = spellingsOf(text);
  for await (const path of filesIn(folder)) {
    const content = await readFile(path).catch(nullWhereGone);
    if (content !== null && spellings.some((spelling) => content.includes(spelling))) {
      found.push(relative(folder, path));
    }
  }
  return found.sort();
}

async function* filesIn(folder: string): AsyncGenerator<string, void, void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(nullWhereGone);
  for (const entry of entries ?? []) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

function nullWhereGone(thrown: unknown): null {
  if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw thrown;
}
