/** What a record may say of a picture longer than the screen, and each thing that it may not. */
import { expect, it } from 'vitest';
import type { LongPicture } from '@/utils/evidence/long-picture-schema';
import type { Artifact, EvidenceRecord } from '@/utils/evidence/record-schema';
import { createFindingList } from '@/utils/verify/finding-list';
import { checkLongPictures } from '@/utils/verify/long-pictures';
import { instant } from '../package/sample-exhibits';

type Frame = LongPicture['frames'][number];

function artifact(name: string, height: number, more: Partial<Artifact> = {}): Artifact {
  return {
    name,
    role: name.startsWith('frame') ? 'frame' : 'whole-picture',
    mediaType: 'image/png',
    size: 9,
    sha256: 'a'.repeat(64),
    crc32: '00000000',
    method: name.startsWith('frame') ? 'shown-on-screen' : 'stitched',
    takenAt: instant(),
    pixels: { width: 1280, height },
    ...more,
  };
}

function frame(name: string, top: number, from: number, count: number): Frame {
  const crop = { x: 0, y: 0, width: 1280, height: 800 };
  return { name, scroll: { x: 0, y: top }, crop, top, used: { from, count } };
}

/** 1,900 rows of two pictures, out of three frames of 800 that overlap. */
const PICTURE: LongPicture = {
  of: 'page',
  method: 'stitched',
  devicePixelRatio: 1,
  screen: { width: 1280, height: 800 },
  scrollable: { width: 1280, height: 1900 },
  size: { width: 1280, height: 1900 },
  pictures: [
    { name: 'whole-1.png', top: 0 },
    { name: 'whole-2.png', top: 1000 },
  ],
  frames: [
    frame('frame-1.png', 0, 0, 800),
    frame('frame-2.png', 700, 100, 700),
    frame('frame-3.png', 1100, 400, 400),
  ],
  seams: [{ frame: 2, comparedRows: 100, differingRows: 3, movedBy: 1 }],
  hidden: [{ element: { tag: 'header' }, how: 'hidden', during: [{ from: 1, to: 2 }] }],
  imagesNotLoaded: 0,
  ended: { reason: 'end-of-page', limitScreens: 40, notTaken: { width: 0, height: 0 } },
  complete: true,
};
const ARTIFACTS: readonly Artifact[] = [
  artifact('whole-1.png', 1000),
  artifact('whole-2.png', 900),
  artifact('frame-1.png', 800),
  artifact('frame-2.png', 800),
  artifact('frame-3.png', 800),
];

function problems(picture: Partial<LongPicture>, artifacts = ARTIFACTS): string[] {
  const findings = createFindingList();
  const record = { longPictures: [{ ...PICTURE, ...picture }], artifacts };
  checkLongPictures(record as unknown as EvidenceRecord, 'exhibits/0001', findings);
  return findings.findings.map(({ code, severity, detail }) => `${severity} ${code}: ${detail}`);
}

const broken = (detail: string) => [`broken long-picture-differs: ${detail}`];
const framesWith = (index: number, more: Partial<Frame>): Partial<LongPicture> => ({
  frames: PICTURE.frames.map((one, at) => (at === index ? { ...one, ...more } : one)),
});
const pictureWith = (name: string, more: Partial<Artifact>): readonly Artifact[] =>
  ARTIFACTS.map((one) => (one.name === name ? { ...one, ...more } : one));
const without = (name: string): readonly Artifact[] => ARTIFACTS.filter((one) => one.name !== name);

it('holds where every row comes once, from frames that are there', () => {
  expect(problems({})).toEqual([]);
});

it.each<[string, Partial<LongPicture>, string]>([
  [
    'a row that two frames give',
    framesWith(1, { used: { from: 99, count: 701 } }),
    'the frames do not give every row once',
  ],
  [
    'a row that no frame gives',
    framesWith(1, { used: { from: 101, count: 699 } }),
    'the frames do not give every row once',
  ],
  [
    'a frame that stands lower',
    framesWith(2, { top: 1101 }),
    'the frames do not give every row once',
  ],
  [
    'rows that a frame does not have',
    framesWith(2, { crop: { x: 0, y: 0, width: 1280, height: 799 } }),
    'a frame is smaller than said',
  ],
  [
    'a crop beside the frame',
    framesWith(0, { crop: { x: 1, y: 0, width: 1280, height: 800 } }),
    'a frame is smaller than said',
  ],
  [
    'more rows than the pictures have',
    {
      size: { width: 1280, height: 1900 },
      pictures: [
        { name: 'whole-1.png', top: 0 },
        { name: 'whole-2.png', top: 1001 },
      ],
    },
    'the pictures do not have every row once',
  ],
  [
    'pictures wider than said',
    { size: { width: 1279, height: 1900 } },
    'the pictures do not have every row once',
  ],
  [
    'a seam above the first frame',
    { seams: [{ frame: 0, comparedRows: 1, differingRows: 1, movedBy: 0 }] },
    'a seam without frames',
  ],
  [
    'a seam below the last frame',
    { seams: [{ frame: 3, comparedRows: 1, differingRows: 1, movedBy: 0 }] },
    'a seam without frames',
  ],
  [
    'something hidden in a frame that is not there',
    { hidden: [{ element: { tag: 'nav' }, how: 'unstuck', during: [{ from: 2, to: 3 }] }] },
    'hidden in no frame',
  ],
  [
    'a run backwards',
    { hidden: [{ element: { tag: 'nav' }, how: 'hidden', during: [{ from: 2, to: 1 }] }] },
    'hidden in no frame',
  ],
  [
    '"complete" where it was stopped',
    { ended: { ...PICTURE.ended, reason: 'stopped-by-user' } },
    'complete, yet not to the end',
  ],
  [
    '"complete" where something lies below',
    { ended: { ...PICTURE.ended, notTaken: { width: 0, height: 1 } } },
    'complete, yet not to the end',
  ],
])('is broken by %s', (_, picture, detail) => {
  expect(problems(picture)).toEqual(broken(detail));
});

