/** What the browser has laid out, as the geometry wants it: from the inline start, in the element's own pixels. */
import {mirrored, type Box} from './geometry.js';
import {metricsFor, type Boxes, type Metrics} from './model.js';

/** The parts of a drawing in the page, by stage. */
export interface Pieces {
  section: HTMLElement;
  list: HTMLElement;
  stages: HTMLElement[];
  nodes: HTMLElement[];
  heads: HTMLElement[];
}

/** Finds them; undefined where no pipeline is on show. */
export function piecesOf(root: ParentNode): Pieces | undefined {
  const section = root.querySelector<HTMLElement>('.pipeline');
  const list = section?.querySelector<HTMLElement>('.stages');
  if (!section || !list) return undefined;
  const stages = [...list.querySelectorAll<HTMLElement>(':scope > .stage')];
  const inEach = (name: string) =>
    stages.map((stage) => stage.querySelector<HTMLElement>(`:scope > ${name}`)!);
  return {section, list, stages, nodes: inEach('.node'), heads: inEach('.head')};
}

/** Sizes in proportion to the text. */
export const metricsOf = ({list}: Pieces): Metrics =>
  metricsFor(parseFloat(getComputedStyle(list).fontSize));

/**
 * A word that fits beside no other: to measure megabytes of it takes long. Scripts without capitals may have no spaces between
 * words.
 */
const boundless = /[^\s\p{Lo}]{60}|\S{400}/u;

/** What the widest word of all heads needs, hyphens not counted. */
export function widestWord({section, heads}: Pieces): number {
  if (heads.some(({textContent}) => boundless.test(textContent))) return Infinity;
  section.dataset['run'] = 'measured';
  const widest = Math.max(0, ...heads.map((head) => head.offsetWidth));
  delete section.dataset['run'];
  return widest;
}

export const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** Boxes of what is in the page. */
export interface Measured extends Boxes {
  /** The words about where people step in, where a stage has some. */
  break: (Box | undefined)[];
}

/**
 * The width of an element in its own pixels, and how large the page shows them. `offsetWidth` has whole pixels only, so less than one
 * is no scale.
 */
export function scaleOf(section: HTMLElement): {width: number; scale: number} {
  const {width} = section.getBoundingClientRect();
  const {offsetWidth} = section;
  return Math.abs(width - offsetWidth) < 1
    ? {width, scale: 1}
    : {width: offsetWidth, scale: width / offsetWidth};
}

/** Where everything stands. A page may have scaled it; then its own pixels are others than the screen's. */
export function boxesOf(
  {section, stages, nodes, heads}: Pieces,
  out: readonly boolean[],
): Measured {
  const frame = section.getBoundingClientRect();
  const {width, scale} = scaleOf(section);
  const turned = isRtl(section);
  const box = (element: Element): Box => {
    const {left, right, top, bottom} = element.getBoundingClientRect();
    const own = {
      left: (left - frame.left) / scale,
      right: (right - frame.left) / scale,
      top: (top - frame.top) / scale,
      bottom: (bottom - frame.top) / scale,
    };
    return turned ? mirrored(own, width) : own;
  };
  return {
    node: nodes.map(box),
    head: heads.map((head, i) => box(out[i] ? stages[i]! : head)),
    break: heads.map((head) => {
      const words = head.querySelector('.break');
      return words ? box(words) : undefined;
    }),
    width,
  };
}
