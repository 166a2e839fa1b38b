/** Small drawings of a picture, around a point, in units of the size of the words beside them. Pure. */
import type {Point} from '../diagram/geometry.js';
import type {Pen} from './scene.js';
import type {Theme} from './theme.js';

/** A drawing around a point. */
export type Mark = (pen: Pen, middle: Point, unit: number, colour: string) => void;

/** A break in the line: two strokes aslant. */
export const cut: Mark = (pen, {x, y}, unit, stroke) => {
  for (const side of [-1, 1]) {
    const at = x + side * 0.24 * unit;
    pen.line(
      [
        {x: at - 0.15 * unit, y: y + 0.42 * unit},
        {x: at + 0.15 * unit, y: y - 0.42 * unit},
      ],
      {stroke, width: 0.19 * unit},
    );
  }
};

/** Somebody. */
export const person: Mark = (pen, {x, y}, unit, fill) => {
  pen.circle({x, y: y - 0.26 * unit}, 0.21 * unit, {fill});
  pen.box(
    {left: x - 0.38 * unit, right: x + 0.38 * unit, top: y + 0.04 * unit, bottom: y + 0.42 * unit},
    0.18 * unit,
    {fill},
  );
};

/** The head of an arrow that ends at a point, and comes from another. */
export function arrowhead(pen: Pen, tip: Point, from: Point, size: number, fill: string): void {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [along, across] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const corner = (back: number, side: number): Point => ({
    x: tip.x - along * back + across * side,
    y: tip.y - across * back - along * side,
  });
  pen.shape([tip, corner(size, 0.55 * size), corner(size, -0.55 * size)], {fill});
}

/** An arrow along some points. */
const arrow =
  (...points: [x: number, y: number][]): Mark =>
  (pen, {x, y}, unit, colour) => {
    const placed = points.map((point) => ({x: x + point[0] * unit, y: y + point[1] * unit}));
    const tip = placed.at(-1)!;
    const from = placed.at(-2)!;
    pen.line(
      [...placed.slice(0, -1), {x: (tip.x + from.x) / 2, y: (tip.y + from.y) / 2}],
      {
        stroke: colour,
        width: 0.16 * unit,
      },
      0.2 * unit,
    );
    arrowhead(pen, tip, from, 0.5 * unit, colour);
  };

/** Out of the line and on. */
export const out = arrow([-0.35, -0.5], [-0.35, 0.1], [0.5, 0.1]);

/** Over something and down behind it. */
export const skip = arrow([-0.4, 0.4], [-0.4, -0.3], [0.3, -0.3], [0.3, 0.5]);

/** A break in the line, as wide as it takes to be seen from far. */
export function drawCut(pen: Pen, {x, y}: Point, scale: number, {background, won}: Theme): void {
  const [high, slant] = [19 * scale, 6 * scale];
  const across = (at: number): Point[] => [
    {x: at - slant, y: y + high},
    {x: at + slant, y: y - high},
  ];
  const wide = 11 * scale;
  pen.shape([...across(x - wide), ...across(x + wide).reverse()], {fill: background});
  for (const side of [-1, 1])
    pen.line(across(x + side * 8.5 * scale), {stroke: won, width: 5.5 * scale});
}
