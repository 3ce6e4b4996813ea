/** A picture of one post against the frames that it was cut from, as hostile hands may leave it. */
import { PNG } from 'pngjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32Hex } from '@/utils/evidence/crc32';
import { sha256Hex } from '@/utils/evidence/digest';
import type { PostPicture } from '@/utils/evidence/post-picture-schema';
import type { Artifact, EvidenceRecord } from '@/utils/evidence/record-schema';
import { createFindingList } from '@/utils/verify/finding-list';
import { readPng } from '@/utils/verify/png-rows';
import { checkPostPicture, checkPostPixels } from '@/utils/verify/post-picture';
import { instant } from '../package/sample-exhibits';

type Bytes = Uint8Array<ArrayBuffer>;
type Paint = (x: number, y: number) => readonly [number, number, number];

const coded: Paint = (x, y) => [y >> 8, y & 255, x & 255];

function pngOf(width: number, height: number, paint: Paint, colorType: 2 | 6 = 6): Bytes {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) png.data.set([...paint(x, y), 255], 4 * (y * width + x));
  }
  return new Uint8Array(PNG.sync.write(png, { colorType }));
}

/** Two frames of 60 rows, the second 40 rows lower; the post is 50 columns and 90 rows of them. */
const CROP = { x: 5, y: 4, width: 50, height: 56 };
const FILES: Readonly<Record<string, Bytes>> = {
  'post-frame-001.png': pngOf(70, 60, coded),
  'post-frame-002.png': pngOf(70, 60, (x, y) => coded(x, y + 40), 2),
  'post.png': pngOf(50, 90, (x, y) => coded(x + 5, y + 4), 2),
};

function pictureOf(changes: Partial<PostPicture> = {}): PostPicture {
  return {
    method: 'cut-out',
    element: { tag: 'article', path: 'html>body:nth-child(2)>article:nth-child(1)' },
    chosenBy: 'mouse',
    devicePixelRatio: 1,
    box: { x: 5, y: 4, width: 50, height: 90 },
    pixels: { x: 5, y: 4, width: 50, height: 90 },
    screen: { width: 70, height: 60 },
    size: { width: 50, height: 90 },
    pictures: [{ name: 'post.png', top: 0 }],
    frames: [
      {
        name: 'post-frame-001.png',
        scroll: { x: 0, y: 0 },
        crop: CROP,
        top: 0,
        used: { from: 0, count: 56 },
      },
      {
        name: 'post-frame-002.png',
        scroll: { x: 0, y: 40 },
        crop: { ...CROP, y: 0, height: 54 },
        top: 36,
        used: { from: 20, count: 34 },
      },
    ],
    seams: [],
    hidden: [],
    imagesNotLoaded: 0,
    textChanged: false,
    ended: { reason: 'end-of-post', notTaken: { width: 0, height: 0 } },
    complete: true,
    ...changes,
  };
}

async function artifactOf(name: string, content: Bytes): Promise<Artifact> {
  const isPost = name.startsWith('post.');
  const { width = 0, height = 0 } = readPng(content) ?? {};
  return {
    name,
    role: isPost ? 'post-picture' : 'frame',
    mediaType: 'image/png',
    method: isPost ? 'cut-out' : 'shown-on-screen',
    size: content.length,
    sha256: await sha256Hex(content),
    crc32: crc32Hex(content),
    takenAt: instant(),
    pixels: { width, height },
  };
}

/** Codes and details of what is found. */
async function found(
  picture: PostPicture = pictureOf(),
  files: Readonly<Record<string, Bytes>> = FILES,
): Promise<string[]> {
  const artifacts = await Promise.all(
    Object.entries(files).map(([name, content]) => artifactOf(name, content)),
  );
  const record = { artifacts, postPicture: picture } as unknown as EvidenceRecord;
  const findings = createFindingList();
  if (checkPostPicture(record, 'record.json', findings)) {
    const load = (name: string) => Promise.resolve(files[name] ?? null);
    await checkPostPixels(picture, load, 'record.json', findings);
  }
  return findings.findings.map(({ code, detail }) => `${code}: ${detail}`);
}

