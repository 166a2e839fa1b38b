/** When what a feed says next changes by itself. */
import {actionState} from '../feed/action-state.js';
import type {Feed} from '../feed/feed.generated.js';
import {officeState} from '../feed/office-hours.js';

/** Milliseconds between two drawings of an element at first, and at most. */
const [shortestPause, longestPause] = [1000, 30_000];

/** The pause of each element: it grows where dates crowd, or a feed could have a page draw for ever. */
const pauses = new WeakMap<object, number>();

/** Milliseconds until an action or an office opens or closes, a day less is left, or the feed expires, or until its element may draw that; NaN for never. */
export function wait(feed: Feed, host: object): number {
  const now = Date.now();
  const next = nextChange(feed, now);
  if (next === Infinity) return NaN;
  const pause = pauses.get(host) ?? shortestPause;
  if (next - now > pause) return next - now;
  pauses.set(host, Math.min(pause * 2, longestPause));
  return pause;
}

/** What came of {@link nextChange}, which holds until then: an element is drawn many times before. */
const changes = new WeakMap<Feed, number>();

function nextChange(feed: Feed, now: number): number {
  let next = changes.get(feed) ?? 0;
  if (next <= now) changes.set(feed, (next = changeAfter(now, feed)));
  return next;
}

/** The first moment after another at which something changes; Infinity for none. */
function changeAfter(now: number, feed: Feed): number {
  const moments = feed.actions.map((action) => actionState(action, feed.timeZone, now).until);
  for (const action of feed.actions) {
    if (action.kind !== 'call' || action.status !== 'open') continue;
    for (const {hours = []} of action.phones) moments.push(officeState(hours, now).until);
  }
  if (feed.expires !== undefined) moments.push(Date.parse(feed.expires));
  return Math.min(...moments.filter((moment) => moment !== undefined && moment > now).map(Number));
}
