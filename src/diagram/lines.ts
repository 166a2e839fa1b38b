/** The lines of a drawing as SVG in the page. Not a word is in it: it is hidden from screen readers, which have the list. */
import {pathOf, type Point} from './geometry.js';
import type {Line, Metrics} from './model.js';

/** A point of a line and where it is heading. */
interface Place extends Point {
  /** Unit vector. */
  along: Point;
}

/** An element of SVG. */
export const svg = <Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
): SVGElementTagNameMap[Name] => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

/** The end of a line. */
function endOf(points: readonly Point[]): Place {
  const to = points.at(-1)!;
  return {...to, along: direction(points.at(-2)!, to)};
}

function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {x: (to.x - from.x) / length, y: (to.y - from.y) / length};
}

/** A point seen from a place: so far along, and so far aside. */
const at = ({x, y, along}: Place, forward: number, aside: number): string =>
  `${x + along.x * forward - along.y * aside} ${y + along.y * forward + along.x * aside}`;

/** The head of an arrow whose tip is at a place. */
const arrowPath = (place: Place, size: number): string =>
  `M${at(place, 0, 0)}L${at(place, -size, size / 2)}L${at(place, -size, -size / 2)}Z`;

/** Two strokes across the line, on both sides of a gap in it. */
const cutPaths = (place: Place, size: number): [gap: string, strokes: string] => [
  `M${at(place, -size / 2, 0)}L${at(place, size / 2, 0)}`,
  [-1, 1]
    .map(
      (side) =>
        `M${at(place, (side * size) / 2 - size / 5, size * 0.75)}L${at(place, (side * size) / 2 + size / 5, -size * 0.75)}`,
    )
    .join(''),
];

/**
 * Where the line of a stage is broken: on the way to the next one; before the stage where nothing follows.
 *
 * @param beside Where its words about stepping in stand, for lines that run down.
 */
export function cutOf(
  stage: number,
  lines: readonly Line[],
  beside: number | undefined,
): Place | undefined {
  const steps = lines.filter(({edge}) => edge.kind === 'main');
  const leaving = steps.find(({edge}) => edge.from === stage);
  const line = leaving ?? steps.find(({edge}) => edge.to === stage);
  if (!line) return undefined;
  const [from, to] = leaving
    ? [line.points[0]!, line.points[1]!]
    : [line.points.at(-2)!, line.points.at(-1)!];
  const along = direction(from, to);
  const isDown = Math.abs(along.y) > 0.5;
  const part =
    isDown && beside !== undefined && beside > from.y && beside < to.y
      ? (beside - from.y) / (to.y - from.y)
      : leaving
        ? 0.42
        : 0.8;
  return {x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part, along};
}

/** All lines, with the gaps in them. */
export function drawLines(
  lines: readonly Line[],
  cuts: readonly {stage: number; place: Place}[],
  {radius, lane}: Metrics,
): SVGElement[] {
  const path = (name: string, d: string, {from, to} = {from: -1, to: -1}) =>
    svg('path', {class: name, d, 'data-edge': `${from} ${to}`});
  // What goes around lies above the line, and ways out above both.
  const order = {main: 0, bypass: 1, exit: 2};
  const sorted = [...lines].sort((a, b) => order[a.edge.kind] - order[b.edge.kind]);
  return [
    ...sorted.flatMap(({edge, points}) => {
      const d = pathOf(points, lane * 0.6);
      return [
        ...(edge.kind === 'main' ? [] : [path('halo', d, edge)]),
        path(`line line-${edge.kind}`, d, edge),
      ];
    }),
    ...sorted
      .filter(({edge}) => edge.kind !== 'main')
      .map(({edge, points}) =>
        path(`arrow line-${edge.kind}`, arrowPath(endOf(points), radius * 0.45), edge),
      ),
    ...cuts.flatMap(({stage, place}) => {
      const [gap, strokes] = cutPaths(place, radius * 0.55);
      const edge = {from: stage, to: stage};
      return [path('gap', gap, edge), path('cut', strokes, edge)];
    }),
  ];
}

/** The frame that lines are drawn in. */
export const linesFrame = (): SVGSVGElement => svg('svg', {class: 'lines', 'aria-hidden': 'true'});

/** What holds them. */
export const group = (): SVGGElement => svg('g', {});
