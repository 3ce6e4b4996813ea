import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, rangesText, reportSequence } from '@/utils/package/sequence-gaps';

describe('reportSequence', () => {
  it('names held and missing numbers up to the highest', () => {
    const report = reportSequence([7, 3, 4, 3]);
    expect(rangesText(report.held)).toBe('3–4, 7');
    expect(rangesText(report.missing)).toBe('1–2, 5–6');
    expect(report.last).toBe(7);
  });

  it('counts every number once, as held or as missing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }), (numbers) => {
        const { held, missing, last } = reportSequence(numbers);
        expect(countOf(held)).toBe(new Set(numbers).size);
        expect(countOf(held) + countOf(missing)).toBe(last);
        expect(last).toBe(Math.max(...numbers));
      }),
    );
  });
});
