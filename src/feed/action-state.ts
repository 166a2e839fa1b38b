/** What an action is now: the one place where status, dates and clock come together. Pure. */

/** What an action is at a given moment. */
export type ActionState = 'upcoming' | 'open' | 'closing' | 'paused' | 'ended' | 'won' | 'lost';

/** The fields that decide. */
export interface Timed {
  status: 'open' | 'paused' | 'ended' | 'won' | 'lost';
  opens?: string;
  closes?: string;
  /** End of an event; afterwards there is nothing to attend. */
  ends?: string;
}

/** What an action is, and until when that holds. */
export interface CurrentState {
  state: ActionState;
  /** Milliseconds since the epoch at which the state changes by itself; absent when it does not. */
  until?: number;
}

const hour = 3_600_000;

/** Open for less than this, an action is closing soon. */
const closingSoon = 72 * hour;

/** Clocks by zone: making one costs far more than reading it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function zoneOffset(instant: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'});
    clocks.set(timeZone, clock);
  }
  // "11/3/2026, GMT-05:00", and "GMT" alone for no offset.
  const [, sign, hours, minutes] = /([+-])(\d+):(\d+)/.exec(clock.format(instant)) ?? [];
  return (sign === '-' ? -hour : hour) * (Number(hours ?? 0) + Number(minutes ?? 0) / 60);
}

/** The instant at which a zone's clock shows midnight at the start of a day (or, where the clock jumps over it, the first instant after). */
function startOfDay(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The day before and the day after know the offsets on both sides of a change.
  const candidates = [-24 * hour, 24 * hour].map(
    (away) => midnight - zoneOffset(midnight + away, timeZone),
  );
  const real = candidates.filter((instant) => instant + zoneOffset(instant, timeZone) === midnight);
  return real.length > 0 ? Math.min(...real) : Math.max(...candidates);
}

const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 24 * hour).toISOString().slice(0, 10);

/** When a moment of a feed begins: an instant, or a bare day in the feed's zone. */
const begin = (moment: string, timeZone: string) =>
  moment.length > 10 ? Date.parse(moment) : startOfDay(moment, timeZone);

/** When a moment of a feed is over: an instant, or the end of a bare day, which it includes. */
const end = (moment: string, timeZone: string) =>
  moment.length > 10 ? Date.parse(moment) : startOfDay(nextDay(moment), timeZone);

/**
 * What an action is now.
 *
 * @param action Its status and dates.
 * @param timeZone IANA zone in which bare days are meant.
 * @param now Milliseconds since the epoch.
 */
export function actionState(action: Timed, timeZone: string, now: number): CurrentState {
  if (action.status !== 'open') return {state: action.status};
  const opens = action.opens === undefined ? -Infinity : begin(action.opens, timeZone);
  const closes = Math.min(
    action.closes === undefined ? Infinity : end(action.closes, timeZone),
    action.ends === undefined ? Infinity : Date.parse(action.ends),
  );
  if (now >= closes) return {state: 'ended'};
  if (now < opens) return {state: 'upcoming', until: opens};
  if (closes === Infinity) return {state: 'open'};
  const soon = closes - closingSoon;
  return now < soon ? {state: 'open', until: soon} : {state: 'closing', until: closes};
}

/** Whether one can act in this state. */
export const canAct = (state: ActionState): boolean => state === 'open' || state === 'closing';
