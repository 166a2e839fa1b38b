/** Whether words in an accent can be read, and the nearest colour in which they can. Pure. */
import {clampChroma, converter, differenceEuclidean, formatHex, type Oklch} from 'culori/fn';
import {modeLrgb, modeOklab, modeOklch, modeRgb, useMode as registerMode} from 'culori/fn';
import {contrast} from '../embed/colors.js';

for (const mode of [modeRgb, modeLrgb, modeOklab, modeOklch]) registerMode(mode);

/** Contrast that words need (WCAG 2.2, 1.4.3). */
export const enoughContrast = 4.5;

/** Light or dark ground. */
export type Ground = 'light' | 'dark';

/** What words in the accent stand on: background and surface of src/shared/host.styles.ts. */
const grounds: Record<Ground, readonly string[]> = {
  light: ['#fffdf8', '#ffffff'],
  dark: ['#17130f', '#221d18'],
};

/** How much of the accent there is in the tint, the third ground. */
const tint = 0.09;

const channels = (color: string) =>
  [1, 3, 5].map((place) => Number.parseInt(color.slice(place, place + 2), 16));

/** The background with some of the accent in it, as `color-mix(in srgb, …)` has it. */
function tinted(accent: string, background: string): string {
  const other = channels(background);
  return `#${channels(accent)
    .map((value, i) =>
      Math.round(value * tint + (other[i] ?? 0) * (1 - tint))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The least contrast that words in an accent have: on the background, on cards, and on tinted ground. */
export function leastContrast(accent: string, ground: Ground): number {
  const [background = ''] = grounds[ground];
  return Math.min(
    ...[...grounds[ground], tinted(accent, background)].map((each) => contrast(accent, each)),
  );
}

const oklch = converter('oklch');
const distance = differenceEuclidean('oklab');

/** Steps of lightness between black and white that are tried. */
const steps = 500;

/** The colour of the same hue that is nearest and has {@link enoughContrast}; itself when it has. */
export function nearestReadable(accent: string, ground: Ground): string {
  if (leastContrast(accent, ground) >= enoughContrast) return accent;
  const from = oklch(accent) as Oklch;
  let nearest = ground === 'light' ? '#000000' : '#ffffff';
  for (let step = 0; step <= steps; step++) {
    // Where a lightness has not so much colour on a screen, as much of it as there is.
    const color = formatHex(clampChroma({...from, l: step / steps}, 'oklch', 'rgb'));
    if (
      leastContrast(color, ground) >= enoughContrast &&
      distance(color, accent) < distance(nearest, accent)
    )
      nearest = color;
  }
  return nearest;
}
