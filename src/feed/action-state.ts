/** What an action is now: the one place where status, dates and clock come together. Pure. */
import {dayAfter, dayOf, daysBetween, instantOf} from './zoned-time.js';

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
  /** Milliseconds since the epoch at which any of this changes by itself; absent when it does not. */
  until?: number;
  /** While it is closing soon: how many days are left after today, by the calendar of the feed's zone; 0 on the last. */
  daysLeft?: number;
}

const hour = 3_600_000;

/** Open for less than this, an action is closing soon. */
const closingSoon = 72 * hour;

/** When a moment of a feed begins: an instant, or a bare day in the feed's zone. */
const begin = (moment: string, timeZone: string) =>
  moment.length > 10 ? Date.parse(moment) : instantOf(moment, '00:00', timeZone);

/** When a moment of a feed is over: an instant, or the end of a bare day, which it includes. */
const end = (moment: string, timeZone: string) =>
  moment.length > 10 ? Date.parse(moment) : instantOf(dayAfter(moment), '00:00', timeZone);

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
  if (now < soon) return {state: 'open', until: soon};
  const today = dayOf(now, timeZone);
  return {
    state: 'closing',
    // What closes at midnight has its last day before.
    daysLeft: daysBetween(today, dayOf(closes - 1, timeZone)),
    until: Math.min(closes, instantOf(dayAfter(today), '00:00', timeZone)),
  };
}

/** Whether one can act in this state. */
export const canAct = (state: ActionState): boolean => state === 'open' || state === 'closing';
