import { expect, test } from 'vitest';
import { goalText, judge, type Measurement } from '../../../scripts/bench/measurement';
import { median, quantile } from '../../../scripts/bench/statistics';
import { noteLines, tableLines } from '../../../scripts/bench/table';

const BASE: Measurement = {
  suite: 'save',
  place: 'chromium',
  what: 'save',
  unit: 'ms',
  runs: [150, 170, 160],
  floor: { what: 'the least', runs: [50, 40, 60] },
  goal: { kind: 'floor-plus', margin: 120 },
};

const NOTHING: Measurement = {
  ...BASE,
  floor: { what: 'nothing', runs: [0] },
  goal: { kind: 'ratio-at-most', ratio: 1.2 },
};

test('there is no ratio to a floor of nothing', () => {
  expect(judge({ ...NOTHING, runs: [0] }).ratio).toBeNull();
  expect(tableLines([{ ...NOTHING, runs: [0] }]).join()).not.toContain('NaN');
});

test('the median stands in the middle, and between two where there is no middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(quantile([10, 0], 0.1)).toBe(1);
  expect(() => median([])).toThrow(RangeError);
});

test.each([
  [BASE, true],
  [{ ...BASE, runs: [171] }, false],
  [{ ...BASE, goal: { kind: 'below', limit: 160 } }, false],
  [{ ...BASE, goal: { kind: 'below', limit: 161 } }, true],
  [{ ...BASE, goal: { kind: 'at-most', limit: 160 } }, true],
  [{ ...BASE, goal: { kind: 'at-most', limit: 159 } }, false],
  [{ ...BASE, unit: '%', goal: { kind: 'at-least', limit: 160 } }, true],
  [{ ...BASE, unit: '%', goal: { kind: 'at-least', limit: 161 } }, false],
  [{ ...BASE, unit: 'MB/s', goal: { kind: 'ratio-at-least', ratio: 3.2 } }, true],
  [{ ...BASE, unit: 'MB/s', goal: { kind: 'ratio-at-least', ratio: 3.3 } }, false],
  [{ ...BASE, goal: { kind: 'ratio-at-most', ratio: 3.2 } }, true],
  [{ ...BASE, goal: { kind: 'ratio-at-most', ratio: 3.1 } }, false],
  [{ ...BASE, goal: null }, null],
  [{ ...NOTHING, runs: [0] }, true],
  [{ ...NOTHING, runs: [1] }, false],
] as const)('judges the medians (%#)', (measurement, met) => {
  expect(judge(measurement).met).toBe(met);
});

test('a goal that compares with a floor cannot be judged without one', () => {
  expect(() => judge({ ...BASE, floor: null })).toThrow(/needs a floor/);
});

test('the table has a row for each measurement, and says what the floor does', () => {
  const rows = tableLines([BASE, { ...BASE, what: 'another', goal: null, floor: null }]);
  expect(rows).toHaveLength(4);
  expect(rows[2]).toContain('160 ms');
  expect(rows[2]).toContain(goalText(BASE.goal, 'ms'));
  expect(rows[2]).toContain('yes');
  expect(noteLines([BASE])).toEqual(['- save (chromium). Floor: the least.']);
});

test('what is said of many rows alike is said once', () => {
  const rows = ['one', 'two', 'three', 'four', 'five'].map((what) => ({ ...BASE, what }));
  expect(noteLines(rows)).toEqual(['- one, and 4 rows like it (chromium). Floor: the least.']);
  expect(noteLines(rows.slice(0, 2))).toEqual(['- one; two (chromium). Floor: the least.']);
});
