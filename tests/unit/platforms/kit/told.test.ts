import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choose,
  samePlace,
  sameWords,
  told,
  toldAddress,
  toldExactly,
  toldMoment,
} from '@/utils/platforms/kit/told';

describe('what places tell of one value', () => {
  it('is the first that says something, with whoever disagrees', () => {
    const tellings = [
      null,
      told('Anna', 'page-data'),
      told('Anna', 'dom'),
      told('Bram', 'structured-data'),
      told('Bram', 'dom'),
    ];
    expect(choose(tellings, 100, sameWords)).toEqual({
      value: 'Anna',
      source: 'page-data',
      alternatives: [{ value: 'Bram', source: 'structured-data' }],
    });
    expect(choose([null, null], 100, sameWords)).toBeNull();
    expect(choose(undefined, 100, sameWords)).toBeNull();
  });

  it('takes no difference in white space or tracking for a disagreement', () => {
    expect(
      choose([told('a  b\nc', 'dom'), told('a b c', 'page-data')], 100, sameWords),
    ).not.toHaveProperty('alternatives');
    const places = [
      toldAddress('https://x.com/a/status/1?s=20', 'dom'),
      toldAddress('https://www.x.com/a/status/1/', 'address'),
    ];
    expect(choose(places, 1000, samePlace)).not.toHaveProperty('alternatives');
  });

  it('keeps white space only where it counts, and nothing of nothing', () => {
    expect(told('  a ', 'dom')?.value).toBe('a');
    expect(toldExactly('  a\n', 'dom')?.value).toBe('  a\n');
    expect([told(' ', 'dom'), toldExactly('\n', 'dom'), told(null, 'dom')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('takes addresses only of the web, and moments only that can be', () => {
    expect(toldAddress('javascript:alert(1)', 'dom')).toBeNull();
    expect(toldAddress('/a', 'dom', 'https://x.com/')?.value).toBe('https://x.com/a');
    expect([
      toldMoment(null, 'dom'),
      toldMoment(Number.NaN, 'dom'),
      toldMoment(1e20, 'dom'),
    ]).toEqual([null, null, null]);
    expect(toldMoment(0, 'dom', ' 1 jan ')).toEqual({
      value: '1970-01-01T00:00:00.000Z',
      source: 'dom',
      asShown: '1 jan',
    });
  });

  it('never invents a value', () => {
    const telling = fc.option(fc.string().map((value) => told(value, 'dom')));
    fc.assert(
      fc.property(fc.array(telling, { maxLength: 20 }), (tellings) => {
        const value = choose(tellings, 1000, sameWords);
        const said = tellings.flatMap((one) => (one === null ? [] : [one.value]));
        expect(value === null).toBe(said.length === 0);
        if (value !== null && (value.flags ?? []).length === 0) expect(value.value).toBe(said[0]);
        expect((value?.alternatives ?? []).length).toBeLessThanOrEqual(10);
      }),
    );
  });
});