describe('a picture of one post', () => {
  it('holds where each of its pixels is that of its frame', async () => {
    expect(await found()).toEqual([]);
  });

  it('does not hold with one sample of one pixel changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(49),
        fc.nat(89),
        fc.nat(2),
        fc.integer({ min: 1, max: 255 }),
        async (column, row, sample, by) => {
          const paint: Paint = (x, y) => {
            const rgb = [...coded(x + 5, y + 4)] as [number, number, number];
            if (x === column && y === row) rgb[sample] = ((rgb[sample] ?? 0) + by) & 255;
            return rgb;
          };
          const files = { ...FILES, 'post.png': pngOf(50, 90, paint) };
          expect(await found(pictureOf(), files)).toEqual([
            `post-picture-differs: row ${row} is not that of its frame`,
          ]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('does not hold where it was cut out of another place than it says', async () => {
    const [first, second] = pictureOf().frames;
    const frames = [{ ...first!, crop: { ...CROP, x: 6 } }, { ...second! }];
    expect(await found(pictureOf({ frames }))).toEqual([
      'post-picture-differs: row 0 is not that of its frame',
    ]);
  });

  it.each<[string, Partial<PostPicture>]>([
    ['a frame is missing', { frames: [{ ...pictureOf().frames[0]!, name: 'none.png' }] }],
    ['the frames do not give every row once', { frames: pictureOf().frames.slice(0, 1) }],
    ['the pictures do not have every row once', { size: { width: 50, height: 91 } }],
    ['the pixels are not those of the box', { pixels: { x: 9, y: 4, width: 50, height: 90 } }],
    [
      'complete, yet not all of it',
      { ended: { reason: 'end-of-post', notTaken: { width: 0, height: 3 } } },
    ],
    [
      'complete, yet not all of it',
      { seams: [{ frame: 1, comparedRows: 9, differingRows: 9, movedBy: 2 }] },
    ],
    [
      'hidden in no frame',
      { hidden: [{ element: { tag: 'a' }, how: 'hidden', during: [{ from: 2, to: 2 }] }] },
    ],
  ])('does not hold where %s', async (problem, changes) => {
    expect(await found(pictureOf(changes))).toContain(`post-picture-differs: ${problem}`);
  });

  it('does not hold where the record does not say how it was made', async () => {
    const findings = createFindingList();
    const artifacts = [await artifactOf('post.png', FILES['post.png']!)];
    checkPostPicture({ artifacts } as unknown as EvidenceRecord, 'record.json', findings);
    expect(findings.findings).toMatchObject([{ code: 'post-picture-differs' }]);
  });

  it('is said not to be compared where a frame cannot be read here', async () => {
    const findings = createFindingList();
    await checkPostPixels(pictureOf(), () => Promise.resolve(null), 'record.json', findings);
    expect(findings.findings).toMatchObject([
      { code: 'post-picture-not-compared', severity: 'remark' },
    ]);
  });
});

describe('reading a PNG', () => {
  it('gives what another program wrote, in both kinds that browsers write', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(2 as const, 6 as const),
        fc.infiniteStream(fc.nat(255)),
        async (width, height, colorType, samples) => {
          const next = (): number => Number(samples.next().value);
          const drawn = Array.from(
            { length: width * height },
            () => [next(), next(), next()] as const,
          );
          const png = readPng(pngOf(width, height, (x, y) => drawn[y * width + x]!, colorType));
          const rows: number[][] = [];
          for await (const row of png!.rows()) rows.push([...row]);
          expect(rows.flat()).toEqual(drawn.flatMap((rgb) => [...rgb, 255]));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('never fails on damaged bytes in another way than by saying so', async () => {
    const whole = FILES['post.png']!;
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = whole.slice();
        damaged[at] = byte;
        const png = readPng(damaged);
        if (png === null) return;
        try {
          for await (const row of png.rows()) expect(row).toHaveLength(4 * png.width);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 60 },
    );
  });
});
