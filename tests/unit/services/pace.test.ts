import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPace } from '@/utils/services/pace';

it('never allows more calls in any stretch, and loses no time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 3, maxLength: 40 }),
      async (pauses) => {
        let now = 0;
        const pace = createPace({ calls: 2, withinMs: 1000, now: () => now });
        const calls: number[] = [];
        for (const pause of pauses) {
          now += pause;
          const asked = now;
          await pace.turn((ms) => {
            expect(ms).toBeGreaterThan(0);
            now += ms;
            return Promise.resolve();
          });
          const before = calls.at(-2);
          expect(now).toBe(before === undefined ? asked : Math.max(asked, before + 1000));
          calls.push(now);
        }
      },
    ),
  );
});
