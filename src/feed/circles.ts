/** Finds the circles that flows make, by Kosaraju's algorithm. Pure; linear, and without recursion. */
import type {BrokenRule} from './rules.js';

/** A flow between two stages. */
export interface Link {
  from: Place;
  to: Place;
  kind: string;
  /** What is wrong with it. */
  broken: BrokenRule[];
}

/** A stage and the flows around it, with what the searches note. */
export interface Place {
  id: string;
  /** Where it stands in the list. */
  index: number;
  into: Link[];
  outOf: Link[];
  /** When the first search came here, from where, and when it had seen all that lies beyond. */
  entered?: number;
  parent?: Place;
  left?: number;
  /** Where the second search began: the same for all places that can be reached from each other. */
  knot?: Place;
  /** The next place on the way there. */
  onward?: Place;
}

/** Looks at all places and their flows; then {@link circleOf} can be asked. */
export function findCircles(places: Iterable<Place>): void {
  let step = 0;
  const finished: Place[] = [];
  const stack = [...places];
  for (let place; (place = stack.pop());) {
    if (!place.entered) {
      place.entered = ++step;
      // Comes up again when all that is put upon it has been seen.
      stack.push(place);
      for (const {to} of place.outOf) {
        if (to.entered) continue;
        to.parent = place;
        stack.push(to);
      }
    } else if (!place.left) {
      place.left = ++step;
      finished.push(place);
    }
  }
  for (const knot of finished.reverse()) {
    if (knot.knot) continue;
    knot.knot = knot;
    // Grows while it is walked.
    const reached = [knot];
    for (const onward of reached) {
      for (const {from} of onward.into) {
        if (from.knot) continue;
        Object.assign(from, {knot, onward});
        reached.push(from);
      }
    }
  }
}

/** The ids of a circle that a flow closes, from the stage that it leads to and back to that stage; or nothing. */
export function circleOf({from, to}: Link): string[] | undefined {
  if (from.knot !== to.knot) return undefined;
  const ids: string[] = [];
  let at = to;
  // To the first place that the first search passed on its way to `from`; at the latest, that is the knot.
  for (; at.entered! > from.entered! || at.left! < from.left!; at = at.onward!) ids.push(at.id);
  const rest = [to.id];
  for (let place = from; place !== at; place = place.parent!) rest.push(place.id);
  return [...ids, at.id, ...rest.reverse()];
}
