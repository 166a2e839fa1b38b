/** A moment as a field for date and time has it, by the clock of a time zone. Pure. */
import {instantOf, zoneOffset} from '../../feed/zoned-time.js';

/** As 2026-11-01T09:00. */
export const fieldOf = (instant: number, timeZone: string): string =>
  new Date(instant + zoneOffset(instant, timeZone)).toISOString().slice(0, 16);

/** The moment that a field says; undefined where it says none. */
export function momentOf(field: string, timeZone: string): number | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(field) ?? [];
  if (day === undefined || time === undefined) return undefined;
  return instantOf(day, time, timeZone);
}
