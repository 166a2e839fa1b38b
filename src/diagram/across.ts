/** The line running across, in as many rows as it takes: by-passes above it, words below it. Pure. */
import type {Box} from './geometry.js';
import type {Graph} from './graph.js';
import {lanesOf, type Span} from './lanes.js';
import {
  apartOf,
  lineThrough,
  middleOf,
  type Boxes,
  type Line,
  type Metrics,
  type Sizes,
} from './model.js';

export interface Plan {
  columns: number;
  /** Cells that would stand beside each other if there were room for all. */
  most: number;
  /** Row and column of each stage; a way out has a row to itself. */
  cells: {row: number; column: number}[];
  /** Of each row: lanes above its nodes, and lines below its words. */
  rows: {above: number; below: number; first: number}[];
  /** Of each leap: its lanes above the row where it begins and where it ends, and beside the rows. */
  leaps: {from: number; to: number; beside: number}[];
  /** Lanes beside the rows, after them: the line to the next row, leaps, ways out. */
  after: number;
  /** The rail of each way out, by stage, counted from the cells. */
  rails: Map<number, number>;
  /** The order of ways out below each row. */
  outs: Map<number, number>;
}

/** Least width of a cell, in radii of a node: narrower ones tear words apart and tire the eye. */
const leastWidth = 9;

/** Rows of as many columns as fit, as equally full as can be. */
function rowsOf({out}: Graph, fit: number) {
  const count = out.filter((isOut) => !isOut).length;
  const columns = Math.ceil(count / Math.ceil(count / fit)) || 1;
  const cells: Plan['cells'] = [];
  let [row, column] = [0, 0];
  for (const isOut of out) {
    if ((isOut || column === columns) && column > 0) [row, column] = [row + 1, 0];
    cells.push({row, column});
    if (isOut) row++;
    else column++;
  }
  return {columns, cells, most: count};
}

export function plan(graph: Graph, metrics: Metrics & Pick<Sizes, 'widest'>, width: number): Plan {
  const {lane, indent, gap, radius, widest} = metrics;
  const least = Math.max(indent + widest + gap, leastWidth * radius);
  // Beside the rows there may be the line to the next one, every leap and every way out.
  const outs = graph.out.flatMap((isOut, i) => (isOut ? [i] : []));
  const beside = (lanes: number) => (lanes + 1.5) * lane;
  let fit = Math.max(1, Math.floor((width - beside(outs.length)) / least));
  let planned = planFor(graph, rowsOf(graph, fit), outs);
  while (fit > 1 && planned.columns * least > width - sum(marginsOf(planned, metrics, width))) {
    fit = Math.min(fit, planned.columns) - 1;
    planned = planFor(graph, rowsOf(graph, fit), outs);
  }
  return planned;
}

const sum = ({start, end}: {start: number; end: number}) => start + end;

function planFor(
  {leaps, steps, exits}: Graph,
  {columns, cells, most}: ReturnType<typeof rowsOf>,
  outs: number[],
): Plan {
  const rowCount = (cells.at(-1)?.row ?? -1) + 1;
  // Not `Array.from`, of which MooTools and Prototype.js have one that knows no lengths.
  const spans: {span: Span; at: number; end: 'from' | 'to' | 'both'}[][] = [
    ...Array<undefined>(rowCount),
  ].map(() => []);
  const crossing: {span: Span; at: number}[] = [];
  leaps.forEach(({from, to}, at) => {
    const [begin, finish] = [cells[from]!, cells[to]!];
    if (begin.row === finish.row)
      spans[begin.row]!.push({span: {from: begin.column, to: finish.column}, at, end: 'both'});
    else {
      // It leaves its row at the end, and comes from there into the other.
      spans[begin.row]!.push({span: {from: begin.column, to: columns}, at, end: 'from'});
      spans[finish.row]!.push({span: {from: finish.column, to: columns}, at, end: 'to'});
      crossing.push({span: {from: begin.row, to: finish.row}, at});
    }
  });
  const found = leaps.map(() => ({from: 0, to: 0, beside: 0}));
  const rows = spans.map((row) => {
    const {lanes, count} = lanesOf(row.map(({span}) => span));
    row.forEach(({at, end}, i) => {
      if (end !== 'to') found[at]!.from = lanes[i]!;
      if (end !== 'from') found[at]!.to = lanes[i]!;
    });
    return {above: count, below: 0, first: -1};
  });
  cells.forEach(({row}, stage) => {
    if (rows[row]!.first < 0) rows[row]!.first = stage;
  });
  const wraps = steps.some(({from, to}) => cells[from]!.row !== cells[to]!.row) ? 1 : 0;
  const beside = lanesOf(crossing.map(({span}) => span));
  crossing.forEach(({at}, i) => (found[at]!.beside = wraps + beside.lanes[i]!));
  const rails = new Map(outs.map((stage, i) => [stage, wraps + beside.count + i + 1]));
  for (const {from} of exits) rows[cells[from]!.row]!.below = outs.length;
  for (const {from, to} of steps)
    if (cells[from]!.row !== cells[to]!.row) rows[cells[from]!.row]!.below = outs.length + 1;
  return {
    columns,
    most,
    cells,
    rows,
    leaps: found,
    after: wraps + beside.count + outs.length,
    rails,
    outs: new Map(outs.map((stage, i) => [stage, i + 1])),
  };
}

