import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowed, planPreview } from '@/utils/capture/preview';

describe('a preview', () => {
  it('shows all of the width, and of a whole page the top', () => {
    expect(planPreview(1280, 800, 1000)).toEqual({ width: 1000, height: 625, shownHeight: 800 });
    expect(planPreview(1280, 20_000, 640)).toEqual({
      width: 640,
      height: 1600,
      shownHeight: 3200,
    });
  });

  it('is never larger than the picture, and never nothing', () => {
    expect(planPreview(300, 200, 1000)).toEqual({ width: 300, height: 200, shownHeight: 200 });
    expect(planPreview(16_384, 1, 640)).toMatchObject({ width: 640, height: 1 });
  });

  it('becomes narrower where it is too heavy, and stays as it is where it is not', () => {
    expect(narrowed(1000, 80_000, 80_000)).toBe(1000);
    expect(narrowed(1000, 160_000, 80_000)).toBe(707);
    expect(narrowed(1000, 4_000_000, 80_000)).toBe(480);
    expect(narrowed(300, 4_000_000, 80_000)).toBe(300);
  });

  it('becomes no narrower than somebody can recognise, and never wider', () => {
    const bytes = fc.integer({ min: 1, max: 50_000_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), bytes, bytes, (width, has, max) => {
        const now = narrowed(width, has, max);
        expect(now).toBeLessThanOrEqual(width);
        expect(now).toBeGreaterThanOrEqual(Math.min(width, 480));
        if (now > 480) expect((now / width) ** 2 * has).toBeLessThanOrEqual(Math.max(has, max));
      }),
    );
  });
});
