/** When what a feed says next changes by itself. Pure. */
import {actionState} from '../feed/action-state.js';
import type {Feed} from '../feed/feed.generated.js';

/** Milliseconds since the epoch of the first moment after `now` at which an action opens or closes or the feed expires. */
export function nextChange(feed: Feed, now: number): number | undefined {
  const moments = feed.actions.map((action) => actionState(action, feed.timeZone, now).until);
  if (feed.expires !== undefined) moments.push(Date.parse(feed.expires));
  const next = Math.min(
    ...moments.filter((moment) => moment !== undefined && moment > now).map(Number),
  );
  return next === Infinity ? undefined : next;
}
