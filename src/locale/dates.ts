/** Dates of a feed in the reader's words. Pure. */
import {inOwnWords, intlLanguage, type Formatting} from './formatting.js';

/** By language and options: to make one takes long. */
const formatters: Record<string, Intl.DateTimeFormat> = {};

function format(
  instant: number,
  options: Intl.DateTimeFormatOptions,
  formatting: Formatting,
): string {
  const language = intlLanguage(formatting);
  const formatter = (formatters[language + JSON.stringify(options)] ??= new Intl.DateTimeFormat(
    language,
    options,
  ));
  return inOwnWords(formatter.format(instant), formatting);
}

/**
 * A year, month or day as the language writes it; of an instant, the day in the zone.
 *
 * @param date `2026`, `2026-11`, `2026-11-03` or an RFC 3339 instant.
 * @param timeZone IANA zone, for instants.
 */
export function formatDate(date: string, formatting: Formatting, timeZone: string): string {
  if (date.length > 10) return format(Date.parse(date), {dateStyle: 'long', timeZone}, formatting);
  return format(
    Date.parse(date),
    {
      timeZone: 'UTC',
      year: 'numeric',
      ...(date.length > 4 && {month: 'long'}),
      ...(date.length > 7 && {day: 'numeric'}),
    },
    formatting,
  );
}

/** Day, time and zone of an RFC 3339 instant: "Tuesday, November 3, 2026 at 9:30 AM EST". */
export const formatInstant = (instant: string, formatting: Formatting, timeZone: string): string =>
  format(
    Date.parse(instant),
    {
      weekday: 'long',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZone,
      timeZoneName: 'short',
    },
    formatting,
  );

/** A clock time without a date, `09:00`, as the language writes it. */
export const formatClock = (time: string, formatting: Formatting): string =>
  format(Date.parse(`1970-01-01T${time}Z`), {timeStyle: 'short', timeZone: 'UTC'}, formatting);

/** Name of a day of the week by its English beginning, `mon`. */
export const formatWeekday = (day: string, formatting: Formatting): string =>
  // The first of January 1970 was a Thursday.
  format(
    86_400_000 * ((['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'].indexOf(day) + 7) % 7),
    {weekday: 'short', timeZone: 'UTC'},
    formatting,
  );
