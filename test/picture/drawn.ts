/** A picture as others see it: read from the file, not from what it was made of. */
import {pictureFile} from '../../src/picture/index.js';
import type {View} from '../../src/handout/view.js';
import {frameOf} from './view.js';

/** An SVG file, read. */
export interface Drawn {
  name: string;
  source: string;
  svg: Element;
  /** Each line of words. */
  texts: Element[];
}

/** Reads a file as XML; throws where it is none. */
export function readSvg(source: string): Element {
  const {documentElement} = new DOMParser().parseFromString(source, 'image/svg+xml');
  const problem = documentElement.ownerDocument.querySelector('parsererror');
  if (problem) throw new Error(problem.textContent ?? 'not well-formed');
  return documentElement;
}

/** The picture of a view as SVG. */
export async function drawn(view: View, style?: string): Promise<Drawn> {
  const {host, root} = frameOf(view, style);
  try {
    const file = await pictureFile(root, view, 'svg');
    const source = await file.text();
    const svg = readSvg(source);
    return {name: file.name, source, svg, texts: [...svg.querySelectorAll('text')]};
  } finally {
    host.remove();
  }
}

/** The picture of a view as PNG. */
export async function painted(view: View, style?: string): Promise<File> {
  const {host, root} = frameOf(view, style);
  try {
    return await pictureFile(root, view, 'png');
  } finally {
    host.remove();
  }
}

/** Words to look for: where lines end, no space is left, and marks of direction are for the eye. */
export const bare = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069·]/g, '');

/** The middle, radius and colours of each circle. */
export const circles = (
  svg: Element,
): {x: number; y: number; radius: number; fill: string; stroke: string | null}[] =>
  [...svg.querySelectorAll('path')].flatMap((path) => {
    const found = /^M(\S+) (\S+)a(\S+) \S+ 0 0 1 \S+ 0a/.exec(path.getAttribute('d') ?? '');
    if (!found) return [];
    const [left, y, radius] = found.slice(1).map(Number) as [number, number, number];
    const fill = path.getAttribute('fill') ?? '';
    return [{x: left + radius, y, radius, fill, stroke: path.getAttribute('stroke')}];
  });
