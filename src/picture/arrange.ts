/** How the line of a picture is broken into rows, and where the way out stands. Pure. */
import * as across from '../diagram/across.js';
import type {Box} from '../diagram/geometry.js';
import type {Graph} from '../diagram/graph.js';
import type {Boxes, Line, Sizes} from '../diagram/model.js';

/** Where all stands: `x` from where the picture's words begin, which a line may touch. */
export interface Arrangement extends Boxes {
  height: number;
  /** Width of the words of a stage. */
  column: number;
  ways: Line[];
}

/** How large things are drawn. */
export interface DrawnSizes extends Sizes {
  /** Of a node as it is seen; for the layout they are smaller, so that ways out leave from their middle. */
  nodeRadius: number;
  /** Of the main line. */
  stroke: number;
}

/** Arrangements that are worth a try: the most columns that fit, and fewer, which have longer lines of words. */
const tries = 3;

const isWrapped = ({steps}: Graph, {cells}: across.Plan) =>
  steps.some(({from, to}) => cells[from]!.row !== cells[to]!.row);

/** A pipeline in rows of each number of columns that may look well. */
export function arrangements(graph: Graph, sizes: DrawnSizes, width: number): Arrangement[] {
  const {indent, gap, lane} = sizes;
  const plans: across.Plan[] = [];
  let {widest} = sizes;
  // How wide a cell must be, its words say.
  const planIn = (room: number) => across.plan(graph, {...sizes, widest, radius: 0}, room);
  do {
    // A single row has the room, too, where a line would come back.
    const single = planIn(width + 1.5 * lane);
    const plan = isWrapped(graph, single) ? planIn(width) : single;
    if (plans.at(-1)?.columns === plan.columns) break;
    plans.push(plan);
    widest = width / plan.columns - indent - gap + 1;
  } while (plans.length < tries && plans.at(-1)!.columns > 2);
  return plans.map((plan) => arrange(graph, plan, sizes, width));
}

function arrange(graph: Graph, plan: across.Plan, sizes: DrawnSizes, width: number): Arrangement {
  const {nodeRadius, radius, stroke, lane} = sizes;
  const overhang = nodeRadius - radius;
  const {start, end} = across.marginsOf(plan, sizes, width);
  // What the layout leaves free beside its outermost lines. In one row none comes back to the start.
  const before = isWrapped(graph, plan) ? start / 3 - stroke / 2 : start - overhang;
  const after = end > 0 ? (end * 0.5) / (plan.after + 0.5) - lane / 12 : 0;
  const room = width + before + after;
  const placed = across.place(graph, plan, sizes, room);
  const beside = besideLine(graph, plan, sizes, placed);
  const boxes = beside?.boxes ?? {
    ...placed,
    head: placed.head.map((box, i) => (graph.out[i] ? {...box, left: box.left - overhang} : box)),
    node: placed.node.map((box, i) => (graph.out[i] ? inMiddle(box, placed.head[i]!) : box)),
  };
  const ways = across.route(graph, beside?.plan ?? plan, boxes, {...sizes, radius: nodeRadius});
  const shifted = <Place extends {left: number; right: number}>(box: Place): Place => ({
    ...box,
    left: box.left - before,
    right: box.right - before,
  });
  return {
    width,
    height: boxes.height,
    column: placed.head[0] ? placed.head[0].right - placed.head[0].left : width,
    node: boxes.node.map(shifted),
    head: boxes.head.map(shifted),
    ways: ways.map(({edge, points}) => ({
      edge,
      points: points.map(({x, y}) => ({x: x - before, y})),
    })),
  };
}

/** A sign at the height where its box has its middle: there what leads to it arrives. */
function inMiddle(sign: Box, {top, bottom}: Box): Box {
  const [middle, radius] = [(top + bottom) / 2, (sign.bottom - sign.top) / 2];
  return {...sign, top: middle - radius, bottom: middle + radius};
}

/** The one way out at the end of the last row, where that has room. */
function besideLine(
  graph: Graph,
  plan: across.Plan,
  sizes: DrawnSizes,
  {node, head, width}: Boxes,
): {plan: across.Plan; boxes: Boxes & {height: number}} | undefined {
  const out = graph.out.length - 1;
  if (graph.out.indexOf(true) !== out || out < 1) return undefined;
  const last = plan.cells[out - 1]!;
  if (last.column + 1 >= plan.columns) return undefined;
  const {start, end} = across.marginsOf(plan, sizes, width);
  const cell = (width - start - end) / plan.columns;
  const left = start + (last.column + 1) * cell;
  const right = width - end - sizes.gap;
  const top = node[out - 1]!.top - (sizes.nodeRadius - sizes.radius);
  const inRow = head.filter((_, i) => plan.cells[i]!.row === last.row);
  const words = Math.max(...inRow.map(({bottom}) => bottom));
  const box = {left, right, top, bottom: top + sizes.height(out, right - left)};
  return {
    plan: {
      ...plan,
      cells: plan.cells.with(out, {row: last.row, column: last.column + 1}),
      rows: plan.rows.slice(0, -1),
    },
    boxes: {
      width,
      height: Math.max(words, box.bottom) + across.belowOf(plan.rows[last.row]!, sizes),
      node: node.with(out, inMiddle({...node[out]!, left, right: left + 2 * sizes.radius}, box)),
      head: head.with(out, box),
    },
  };
}