/** Most of the width that the lanes beside the rows may take: where there are many, they lie closer. */
const share = 0.25;

/** What the lanes beside the rows take; before them only the line comes back. */
export const marginsOf = (
  {after, rows}: Plan,
  {lane}: Metrics,
  width: number,
): {start: number; end: number} => ({
  start: rows.length > 1 ? 1.5 * lane : 0,
  end: after > 0 ? Math.min((after + 0.5) * lane, width * share) : 0,
});

/** What the lanes above the nodes of a row take. */
export const aboveOf = (row: Plan['rows'][number], {lane, gap}: Metrics): number =>
  row.above > 0 ? row.above * lane + gap : 0;

/** What the lines below the words of a row take. */
export const belowOf = (row: Plan['rows'][number], {lane, gap}: Metrics): number =>
  row.below * lane + gap;

export function place(
  {out}: Graph,
  planned: Plan,
  sizes: Sizes,
  width: number,
): Boxes & {height: number} {
  const {radius, indent, gap} = sizes;
  const {start, end} = marginsOf(planned, sizes, width);
  const cell = (width - start - end) / planned.columns;
  const node: Box[] = [];
  const head: Box[] = [];
  let top = 0;
  let [row, words] = [-1, 0];
  const finish = () => {
    if (row >= 0) top = words + belowOf(planned.rows[row]!, sizes) + gap;
  };
  out.forEach((isOut, stage) => {
    const at = planned.cells[stage]!;
    if (at.row !== row) {
      finish();
      row = at.row;
      top += aboveOf(planned.rows[row]!, sizes);
      words = 0;
    }
    const left = start + at.column * cell;
    node.push({left, right: left + 2 * radius, top, bottom: top + 2 * radius});
    const wide = isOut ? width - start - end : cell - indent - gap;
    // The box of a way out has its sign and its words beside each other.
    const box = isOut
      ? {left, right: left + wide, top}
      : {left: left + indent, right: left + indent + wide, top: top + 2 * radius + gap};
    const bottom = box.top + Math.max(isOut ? 2 * radius : 0, sizes.height(stage, wide));
    head.push({...box, bottom});
    words = Math.max(words, bottom);
  });
  finish();
  return {node, head, width, height: top};
}

export function route(
  {steps, leaps, exits}: Graph,
  planned: Plan,
  {node, head, width}: Boxes,
  metrics: Metrics,
): Line[] {
  const {lane, gap} = metrics;
  const {cells, rows, rails, outs} = planned;
  const {start, end} = marginsOf(planned, metrics, width);
  const bottoms = rows.map(() => 0);
  head.forEach(({bottom}, stage) => {
    const {row} = cells[stage]!;
    bottoms[row] = Math.max(bottoms[row]!, bottom);
  });
  const middle = (stage: number) => middleOf(node[stage]!).y;
  const center = (stage: number) => middleOf(node[stage]!).x;
  const below = (row: number, nth: number) => bottoms[row]! + (nth - 0.5) * lane + gap / 2;
  const above = (row: number, distance: number) =>
    node[rows[row]!.first]!.top - gap / 2 - (distance - 0.5) * lane;
  const after = (nth: number) => width - end * (1 - nth / (planned.after + 0.5));
  const apart = apartOf(metrics);
  return [
    ...steps.map((edge) => {
      const {from, to} = edge;
      const row = cells[from]!.row;
      const begin: [number, number] = [node[from]!.right, middle(from)];
      const finish: [number, number] = [node[to]!.left, middle(to)];
      if (row === cells[to]!.row) return lineThrough(edge, begin, finish);
      const y = below(row, outs.size + 1);
      const back = start / 3;
      return lineThrough(
        edge,
        begin,
        [after(1), begin[1]],
        [after(1), y],
        [back, y],
        [back, finish[1]],
        finish,
      );
    }),
    ...leaps.map((edge, i) => {
      const {from, to} = edge;
      const lanes = planned.leaps[i]!;
      const [x, target] = [center(from) + apart, center(to) - apart];
      const y = above(cells[from]!.row, lanes.from);
      const begin: [number, number][] = [
        [x, node[from]!.top],
        [x, y],
      ];
      if (lanes.beside === 0)
        return lineThrough(edge, ...begin, [target, y], [target, node[to]!.top]);
      const arrive = above(cells[to]!.row, lanes.to);
      const side = after(lanes.beside);
      return lineThrough(
        edge,
        ...begin,
        [side, y],
        [side, arrive],
        [target, arrive],
        [target, node[to]!.top],
      );
    }),
    ...exits.map((edge) => {
      const {from, to} = edge;
      const x = node[from]!.left + metrics.indent / 2;
      const y = below(cells[from]!.row, outs.get(to)!);
      const rail = after(rails.get(to)!);
      return lineThrough(
        edge,
        [x, middle(from)],
        [x, y],
        [rail, y],
        [rail, middle(to)],
        [head[to]!.right, middle(to)],
      );
    }),
  ];
}
