/** What a drawing of a pipeline is made of. */
import type {Box, Point} from './geometry.js';
import type {Edge} from './graph.js';

/** A line of the drawing. */
export interface Line {
  /** Its two stages, by their places in the list. */
  edge: Edge;
  /** Straight runs from node to node; what arrives has its last point at the node or box. */
  points: Point[];
}

/** Boxes of one drawing, by stage. */
export interface Boxes {
  /** The round node; of a way out its sign. */
  node: Box[];
  /** Everything that is written of a stage before it is opened; of a way out its whole box. */
  head: Box[];
  width: number;
}

/** How large things are, in CSS pixels. */
export interface Metrics {
  /** Of a node. */
  radius: number;
  /** From one lane to the next. */
  lane: number;
  /** From the start of a cell to its words: there its way out runs down. */
  indent: number;
  /** Least air between things. */
  gap: number;
}

/** In proportion to the text; styles have the same (diagram.styles.ts). */
export const metricsFor = (em: number): Metrics => ({
  radius: em * 1.4,
  lane: em * 0.75,
  indent: em * 1.2,
  gap: em * 0.6,
});

/** How large the words are. */
export interface Sizes extends Metrics {
  /** What the widest word needs, over all stages. */
  widest: number;
  /** Height of the head of a stage at a width. */
  height: (stage: number, width: number) => number;
}

/** The room that there is. */
export interface Room {
  width: number;
  orientation: 'auto' | 'horizontal' | 'vertical';
}

/** How far from the middle of a node a line leaves or arrives that goes around, so that both keep apart. */
export const apartOf = ({radius}: Metrics): number => radius * 0.4;

/** Where a line meets the nodes of a drawing. */
export const middleOf = ({left, right, top, bottom}: Box): Point => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** A line through points, each as `[x, y]`. */
export const lineThrough = (edge: Edge, ...points: [x: number, y: number][]): Line => ({
  edge,
  points: points.map(([x, y]) => ({x, y})),
});
