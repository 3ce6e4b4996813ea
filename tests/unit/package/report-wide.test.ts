/** Pages wider than the window, in words. */
import { expect, it } from 'vitest';
import { seamLines } from '@/utils/package/report-long-pictures';

const COLUMNS = { left: 0, from: 0, count: 100 };

function frame(count: number, columns?: typeof COLUMNS) {
  return {
    name: 'page-frame.png',
    scroll: { x: 0, y: 0 },
    crop: { x: 0, y: 0, width: 100, height: 100 },
    top: 0,
    used: { from: 0, count },
    ...(columns === undefined ? {} : { columns }),
  };
}
const seam = { comparedRows: 100, differingRows: 3, movedBy: 0 };

it('names the two screens that stand beside each other, and the two below each other', () => {
  const frames = [frame(100, COLUMNS), frame(0, COLUMNS), frame(90, COLUMNS), frame(0, COLUMNS)];
  const seams = [
    { frame: 1, beside: true as const, ...seam },
    { frame: 2, ...seam },
  ];
  expect(seamLines({ frames, seams }, 'en')).toEqual([
    'Between screens 1 and 2, side by side, the page differs in 3 of the 100 rows that were compared.',
    'Between screens 1 and 3 the page differs in 3 of the 100 rows that both screens show.',
  ]);
});

it('counts screens as before where none stand beside each other', () => {
  const frames = [frame(100), frame(90), frame(90)];
  const seams = [{ frame: 2, ...seam }];
  expect(seamLines({ frames, seams }, 'en').join()).toContain('Between screens 2 and 3 ');
});
