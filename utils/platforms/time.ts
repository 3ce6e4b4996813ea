/**
 * Times as pages write them for machines: ISO 8601, read tolerantly, never
 * rewritten. A time without a zone stays without one.
 */

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** Whether a string is a date or time in ISO 8601 that can exist. */
export function isIsoTime(raw: string): boolean {
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = ISO.exec(raw) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists && Number(hour) < 25 && Number(minute) < 60 && Number(second) < 61;
}

/** The moment that a time with a zone names, in milliseconds since 1970; null where it names none. */
export function momentOf(raw: string): number | null {
  const match = ISO.exec(raw);
  const zone = match?.[8]?.toUpperCase();
  if (match === null || zone === undefined || !isIsoTime(raw)) return null;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0));
  const fraction = Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000);
  const utc = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second, fraction);
  return utc - offsetMinutes(zone) * 60_000;
}

/** Whether two times do not contradict each other: the same moment, or one is the date of the other. */
export function sameTime(a: string, b: string): boolean {
  const [first, second] = [momentOf(a), momentOf(b)];
  if (first !== null && second !== null) {
    return Math.floor(first / 1000) === Math.floor(second / 1000);
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.replace(' ', 'T').startsWith(short.replace(' ', 'T'));
}

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
