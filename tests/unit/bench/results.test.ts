import { describe, expect, it } from 'vitest';
import type { Measurement, Place } from '../../../scripts/bench/measurement';
import { pageOf, partsOf, type Results } from '../../../scripts/bench/results';

const measured = (suite: string, place: Place, runs: readonly number[]): Measurement => ({
  suite,
  place,
  what: `${suite} in ${place}`,
  unit: 'ms',
  runs,
  floor: { what: 'the least', runs: [10] },
  goal: { kind: 'floor-plus', margin: 5 },
});
const resultsOf = (date: string, measurements: readonly Measurement[]): Results => ({
  machine: {
    date,
    commit: 'abc1234',
    system: 'Linux 6 x64',
    processor: '2 × cpu',
    memoryGb: 24,
    loadBefore: 0.1,
    node: 'v20.20.2',
    packages: {},
  },
  quick: false,
  browsers: { chromium: '156.0' },
  measurements,
  failures: ['whole in firefox: no display'],
});

describe('what is kept of measurements', () => {
  const all = resultsOf('2026-11-21T20:00:00.000Z', [
    measured('save', 'chromium', [12, 14, 13]),
    measured('save', 'firefox', [30]),
    measured('save', 'chromium', [99]),
  ]);

  it('is apart by suite and place, with every run', () => {
    const parts = partsOf(all);
    expect([...parts.keys()]).toEqual(['save-chromium', 'save-firefox']);
    expect(parts.get('save-chromium')?.measurements.map(({ runs }) => runs)).toEqual([
      [12, 14, 13],
      [99],
    ]);
    expect(parts.get('save-firefox')?.machine).toEqual(all.machine);
  });

  it('is one table, and tells with what each part was measured', () => {
    const later = resultsOf('2026-11-22T08:00:00.000Z', [measured('verify', 'node', [20])]);
    const page = pageOf([...partsOf(all).values(), later]);
    expect(page.match(/abc1234/g)).toHaveLength(2);
    expect(page).toContain('save (chromium), save (firefox):');
    expect(page).toContain('verify (node):');
    expect(page).toMatch(/\| 13 ms|\| 13\.0 ms/);
    expect(page).toContain('| NO');
    expect(page).toContain('no display');
  });
});
