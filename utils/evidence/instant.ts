/** Moments, as this computer's clock gave them. Nothing here says that the clock was right. */
import type { Instant } from './values';

/** One reading of the clocks. */
export interface ClockReading {
  /** Milliseconds since 1970, UTC. */
  readonly unixMs: number;
  /** IANA zone. */
  readonly zone: string;
  /** Minutes that local time is ahead of UTC (the negative of `Date.getTimezoneOffset`). */
  readonly offsetMinutes: number;
  /** Milliseconds since the part of the browser named by `run` started. */
  readonly monotonicMs: number;
  readonly run: string;
}

/** Reads the clocks now. */
export type Clock = () => ClockReading;

/** Whether a moment that somebody wrote down agrees with itself: its wall clock is its UTC and offset. */
export function isConsistent({ utc, local, offsetMinutes }: Instant): boolean {
  const unixMs = Date.parse(utc);
  const localMs = unixMs + offsetMinutes * 60_000;
  if (Number.isNaN(new Date(localMs).getTime())) return false;
  // The first comparison refuses days like 30 February, which some readers push on to March.
  return (
    new Date(unixMs).toISOString() === utc && new Date(localMs).toISOString().slice(0, -1) === local
  );
}

/** The moment of a reading, with the wall clock spelled out. */
export function buildInstant(reading: ClockReading): Instant {
  const unixMs = Math.floor(reading.unixMs);
  return {
    utc: new Date(unixMs).toISOString(),
    zone: reading.zone,
    offsetMinutes: reading.offsetMinutes,
    local: new Date(unixMs + reading.offsetMinutes * 60_000).toISOString().slice(0, -1),
    monotonicMs: Math.max(0, Math.round(reading.monotonicMs)),
    run: reading.run,
  };
}
