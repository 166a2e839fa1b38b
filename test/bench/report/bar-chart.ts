/**
 * Bars as SVG: one panel a figure, one bar a row, each with its number in words, so that nothing depends on colour. Pure.
 */
import type {Summary} from './summary.js';

/** One row of a panel. */
export interface Bar {
  label: string;
  summary: Summary;
  /** Whether it is told apart from the others. */
  ours?: boolean;
}

/** One figure. */
export interface Panel {
  title: string;
  unit: string;
  /** After the point; none without it. */
  digits?: number;
  /** A goal, drawn as a line. */
  limit?: {value: number; says: string};
  bars: readonly Bar[];
}

/** A chart; `description` is what it says, for those who do not see it. */
export interface BarChart {
  title: string;
  description: string;
  panels: readonly Panel[];
}

const width = 760;
const margin = 16;
const labels = 250;
const numbers = 110;
const line = 26;
const head = 44;

/** Light and dark; the background goes along, for a picture does not know the page that it stands in. */
const style = `
  .background { fill: #fff } text { fill: #1f2328; font: 14px system-ui, sans-serif; paint-order: stroke; stroke: #fff; stroke-width: 4px }
  .title { font-weight: 600; font-size: 16px } .other { fill: #8c959f } .ours { fill: #0969da }
  .spread { stroke: #1f2328 } .limit { stroke: #cf222e; stroke-dasharray: 4 3 } .says { fill: #cf222e; font-size: 12px }
  @media (prefers-color-scheme: dark) {
    .background { fill: #0d1117 } text { fill: #e6edf3; stroke: #0d1117 } .other { fill: #6e7681 } .ours { fill: #4493f8 }
    .spread { stroke: #e6edf3 } .limit { stroke: #ff7b72 } .says { fill: #ff7b72 }
  }`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The chart as the text of an SVG file. */
export function barChart({title, description, panels}: BarChart): string {
  let top = margin;
  const drawn = panels.map((panel) => {
    const height = head + panel.bars.length * line + (panel.limit ? 20 : 0);
    const group = `<g transform="translate(0 ${top})">${drawPanel(panel)}</g>`;
    top += height + margin;
    return group;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" width="${width}" height="${top}" role="img" aria-labelledby="title description">
<title id="title">${escaped(title)}</title>
<desc id="description">${escaped(description)}</desc>
<style>${style}
</style>
<rect class="background" width="${width}" height="${top}" />
${drawn.join('\n')}
</svg>
`;
}

function drawPanel({title, unit, digits = 0, limit, bars}: Panel): string {
  const longest = Math.max(limit?.value ?? 0, ...bars.map(({summary}) => summary.high));
  const room = width - labels - numbers - 2 * margin;
  const left = margin + labels;
  const x = (value: number) =>
    Number((left + (longest > 0 ? value / longest : 0) * room).toFixed(1));
  const said = (value: number) =>
    value.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});
  const end = head + bars.length * line;
  return [
    `<text class="title" x="${margin}" y="20">${escaped(title)}</text>`,
    limit
      ? `<path class="limit" d="M${x(limit.value)} ${head - 8}V${end}" /><text class="says" x="${x(limit.value)}" y="${end + 14}" text-anchor="middle">${escaped(limit.says)}</text>`
      : '',
    ...bars.map(({label, summary: {median, low, high}, ours}, i) => {
      const y = head + i * line;
      const middle = y + line / 2 - 2;
      return [
        `<text x="${left - 10}" y="${middle + 5}" text-anchor="end">${escaped(label)}</text>`,
        `<rect class="${ours ? 'ours' : 'other'}" x="${left}" y="${y}" width="${x(median) - left}" height="${line - 6}" />`,
        low === high
          ? ''
          : `<path class="spread" d="M${x(low)} ${middle}H${x(high)}M${x(low)} ${middle - 4}v8M${x(high)} ${middle - 4}v8" fill="none" />`,
        `<text x="${x(Math.max(median, high)) + 8}" y="${middle + 5}">${said(median)} ${escaped(unit)}</text>`,
      ].join('');
    }),
  ].join('\n');
}
