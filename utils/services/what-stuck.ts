/** Which elements were hidden in which frames, gathered frame by frame. */
import type { HiddenInRecord } from '@/utils/evidence/long-picture-schema';
import type { ScrollFacts } from '@/utils/platforms/scroller-script';

interface Stuck {
  readonly element: HiddenInRecord['element'];
  readonly how: HiddenInRecord['how'];
  readonly during: Run[];
}
interface Run {
  from: number;
  to: number;
}

export interface WhatStuck {
  /** @param frame index of the frame or picture that was just taken. */
  note(frame: number, sticking: ScrollFacts['sticking']): void;
  list(): HiddenInRecord[];
}

export function createWhatStuck(): WhatStuck {
  const runs = new Map<string, Stuck>();
  return {
    note(frame, sticking) {
      for (const { id, element, how } of sticking) {
        if (how === 'shown') continue;
        const key = `${id} ${how}`;
        const known = runs.get(key) ?? { element, how, during: [] };
        runs.set(key, known);
        const last = known.during.at(-1);
        if (last !== undefined && last.to >= frame - 1) last.to = frame;
        else known.during.push({ from: frame, to: frame });
      }
    },
    list: () =>
      [...runs.values()].map(({ element, how, during }) => ({
        element,
        how,
        during: during.map((run) => ({ ...run })),
      })),
  };
}
