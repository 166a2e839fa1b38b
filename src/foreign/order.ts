/** In which order a visitor should meet actions. Pure. */
import type {ActionState} from '../feed/action-state.js';
import type {Action} from '../feed/feed.generated.js';

const order: readonly ActionState[] = ['open', 'upcoming', 'paused', 'won', 'lost', 'ended'];

function rank<Item extends Pick<Action, 'urgent'>>(
  action: Item,
  stateOf: (action: Item) => ActionState,
): number {
  const state = stateOf(action);
  // What closes soon is open; only the editor knows what is urgent.
  const isOpen = state === 'open' || state === 'closing';
  return isOpen && action.urgent ? -1 : order.indexOf(isOpen ? 'open' : state);
}

/** Ranks as they were when a feed was first drawn, by feed and action. */
const steady = new WeakMap<object, Map<string, number>>();

/**
 * {@link inOrder} as it was when the feed came on show: what changed places later, under somebody's finger, could have them call
 * another number than the one that they read.
 *
 * @param feed What the actions are of.
 */
export function inSteadyOrder<Item extends Pick<Action, 'id' | 'urgent'>>(
  feed: {actions: readonly Item[]},
  actions: readonly Item[],
  stateOf: (action: Item) => ActionState,
): Item[] {
  const ranks =
    steady.get(feed) ?? new Map(feed.actions.map((action) => [action.id, rank(action, stateOf)]));
  steady.set(feed, ranks);
  return [...actions].sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
}

/**
 * Actions in the order in which a visitor should meet them: what is open before what is not, and of that what is urgent;
 * what was won before what is over. Those that are alike stay as the editor ordered them.
 *
 * @param stateOf What an action is now.
 */
export function inOrder<Item extends Pick<Action, 'urgent'>>(
  actions: readonly Item[],
  stateOf: (action: Item) => ActionState,
): Item[] {
  return actions
    .map((action) => ({action, place: rank(action, stateOf)}))
    .sort((a, b) => a.place - b.place)
    .map(({action}) => action);
}