/** The same rows, each of two frames that share 80 columns. */
const WIDE: Partial<LongPicture> = {
  size: { width: 2480, height: 1900 },
  frames: PICTURE.frames.flatMap((left, at) => [
    { ...left, columns: { left: 0, from: 0, count: 1280 } },
    {
      ...left,
      name: `frame-${at + 4}.png`,
      used: { ...left.used, count: 0 },
      columns: { left: 1200, from: 80, count: 1200 },
    },
  ]),
  seams: [
    { frame: 1, beside: true, comparedRows: 800, differingRows: 3, movedBy: 0 },
    { frame: 4, comparedRows: 100, differingRows: 3, movedBy: 1 },
  ],
};
const WIDE_ARTIFACTS: readonly Artifact[] = [
  ...ARTIFACTS.map((one) =>
    one.role === 'frame' ? one : { ...one, pixels: { width: 2480, height: one.pixels!.height } },
  ),
  ...[4, 5, 6].map((at) => artifact(`frame-${at}.png`, 800)),
];
const wideWith = (index: number, more: Partial<Frame>): Partial<LongPicture> => ({
  ...WIDE,
  frames: WIDE.frames!.map((one, at) => (at === index ? { ...one, ...more } : one)),
});

it('holds where frames stand beside each other, and one row of them was not taken to its end', () => {
  expect(problems(WIDE, WIDE_ARTIFACTS)).toEqual([]);
  const last = frame('frame-7.png', 1900, 0, 0);
  const cut = { ...WIDE, frames: [...WIDE.frames!, last] };
  expect(problems(cut, [...WIDE_ARTIFACTS, artifact('frame-7.png', 800)])).toEqual([]);
});

it.each<[string, Partial<LongPicture>]>([
  [
    'a column that two frames give',
    wideWith(1, { columns: { left: 1200, from: 79, count: 1201 } }),
  ],
  ['a column that no frame gives', wideWith(3, { columns: { left: 1200, from: 81, count: 1199 } })],
  ['a frame that stands lower than its row', wideWith(3, { top: 701 })],
  ['a row without its first frame', wideWith(0, { columns: { left: 0, from: 1, count: 1279 } })],
  ['a frame that says nothing of columns', wideWith(2, { columns: undefined })],
  ['less than the width that is said', { ...WIDE, size: { width: 2481, height: 1900 } }],
])('is broken by %s in a row of frames', (_, picture) => {
  expect(problems(picture, WIDE_ARTIFACTS)).toEqual(
    broken('the frames of a row do not give every column once'),
  );
});

it('is broken by columns that a frame does not have', () => {
  const cut = wideWith(1, { crop: { x: 0, y: 0, width: 1279, height: 800 } });
  expect(problems(cut, WIDE_ARTIFACTS)).toEqual(broken('a frame is smaller than said'));
});

it.each<[string, readonly Artifact[], string[]]>([
  [
    'a frame that is missing',
    without('frame-2.png'),
    [...broken('a frame is missing'), ...broken('a frame is smaller than said')],
  ],
  [
    'a picture that is missing',
    without('whole-2.png'),
    [...broken('a picture is missing'), ...broken('the pictures do not have every row once')],
  ],
  [
    'a picture made otherwise than said',
    pictureWith('whole-1.png', { method: 'shown-on-screen' }),
    broken('a picture is missing'),
  ],
  [
    'a frame that nobody names',
    [...ARTIFACTS, artifact('frame-4.png', 800)],
    broken('a frame is not named'),
  ],
])('is broken by %s among the files', (_, artifacts, details) => {
  expect(problems({}, artifacts)).toEqual(details);
});

it('is broken by a picture that no decoder takes', () => {
  const side = 16_385;
  const frames = [frame('frame-1.png', 0, 0, side)].map((one) => ({
    ...one,
    crop: { ...one.crop, height: side },
  }));
  const picture = { frames, seams: [], hidden: [], size: { width: 1280, height: side } };
  const pictures = [{ name: 'whole-1.png', top: 0 }];
  const artifacts = [artifact('whole-1.png', side), artifact('frame-1.png', side)];
  expect(problems({ ...picture, pictures }, artifacts)).toEqual(
    broken('the pictures do not have every row once'),
  );
});

it('is broken by one file in two places', () => {
  const twice = { ...PICTURE, of: 'inner-scroller' } as const;
  const findings = createFindingList();
  const record = { longPictures: [PICTURE, twice], artifacts: ARTIFACTS };
  checkLongPictures(record as unknown as EvidenceRecord, '', findings);
  expect(findings.findings.map(({ detail }) => detail)).toEqual(['a file is named twice']);
});
