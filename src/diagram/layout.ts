/**
 * Where everything of a pipeline stands, and which way each line takes. Pure geometry, in CSS pixels, as if it were read
 * from left to right; linear in stages and flows.
 *
 * Text stands in heads and boxes, lines run in lanes between them: so no line ever crosses a label.
 */
import * as across from './across.js';
import * as down from './down.js';
import {graphOf, type Drawable, type Graph} from './graph.js';
import type {Boxes, Line, Metrics, Room, Sizes} from './model.js';

/** How a drawing is arranged, whatever its words measure. */
export type Plan = ({run: 'across'} & across.Plan) | ({run: 'down'} & down.Plan);

/** A whole drawing. */
export interface Layout extends Boxes {
  plan: Plan;
  height: number;
  lines: Line[];
}

/** Least cells beside each other for a line that runs across without being asked to. */
const fewest = 3;

/** Chooses by the room there is. */
export function planOf(
  graph: Graph,
  sizes: Metrics & Pick<Sizes, 'widest'>,
  {width, orientation}: Room,
): Plan {
  const plan = across.plan(graph, sizes, width);
  const isAcross =
    orientation === 'horizontal' ||
    (orientation === 'auto' && plan.columns >= Math.min(fewest, plan.most));
  return isAcross ? {run: 'across', ...plan} : {run: 'down', ...down.plan(graph)};
}

/** The lines of a drawing whose boxes stand. */
export const linesOf = (graph: Graph, plan: Plan, boxes: Boxes, metrics: Metrics): Line[] =>
  plan.run === 'across'
    ? across.route(graph, plan, boxes, metrics)
    : down.route(graph, plan, boxes, metrics);

/** A whole drawing of a pipeline. */
export function layout(pipeline: Drawable, sizes: Sizes, room: Room): Layout {
  const graph = graphOf(pipeline);
  const plan = planOf(graph, sizes, room);
  const placed =
    plan.run === 'across'
      ? across.place(graph, plan, sizes, room.width)
      : down.place(graph, plan, sizes, room.width);
  return {...placed, plan, lines: linesOf(graph, plan, placed, sizes)};
}
