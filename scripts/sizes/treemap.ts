/** docs/sizes.svg: the scripts and their parts as rectangles, as large as what a visitor downloads for them. */
import {hierarchy, treemap, type HierarchyRectangularNode} from 'd3-hierarchy';
import {kilobytes} from './kilobytes.js';
import {shares, type ScriptSize, type Sizes} from './measure.js';
import {nameOfPart} from './parts.js';
import {kindOf, kinds, style} from './treemap-style.js';

const width = 1200;
const height = 820;
/** Title above, legend below. */
const [top, bottom] = [56, 40];

interface Tile {
  name: string;
  bytes?: number;
  children?: Tile[];
  script?: ScriptSize;
}
type Placed = HierarchyRectangularNode<Tile>;

/** The picture, as text of SVG: no script, no font, no address. */
export function treemapOf({scripts}: Sizes): string {
  const files = Object.entries(scripts).map(([name, script]): Tile => {
    const parts = Object.entries(shares(script)).map(([part, bytes]) => ({name: part, bytes}));
    return {name, script, children: parts};
  });
  const tree = hierarchy<Tile>({name: 'dist', children: files})
    .sum(({bytes = 0}) => Math.max(bytes, 1))
    .sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
  const placed = treemap<Tile>()
    .size([width - 16, height - top - bottom])
    .paddingInner((node) => (node.depth === 0 ? 6 : 2))
    .paddingOuter((node) => (node.depth === 1 ? 3 : 0))
    .paddingTop((node) => (node.depth === 1 ? 24 : 0))
    .round(true)(tree);
  const all = Object.values(scripts).reduce((sum, {brotli}) => sum + brotli, 0);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d">
<title id="t">What visitors download, file by file and part by part</title>
<desc id="d">Rectangles in rectangles: each script of dist/, and in it its parts, as large as what they take with brotli. All figures are in docs/sizes.md.</desc>
<style>${style}</style>
<rect class="ground" width="${width}" height="${height}"/>
<text class="head" x="10" y="26">What visitors download: ${kilobytes(all)} KB in ${files.length} files</text>
<text class="under" x="10" y="45">with brotli; every visitor loads ijn.js, the others are loaded where they are needed</text>
<g transform="translate(8 ${top})">
${(placed.children ?? []).map(fileTile).join('\n')}
</g>
${legend()}
</svg>
`;
}

function fileTile(node: Placed): string {
  const {name, script} = node.data;
  const kb = `${kilobytes(script?.brotli ?? 0)} KB`;
  const [w, h] = [node.x1 - node.x0, node.y1 - node.y0];
  const size = widthOf(`${name} ${kb}`, 14) < w - 14 ? 14 : 12;
  return `<g transform="translate(${node.x0} ${node.y0})">
<rect class="file" width="${w}" height="${h}" rx="4"><title>${name}: ${kb}</title></rect>
<text class="name" font-size="${size}" x="7" y="17">${name} <tspan class="kb">${kb}</tspan></text>
${(node.children ?? []).map((part) => partTile(part, node)).join('\n')}
</g>`;
}

function partTile(node: Placed, parent: Placed): string {
  const [x, y] = [node.x0 - parent.x0, node.y0 - parent.y0];
  const [w, h] = [node.x1 - node.x0, node.y1 - node.y0];
  const kb = `${kilobytes(node.data.bytes ?? 0)} KB`;
  const name = nameOfPart(node.data.name);
  const kind = kindOf(node.data.name);
  return `<rect class="${kind}" x="${x}" y="${y}" width="${w}" height="${h}" rx="2"><title>${parent.data.name}, ${name}: ${kb}</title></rect>${label(name, kb, {x, y, w, h})}`;
}

/** A letter is about 0.57 as wide as it is high. */
const widthOf = (text: string, size: number) => text.length * size * 0.57;

/** The name, in as many lines as it takes, and its bytes below; the largest letters that fit, or none. */
function label(name: string, kb: string, {x, y, w, h}: Record<'x' | 'y' | 'w' | 'h', number>) {
  for (const size of [15, 13, 11]) {
    const lines = [...linesOf(name, size, w - 10), kb];
    if (lines.some((line) => widthOf(line, size) > w - 10)) continue;
    if (lines.length * size * 1.2 + 8 > h) continue;
    return lines
      .map((line, index) => {
        const lower = y + 5 + Math.round(size * (0.85 + index * 1.2));
        const class_ = line === kb ? ' class="kb"' : '';
        return `<text${class_} font-size="${size}" x="${x + 6}" y="${lower}">${line}</text>`;
      })
      .join('');
  }
  return '';
}

function linesOf(name: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function legend(): string {
  let x = 10;
  return kinds
    .map(({kind, words}) => {
      const entry = `<rect class="${kind}" x="${x}" y="${height - 27}" width="14" height="14" rx="2"/><text class="under" x="${x + 20}" y="${height - 15}">${words}</text>`;
      x += 40 + Math.ceil(widthOf(words, 13));
      return entry;
    })
    .join('');
}
