/** A scene as an SVG file that stands alone: real words, no script, nothing from elsewhere. Pure. */
import type {Line, Path, Scene} from './scene.js';

/** A text as XML 1.0 (2.2) can hold it. */
const escapeXml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A hundredth of a pixel is finer than any printer. */
const plain = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;

/** Attributes; what is undefined is left out. */
const attributes = (values: Record<string, string | number | undefined>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(plain(value))}"`))
    .join('');

const pathMarkup = ({d, fill, stroke, width, dash}: Path): string =>
  `<path${attributes({
    d,
    fill: fill ?? 'none',
    stroke,
    'stroke-width': width,
    'stroke-dasharray': dash?.map(plain).join(' '),
  })}/>`;

const lineMarkup = ({words, language, x, y, font, fill, anchor}: Line, scene: Scene): string =>
  `<text${attributes({
    x,
    y,
    'xml:lang': language === scene.language ? undefined : language,
    'font-size': font.size,
    'font-weight': font.weight,
    'font-family': font.family,
    fill,
    'text-anchor': anchor === 'start' ? undefined : anchor,
  })}>${escapeXml(words)}</text>`;

/** The text of the file. */
export function svgOf(scene: Scene): string {
  const {width, height, background, language, direction, title, description, shapes} = scene;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg${attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'xml:lang': language,
    direction,
    role: 'img',
  })}>
<title>${escapeXml(title)}</title>
<desc>${escapeXml(description)}</desc>
<path${attributes({d: `M0 0H${width}V${height}H0Z`, fill: background})}/>
${shapes.map((shape) => ('d' in shape ? pathMarkup(shape) : lineMarkup(shape, scene))).join('\n')}
</svg>
`;
}
