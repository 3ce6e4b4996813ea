/**
 * Dates, times, sizes and digests as people read them. The same input gives the
 * same text on every computer: nothing follows the machine's own zone or language.
 */
import type { Instant } from '@/utils/evidence/values';
import type { Language } from './language';

/** Here rather than from date-fns, whose locales would be a tenth of what the popup loads. */
const MONTHS = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  en: 'January February March April May June July August September October November December',
} as const;

/** A wall clock without a zone. `month` is 1 to 12. */
interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** `15:03`, `15:03:22`; null for a date alone. */
  readonly time: string | null;
  /** `Z`, `+01:00`; null where none is given. */
  readonly offset: string | null;
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?(Z|[+-]\d{2}:?\d{2})?)?$/;

function parseIso(text: string): WallClock | null {
  const parts = ISO.exec(text);
  if (parts === null) return null;
  const [, year, month, day, time, offset] = parts;
  const clock = { year: Number(year), month: Number(month), day: Number(day) };
  if (clock.month < 1 || clock.month > 12 || clock.day < 1 || clock.day > 31) return null;
  return { ...clock, time: time ?? null, offset: offset ?? null };
}

function dateText(clock: WallClock, language: Language): string {
  const month = MONTHS[language].split(' ')[clock.month - 1] ?? '';
  return `${clock.day} ${month} ${clock.year}`;
}

function wallText(clock: WallClock, language: Language): string {
  const date = dateText(clock, language);
  if (clock.time === null) return date;
  return language === 'nl' ? `${date} om ${clock.time}` : `${date} at ${clock.time}`;
}

function zoneText(offset: string): string {
  if (/^(?:Z|[+-]00:?00)$/.test(offset)) return 'UTC';
  return `UTC${offset.slice(0, 3)}:${offset.slice(-2)}`;
}

/** `20 november 2026`. Takes ISO 8601; anything else comes back unchanged. */
export function formatDate(iso: string, language: Language): string {
  const clock = parseIso(iso);
  return clock === null ? iso : dateText(clock, language);
}

/** `20 november 2026 om 15:03:22`: the wall clock of the moment, without its zone. */
export function formatLocal(local: string, language: Language): string {
  const clock = parseIso(local);
  return clock === null ? local : wallText(clock, language);
}

/** `20 november 2026 om 15:03:22 (Europe/Amsterdam, UTC+01:00)`. */
export function formatInstant(instant: Instant, language: Language): string {
  const zone = instant.zone === '' ? '' : `${instant.zone}, `;
  return `${formatLocal(instant.local, language)} (${zone}${formatOffset(instant.offsetMinutes)})`;
}

/** `UTC+01:00` of minutes ahead of UTC. */
export function formatOffset(minutes: number): string {
  const whole = Math.abs(Math.trunc(minutes));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

/**
 * A time that a page gave, as it gave it: `18 november 2026 om 23:40:00 (UTC)`.
 * What is not ISO 8601 comes back unchanged.
 */
export function formatPageTime(value: string, language: Language): string {
  const clock = parseIso(value);
  if (clock === null) return value;
  const zone = clock.offset === null ? '' : ` (${zoneText(clock.offset)})`;
  return `${wallText(clock, language)}${zone}`;
}

/**
 * The same moment on the wall clock of a zone, `19 november 2026 om 00:40:00`; null
 * where the value has no offset, is not ISO 8601, or the zone is not known.
 */
export function formatInZone(value: string, zone: string, language: Language): string | null {
  const clock = parseIso(value);
  const unixMs = Date.parse(value.replace(' ', 'T').replace(',', '.'));
  if (clock === null || clock.offset === null || Number.isNaN(unixMs)) return null;
  const local = localIn(zone, unixMs);
  return local === null ? null : formatLocal(local, language);
}

function localIn(zone: string, unixMs: number): string | null {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }).formatToParts(unixMs);
    const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    const year = of('year').padStart(4, '0');
    return `${year}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}`;
  } catch {
    // RangeError: this browser does not know the zone that another one recorded.
    return null;
  }
}

/** `12.345` in Dutch, `12,345` in English. */
export function formatCount(count: number, language: Language): string {
  const digits = String(Math.trunc(count));
  return digits.replace(/\B(?=(?:\d{3})+$)/g, language === 'nl' ? '.' : ',');
}

const UNITS = ['kB', 'MB', 'GB'] as const;

/** `812 bytes`, `48,2 kB`, `1,4 MB`: powers of 1,000. */
export function formatSize(bytes: number, language: Language): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  let value = bytes;
  let unit = -1;
  do {
    value /= 1000;
    unit += 1;
  } while (Math.round(value * 10) >= 10_000 && unit < UNITS.length - 1);
  const text = value.toFixed(1);
  return `${language === 'nl' ? text.replace('.', ',') : text} ${UNITS[unit] ?? ''}`;
}

/** A digest in groups of four, easier to compare by eye: `3f2a 91bc …`. */
export function formatFingerprint(hex: string): string {
  return hex.replace(/(.{4})(?=.)/g, '$1 ');
}

/** A digest as `openssl x509 -fingerprint` prints it: `3F:2A:91:BC:…`. */
export function formatFingerprintOpenssl(hex: string): string {
  return hex.toUpperCase().replace(/(..)(?=.)/g, '$1:');
}
