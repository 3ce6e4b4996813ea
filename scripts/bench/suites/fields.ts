/** What the readers read right on saved pages, and how long reading takes in the page. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildOf } from '../../../tests/support/run';
import { openPages } from '../../test-pages/open-pages';
import {
  comparedPage,
  fieldName,
  unnumbered,
  grouped,
  RIGHT_AT_LEAST,
  tallyOf,
  type ComparedPage,
} from '../../test-pages/tally';
import { SILENCES } from '../../test-pages/silences';
import { loadTruth } from '../../test-pages/truth';
import type { Measurement } from '../measurement';
import type { Told } from '../plan';
import { median } from '../statistics';
import { timeReading, type ReadingTimes } from '../time-reading';

const READING_MS = 50;

interface TimedPage {
  readonly file: string;
  readonly times: ReadingTimes;
}

/** @throws where the folder is not there: what was not measured is said. */
export async function measureFields(
  folder: string,
  rounds: number,
  { say, metBrowser }: Told,
): Promise<readonly Measurement[]> {
  if (!(await stat(folder).catch(() => null))?.isDirectory()) {
    throw new Error(`there is no folder ${folder} with saved pages: not measured`);
  }
  const compared: ComparedPage[] = [];
  const timed: TimedPage[] = [];
  const pages = await loadTruth(folder);
  await openPages(resolve(folder), buildOf('chromium'), pages, async (opened) => {
    const { page, record, browser, dossier } = opened;
    metBrowser(browser);
    compared.push(comparedPage(page, record));
    timed.push({ file: page.file, times: await timeReading(dossier, rounds) });
    say(`${page.file}: ${timed.at(-1)?.times.elements ?? 0} elements`);
  });
  return [
    wrongRow(compared),
    ...rightRows('platform', compared, ({ page }) => page.platform),
    ...rightRows('field', compared, fieldName),
    ...timed.map(readingRow),
    ...largestRow(timed),
  ];
}

function wrongRow(pages: readonly ComparedPage[]): Measurement {
  const verdicts = pages.flatMap((page) => page.verdicts);
  const wrong = pages.flatMap(({ page, verdicts }) =>
    verdicts
      .filter(({ verdict }) => verdict === 'wrong')
      .map(({ field }) => `${page.file} ${field}`),
  );
  return {
    suite: 'fields',
    place: 'chromium',
    what: `values read wrong, of ${verdicts.length} on ${pages.length} pages`,
    unit: 'fields',
    runs: [wrong.length],
    floor: null,
    goal: { kind: 'at-most', limit: 0 },
    ...(wrong.length === 0 ? {} : { note: `Wrong: ${wrong.join(', ')}` }),
  };
}

function rightRows(
  by: string,
  pages: readonly ComparedPage[],
  nameOf: Parameters<typeof grouped>[1],
): readonly Measurement[] {
  return [...grouped(pages, nameOf)].map(([name, verdicts]) => {
    const { right, missing, wrong } = tallyOf(verdicts);
    return {
      suite: 'fields',
      place: 'chromium',
      what: `${by} ${name}: ${right} right, ${missing} missing, ${wrong} wrong`,
      unit: '%',
      runs: [(100 * right) / verdicts.length],
      floor: null,
      goal: { kind: 'at-least', limit: 100 * RIGHT_AT_LEAST },
      ...silenceNote(name),
    };
  });
}

/** What is missing on purpose counts as missing; the reason is told. */
function silenceNote(field: string): Pick<Measurement, 'note'> {
  const whys = SILENCES.filter((silence) => unnumbered(silence.field) === field);
  const told = whys.map(({ file, why }) => `Missing on purpose in ${file}: ${why}`);
  return told.length === 0 ? {} : { note: told.join('; ') };
}

const FLOOR = 'a TreeWalker over every element of the same document, in the same world, in turns';

function readingRow({ file, times }: TimedPage): Measurement {
  return {
    suite: 'fields',
    place: 'chromium',
    what: `reading ${file}, ${times.elements} elements`,
    unit: 'ms',
    runs: times.reading,
    floor: { what: FLOOR, runs: times.floor },
    goal: { kind: 'at-most', limit: READING_MS },
    note: 'All that a save does in the page but pixels: readers, metadata, source of the post. The first of the runs is by scripts that ran only once before, at the save',
  };
}

/** Of the page whose reading takes longest: the readers of posts alone. */
function largestRow(timed: readonly TimedPage[]): readonly Measurement[] {
  const largest = timed.toSorted((a, b) => b.times.elements - a.times.elements)[0];
  if (largest === undefined) return [];
  const { file, times } = largest;
  return [
    {
      suite: 'fields',
      place: 'chromium',
      what: `readers of posts alone, on the largest page (${file})`,
      unit: 'ms',
      runs: times.readers,
      floor: { what: FLOOR, runs: times.floor },
      goal: { kind: 'at-most', limit: READING_MS },
      note: `Of ${median(times.reading).toFixed(1)} ms for all of the reading`,
    },
  ];
}
