/** Reading back pictures of tests/pages/coded.html, whose every row and column is coded. */
import { PNG } from 'pngjs';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Buffer;
}

export function decode(png: Buffer): Picture {
  return PNG.sync.read(png);
}

/** Rows of the picture where any pixel differs from the code. The code begins at `firstRow`. */
export function wrongRows(
  picture: Picture,
  firstRow = 0,
  columns = picture.width,
  code = 0,
): number[] {
  const wrong: number[] = [];
  for (let y = 0; y < picture.height; y++) {
    if (!isRow(picture, y, firstRow + y, columns, code)) wrong.push(y);
  }
  return wrong;
}

function isRow(
  { width, data }: Picture,
  y: number,
  row: number,
  columns: number,
  code: number,
): boolean {
  for (let x = 0; x < columns; x++) {
    const at = 4 * (y * width + x);
    const isCode =
      data[at] === row >> 8 && data[at + 1] === (row & 255) && data[at + 2] === ((x + code) & 255);
    if (!isCode) return false;
  }
  return true;
}

/** Some columns of a picture. */
export function columnsOf({ width, height, data }: Picture, from: number, count: number): Picture {
  const part = Buffer.alloc(4 * count * height);
  for (let y = 0; y < height; y++) {
    const at = 4 * (y * width + from);
    data.copy(part, 4 * y * count, at, at + 4 * count);
  }
  return { width: count, height, data: part };
}

/** All pictures under each other. */
export function under(pictures: readonly Picture[]): Picture {
  const width = pictures[0]?.width ?? 0;
  const height = pictures.reduce((sum, picture) => sum + picture.height, 0);
  return { width, height, data: Buffer.concat(pictures.map(({ data }) => data)) };
}

/** First and last of runs of numbers, for short messages. */
export function runsOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
