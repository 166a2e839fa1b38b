/** Where the words of a by-pass stand on its line, so that no other line runs through them. Pure. */
import type {Point} from '../diagram/geometry.js';
import type {Line} from '../diagram/model.js';

/** Room for words on a straight run: from where to where, above what height. */
export interface Place {
  from: number;
  to: number;
  y: number;
}

/** Between words and any line. */
const air = 10;

const runsOf = (points: readonly Point[]) =>
  points.slice(1).map((to, i) => ({from: points[i]!, to}));

/**
 * The widest free piece of the straight runs of a line.
 *
 * @param high Of the words.
 * @param corner How far from its ends a run is round.
 */
export function labelPlace(
  line: Line,
  lines: readonly Line[],
  high: number,
  corner: number,
): Place | undefined {
  const upright = lines
    .flatMap(({points}) => runsOf(points))
    .filter(({from, to}) => from.x === to.x)
    .map(({from, to}) => ({
      x: from.x,
      top: Math.min(from.y, to.y),
      bottom: Math.max(from.y, to.y),
    }));
  const places = runsOf(line.points)
    .filter(({from, to}) => from.y === to.y)
    .flatMap(({from, to}) => {
      const [begin, end] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
      const crossing = upright
        .filter(
          ({x, top, bottom}) =>
            x >= begin && x <= end && top < from.y - 1 && bottom > from.y - high,
        )
        .map(({x}) => x)
        .sort((a, b) => a - b);
      const stops = [begin - air + corner, ...crossing, end + air - corner];
      return stops.slice(1).map((stop, i) => ({from: stops[i]! + air, to: stop - air, y: from.y}));
    });
  return places.reduce<Place | undefined>(
    (widest, place) =>
      !widest || place.to - place.from > widest.to - widest.from ? place : widest,
    undefined,
  );
}
