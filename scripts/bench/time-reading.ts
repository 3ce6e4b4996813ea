/** How long the script in the page takes for a reading, and a bare walk over the same page. */
import type { Surface } from '../../tests/support/browsers/types';
import type {} from '../../utils/platforms/page-script';

/** Milliseconds, a value a round. */
export interface ReadingTimes {
  readonly elements: number;
  /** Everything that a save asks of the page. */
  readonly reading: readonly number[];
  /** Finding and reading the posts only. */
  readonly readers: readonly number[];
  /** A TreeWalker over every element. */
  readonly floor: readonly number[];
}

interface Scripting {
  readonly tabs: { query(filter: object): Promise<{ id: number }[]> };
  readonly scripting: {
    executeScript(injection: object): Promise<{ result: ReadingTimes | null }[]>;
  };
}

/**
 * Of the tab in front, which was saved by a click, so that its script is there.
 * @param dossier A page of the extension.
 */
export async function timeReading(dossier: Surface, rounds: number): Promise<ReadingTimes> {
  const times = await dossier.evaluate(measureInTab, rounds);
  if (times === null) throw new Error('the script in the page is not there');
  return times;
}

/** Runs in the page of the extension. */
async function measureInTab(rounds: number): Promise<ReadingTimes | null> {
  const { tabs, scripting } = (globalThis as unknown as { chrome: Scripting }).chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  const [answer] = await scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    // One walk is shorter than the browser's clock tells apart.
    args: [rounds, 20],
    func: (count: number, walks: number) => {
      const script = globalThis.getuige;
      if (script === undefined) return null;
      let elements = 0;
      // In a list: a function with a name of its own is changed by the compiler, and fails in the tab.
      const works = [
        () => void script.read({ wholeSource: false }),
        () => void script.posts(),
        () => {
          for (let walk = 0; walk < walks; walk++) {
            const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
            elements = 0;
            while (walker.nextNode() !== null) elements += 1;
          }
        },
      ];
      const times: number[][] = works.map(() => []);
      for (let round = 0; round < count; round++) {
        works.forEach((work, at) => {
          const start = performance.now();
          work();
          times[at]?.push(performance.now() - start);
        });
      }
      const [reading = [], readers = [], floor = []] = times;
      return { elements, reading, readers, floor: floor.map((ms) => ms / walks) };
    },
  });
  return answer?.result ?? null;
}
