/** What `npm run test:pages` says. */
import type { ButtonVerdict } from './button-verdicts';
import {
  fieldName,
  grouped,
  isOnPurpose,
  RIGHT_AT_LEAST,
  silenceOf,
  tallyOf,
  type ComparedPage,
  type Tally,
} from './tally';

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

export function printButtons({ file, seen, complaints }: ButtonVerdict): void {
  console.log(`${file.padEnd(50)} ${complaints.length === 0 ? 'right' : 'WRONG'}  ${seen}`);
  for (const complaint of complaints) console.log(`    ${complaint}`);
}

/** @returns Whether every button stands where it should. */
export function printButtonSummary(verdicts: readonly ButtonVerdict[]): boolean {
  const wrong = verdicts.filter(({ complaints }) => complaints.length > 0).length;
  console.log(
    `\n${'Pages with buttons'.padEnd(50)} ${String(verdicts.length - wrong)} right, ${String(wrong)} wrong`,
  );
  return wrong === 0;
}
