/** Whether an office answers its telephone now. Pure. */
import type {OfficeHours} from './feed.generated.js';
import {dayAfter, dayOf, instantOf, weekdayOf} from './zoned-time.js';

const day = 86_400_000;

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Whether it answers, and until when that holds. */
export interface OfficeState {
  open: boolean;
  /** Milliseconds since the epoch until which that holds for certain; absent where no hours are known. */
  until?: number;
}

/** From when to when it answers, in milliseconds since the epoch, yesterday, today and tomorrow: a feed may hold many. */
const spans = ({days, opens, closes, timeZone}: OfficeHours, now: number) => {
  const today = dayOf(now, timeZone);
  return (
    [-1, 0, 1]
      .map((away) => dayAfter(today, away))
      .filter((date) => days.includes(weekdays[weekdayOf(date)]!))
      // An office that closes at 02:00 closes on the day after.
      .map((date): [number, number] => [
        instantOf(date, opens, timeZone),
        instantOf(closes > opens ? date : dayAfter(date), closes, timeZone),
      ])
  );
};

/**
 * Whether an office answers at an instant, by the clock of its own zone.
 *
 * @param hours When it answers.
 * @param now Milliseconds since the epoch.
 */
export function officeState(hours: readonly OfficeHours[], now: number): OfficeState {
  const all = hours.flatMap((entry) => spans(entry, now));
  const isOpen = (instant: number) => all.some(([from, to]) => from <= instant && instant < to);
  const open = isOpen(now);
  if (hours.length === 0) return {open};
  // What comes later than in a day is looked at then.
  const until = Math.min(
    now + day,
    ...all.flat().filter((edge) => edge > now && isOpen(edge) !== open),
  );
  return {open, until};
}
