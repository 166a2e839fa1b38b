/** Shapes on a plane: `x` from the inline start, `y` from the block start, in CSS pixels. Pure. */

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The same seen in a mirror, for what is read from right to left. */
export const mirrored = ({left, right, top, bottom}: Box, width: number): Box => ({
  left: width - right,
  right: width - left,
  top,
  bottom,
});

/** A line of straight runs as an SVG path with round corners. */
export function pathOf(points: readonly Point[], radius: number): string {
  return points
    .map((point, i) => {
      const [before, after] = [points[i - 1], points[i + 1]];
      if (!before) return `M${number(point.x)} ${number(point.y)}`;
      if (!after) return `L${number(point.x)} ${number(point.y)}`;
      const [from, to] = [towards(point, before, radius), towards(point, after, radius)];
      return `L${number(from.x)} ${number(from.y)}Q${number(point.x)} ${number(point.y)} ${number(to.x)} ${number(to.y)}`;
    })
    .join('');
}

/** A tenth of a pixel is finer than any screen. */
const number = (value: number) => String(Math.round(value * 10) / 10);

/** The point that far from a corner, but never past the middle of the run. */
function towards(corner: Point, other: Point, distance: number): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const part = length === 0 ? 0 : Math.min(distance, length / 2) / length;
  return {x: corner.x + (other.x - corner.x) * part, y: corner.y + (other.y - corner.y) * part};
}
