/** The line running down, for narrow columns: by-passes before it, words after it, ways out at the end. Pure. */
import type {Box} from './geometry.js';
import type {Graph} from './graph.js';
import {lanesOf} from './lanes.js';
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
  /** Lane of each leap, counted from the line. */
  lanes: number[];
  /** Lanes before the line. */
  before: number;
  /** The rail of each way out, by stage, counted from the words. */
  rails: Map<number, number>;
}

export function plan({leaps, out}: Graph): Plan {
  const {lanes, count} = lanesOf(leaps);
  const outs = out.flatMap((isOut, i) => (isOut ? [i] : []));
  return {lanes, before: count, rails: new Map(outs.map((stage, i) => [stage, i + 1]))};
}

/** Most of the width that lanes may take on a side: where there are many, they lie closer. */
const share = 0.2;

/** What the lanes before the line, and the rails after the words, take. */
export const marginsOf = (
  {before, rails}: Plan,
  {lane}: Metrics,
  width: number,
): {start: number; end: number} => ({
  start: Math.min(before * lane, width * share),
  end: rails.size > 0 ? Math.min((rails.size + 0.5) * lane, width * share) : 0,
});

/** What a head leaves below its words: there its way out branches off. */
export const branchOf = ({lane, gap}: Metrics): number => lane + gap;

export function place(
  {out}: Graph,
  planned: Plan,
  sizes: Sizes,
  width: number,
): Boxes & {height: number} {
  const {start, end} = marginsOf(planned, sizes, width);
  const {radius, gap} = sizes;
  const left = start + 2 * radius + gap;
  const node: Box[] = [];
  const head: Box[] = [];
  let top = 0;
  out.forEach((isOut, stage) => {
    const words = {left, right: width - end};
    const bottom = top + Math.max(2 * radius, sizes.height(stage, words.right - words.left));
    const x = isOut ? left : start;
    // The sign of a way out stands in its box, however narrow.
    const size = isOut ? Math.min(2 * radius, words.right - left) : 2 * radius;
    node.push({left: x, right: x + size, top, bottom: top + size});
    head.push({...words, top, bottom});
    top = bottom + branchOf(sizes) + gap;
  });
  return {node, head, width, height: top};
}

export function route(
  {steps, leaps, exits}: Graph,
  planned: Plan,
  {node, head, width}: Boxes,
  metrics: Metrics,
): Line[] {
  const {lane, radius} = metrics;
  const {start, end} = marginsOf(planned, metrics, width);
  const center = start + radius;
  const middle = (stage: number) => middleOf(node[stage]!).y;
  const apart = apartOf(metrics);
  return [
    ...steps.map((edge) =>
      lineThrough(edge, [center, node[edge.from]!.bottom], [center, node[edge.to]!.top]),
    ),
    ...leaps.map((edge, i) => {
      const x = start * (1 - (planned.lanes[i]! - 0.5) / planned.before);
      const [from, to] = [middle(edge.from) + apart, middle(edge.to) - apart];
      return lineThrough(
        edge,
        [node[edge.from]!.left, from],
        [x, from],
        [x, to],
        [node[edge.to]!.left, to],
      );
    }),
    ...exits.map((edge) => {
      const x = width - end * (1 - planned.rails.get(edge.to)! / (planned.rails.size + 0.5));
      const y = head[edge.from]!.bottom + lane / 2;
      const to = middle(edge.to);
      return lineThrough(edge, [center, y], [x, y], [x, to], [head[edge.to]!.right, to]);
    }),
  ];
}
