/** What `npm run test:pages` says. */
import type { Verdict } from './compare';
import { SILENCES } from './silences';
import type { TruePage } from './truth';

export interface ComparedPage {
  readonly page: TruePage;
  readonly reader: string;
  readonly verdicts: readonly Verdict[];
}

/** At least this part of what the truth names has to be right, for each field. */
const RIGHT_AT_LEAST = 0.95;

type Tally = Record<Verdict['verdict'], number>;

function tallyOf(verdicts: readonly Verdict[]): Tally {
  const tally: Tally = { right: 0, missing: 0, wrong: 0 };
  for (const { verdict } of verdicts) tally[verdict] += 1;
  return tally;
}

function lineOf(name: string, { right, missing, wrong }: Tally): string {
  return `${name.padEnd(50)} ${String(right).padStart(4)} right ${String(missing).padStart(4)} missing ${String(wrong).padStart(4)} wrong`;
}

export function printPage({ page, reader, verdicts }: ComparedPage): void {
  console.log(lineOf(`${page.file} (${reader})`, tallyOf(verdicts)));
  for (const { field, verdict, expected, got } of verdicts) {
    if (verdict === 'right') continue;
    const silence = silenceOf(page.file, field);
    const said = got === null ? 'nothing' : JSON.stringify(got.slice(0, 120));
    console.log(`    ${verdict}: ${field}: ${JSON.stringify(expected)}, the record says ${said}`);
    if (silence !== undefined) console.log(`        on purpose: ${silence.why}`);
  }
}

function silenceOf(file: string, field: string) {
  return SILENCES.find((silence) => silence.file === file && silence.field === field);
}

/** Missing on purpose is not poor; wrong always is. */
function isOnPurpose({ page }: ComparedPage, { field, verdict }: Verdict): boolean {
  return verdict === 'missing' && silenceOf(page.file, field) !== undefined;
}

function grouped(
  pages: readonly ComparedPage[],
  nameOf: (page: ComparedPage, verdict: Verdict) => string,
): Map<string, Verdict[]> {
  const groups = new Map<string, Verdict[]>();
  for (const page of pages) {
    for (const verdict of page.verdicts) {
      const name = nameOf(page, verdict);
      groups.set(name, [...(groups.get(name) ?? []), verdict]);
    }
  }
  return groups;
}

function fieldName(_: ComparedPage, { field }: Verdict): string {
  return field.replace(/\[\d+\]/g, '[]');
}

/** @returns Whether it is good enough. */
export function printSummary(pages: readonly ComparedPage[]): boolean {
  console.log('\nBy platform');
  const byPlatform = grouped(pages, ({ page }) => page.platform);
  for (const [name, verdicts] of byPlatform) console.log(lineOf(name, tallyOf(verdicts)));
  console.log('\nBy field');
  const byField = grouped(pages, fieldName);
  for (const [name, verdicts] of byField) console.log(lineOf(name, tallyOf(verdicts)));
  const all = tallyOf(pages.flatMap(({ verdicts }) => verdicts));
  console.log(`\n${lineOf('All', all)}`);
  const counted = pages.map((one) => ({
    ...one,
    verdicts: one.verdicts.filter((verdict) => !isOnPurpose(one, verdict)),
  }));
  const poor = [...grouped(counted, fieldName)].filter(([, verdicts]) => {
    const { right } = tallyOf(verdicts);
    return right < RIGHT_AT_LEAST * verdicts.length;
  });
  if (poor.length > 0) console.log(`Below 95 %: ${poor.map(([name]) => name).join(', ')}`);
  return pages.length > 0 && all.wrong === 0 && poor.length === 0;
}
