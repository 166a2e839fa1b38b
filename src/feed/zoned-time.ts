/** Clocks and calendars of time zones. Pure. */

const hour = 3_600_000;

/** Clocks by zone: making one costs far more than reading it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
export function zoneOffset(instant: number, timeZone: string): number {
  // A zone has as many spellings as its name has letters in two cases.
  const key = timeZone.toLowerCase();
  let clock = clocks.get(key);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'});
    clocks.set(key, clock);
  }
  // "11/3/2026, GMT-05:00", and "GMT" alone for no offset.
  const [, sign, hours, minutes] = /([+-])(\d+):(\d+)/.exec(clock.format(instant)) ?? [];
  return (sign === '-' ? -hour : hour) * (Number(hours ?? 0) + Number(minutes ?? 0) / 60);
}

/**
 * The instant at which a zone's clock shows a time of a day: the first of two where the clock is put back, and where it
 * jumps over that time, the first instant after.
 *
 * @param day As 2026-11-01.
 * @param time As 09:00.
 * @returns Milliseconds since the epoch.
 */
export function instantOf(day: string, time: string, timeZone: string): number {
  const shown = Date.parse(`${day}T${time}:00Z`);
  // The day before and the day after know the offsets on both sides of a change.
  const candidates = [-24 * hour, 24 * hour].map(
    (away) => shown - zoneOffset(shown + away, timeZone),
  );
  const real = candidates.filter((instant) => instant + zoneOffset(instant, timeZone) === shown);
  return real.length > 0 ? Math.min(...real) : Math.max(...candidates);
}

/** The day that a zone's calendar shows at an instant, as 2026-11-01. */
export const dayOf = (instant: number, timeZone: string): string =>
  new Date(instant + zoneOffset(instant, timeZone)).toISOString().slice(0, 10);

/**
 * The day some days after another.
 *
 * @param day As 2026-11-01.
 */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * hour).toISOString().slice(0, 10);

/** How many days the second day lies after the first. */
export const daysBetween = (first: string, second: string): number =>
  Math.round((Date.parse(second) - Date.parse(first)) / (24 * hour));

/** Day of the week, 0 for Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
