/** When actions change by themselves, from their dates. Pure. */
import {actionState, type ActionState, type Timed} from '../../feed/action-state.js';

/** An action that becomes something else at a moment. */
export interface ActionChange {
  /** Milliseconds since the epoch. */
  at: number;
  to: ActionState;
}

/** Longer ago than any date of a feed, and still a date. */
const begin = Date.parse('0001-01-01T00:00:00Z');

/** All changes of an action, the first one first. */
export function changesOf(action: Timed, timeZone: string): ActionChange[] {
  const changes: ActionChange[] = [];
  let {state, until} = actionState(action, timeZone, begin);
  while (until !== undefined) {
    const next = actionState(action, timeZone, until);
    // Before it closes, each day is news for itself.
    if (next.state !== state) changes.push({at: until, to: next.state});
    ({state, until} = next);
  }
  return changes;
}
