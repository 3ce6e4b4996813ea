/** Measurements as a table that reads well as Markdown and in a terminal. */
import { goalText, judge, type Measurement } from './measurement';
import { quantile } from './statistics';

const HEAD = ['where', 'what', 'runs', 'median', '10–90 %', 'floor', 'ratio', 'goal', 'met'];

/** Lines of a Markdown table. */
export function tableLines(measurements: readonly Measurement[]): string[] {
  const rows = [HEAD, ...measurements.map(rowOf)];
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0), 3));
  const lines = rows.map(
    (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0] ?? '', rule, ...lines.slice(1)];
}

/** What each floor does, and what has to be known about a measurement. */
export function noteLines(measurements: readonly Measurement[]): string[] {
  const notes = measurements.flatMap(({ place, what, floor, note }) => [
    ...(floor === null ? [] : [{ what, place, said: `Floor: ${floor.what}.` }]),
    ...(note === undefined ? [] : [{ what, place, said: `${note}.` }]),
  ]);
  const alike = new Map<string, Set<string>>();
  for (const { what, place, said } of notes) {
    const whole = `(${place}). ${said}`;
    alike.set(whole, (alike.get(whole) ?? new Set()).add(what));
  }
  return [...alike].map(([said, whats]) => `- ${namesOf([...whats])} ${said}`);
}

/** Many rows of one kind are named by the first of them. */
function namesOf(whats: readonly string[]): string {
  const [first = '', ...rest] = whats;
  return rest.length > 3 ? `${first}, and ${rest.length} rows like it` : whats.join('; ');
}

function rowOf(measurement: Measurement): string[] {
  const { place, what, runs, unit, goal } = measurement;
  const { measured, floor, ratio, met } = judge(measurement);
  const spread =
    runs.length < 3 ? '' : `${rounded(quantile(runs, 0.1))}–${rounded(quantile(runs, 0.9))}`;
  return [
    place,
    what,
    String(runs.length),
    `${rounded(measured)} ${unit}`,
    spread,
    floor === null ? '' : `${rounded(floor)} ${unit}`,
    ratio === null ? '' : ratio.toFixed(2),
    goalText(goal, unit),
    met === null ? '' : met ? 'yes' : 'NO',
  ];
}

function rounded(value: number): string {
  if (value > 0 && value < 1) return value.toFixed(2);
  return value.toFixed(value < 20 ? 1 : 0);
}
