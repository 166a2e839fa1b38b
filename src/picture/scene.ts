/** What a picture is made of: drawn once, then written as SVG or painted. Pure. */
import {pathOf, type Box, type Point} from '../diagram/geometry.js';

/** How words are set; the family as CSS has it. */
export interface Font {
  /** In CSS pixels. */
  size: number;
  weight: string;
  family: string;
}

/** How a shape is filled and outlined; colours as `#rrggbb`. */
export interface Paint {
  fill?: string;
  stroke?: string;
  width?: number;
  /** Lengths of stroke and gap. */
  dash?: readonly number[];
}

/** A shape, as SVG and Path2D write it. */
export interface Path extends Paint {
  d: string;
}

/** One line of words; `x` is where it begins, in its direction, or its middle. */
export interface Line {
  words: string;
  language: string;
  x: number;
  /** Of the baseline. */
  y: number;
  font: Font;
  fill: string;
  anchor: 'start' | 'middle' | 'end';
}

/** A whole picture, in CSS pixels. */
export interface Scene {
  width: number;
  height: number;
  background: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** For those who do not see it. */
  title: string;
  description: string;
  shapes: (Path | Line)[];
  /** A point whose colour is known, to see whether it was painted. */
  landmark: {x: number; y: number; colour: string};
}

/** Of the corners of lines. */
const roundness = 16;

const round = (value: number) => Math.round(value * 10) / 10;

/** Draws as if all were read from left to right, and mirrors what is not. */
export class Pen {
  readonly shapes: Scene['shapes'] = [];

  constructor(
    readonly width: number,
    readonly direction: 'ltr' | 'rtl',
  ) {}

  /** Where a distance from the start of the picture is. */
  x(start: number): number {
    return round(this.direction === 'rtl' ? this.width - start : start);
  }

  line(points: readonly Point[], paint: Paint, corner = roundness): void {
    const seen = points.map(({x, y}) => ({x: this.x(x), y}));
    this.shapes.push({d: pathOf(seen, corner), ...paint});
  }

  shape(points: readonly Point[], paint: Paint): void {
    const seen = points.map(({x, y}) => `${this.x(x)} ${round(y)}`);
    this.shapes.push({d: `M${seen.join('L')}Z`, ...paint});
  }

  circle({x, y}: Point, radius: number, paint: Paint): void {
    const [r, across] = [round(radius), round(2 * radius)];
    this.shapes.push({
      d: `M${round(this.x(x) - r)} ${round(y)}a${r} ${r} 0 0 1 ${across} 0a${r} ${r} 0 0 1 ${-across} 0Z`,
      ...paint,
    });
  }

  box({left, right, top, bottom}: Box, corner: number, paint: Paint): void {
    const begin = Math.min(this.x(left), this.x(right));
    const [wide, high, r] = [right - left - 2 * corner, bottom - top - 2 * corner, corner].map(
      round,
    );
    this.shapes.push({
      d: `M${begin + r!} ${round(top)}h${wide}a${r} ${r} 0 0 1 ${r} ${r}v${high}a${r} ${r} 0 0 1 ${-r!} ${r}h${-wide!}a${r} ${r} 0 0 1 ${-r!} ${-r!}v${-high!}a${r} ${r} 0 0 1 ${r} ${-r!}Z`,
      ...paint,
    });
  }

  words(line: Line): void {
    this.shapes.push({...line, x: this.x(line.x), y: round(line.y)});
  }
}
