/** Whether something was cut where a sheet ends. */
import {hasInk, type Image} from './image.js';
import type {Sheet, Word} from './paper.js';

/** Something that was cut. */
export interface Cut {
  /** Counted from 1. */
  sheet: number;
  what: string;
}

/** How far from the margin ink counts as at it, in mm: browsers round margins to whole CSS pixels. */
const slack = 0.3;
/** Ink that goes on for so many mm is the frame or surface of a box, which may end with a sheet or go on on the next. */
const longLine = 8;
/** Part of a word's height that may be in the margin: fonts are higher than lines that are set close. */
const overhang = 0.25;
/** How many mm a word may stand out to the side, as slanted letters do. */
const slant = 1;
/** Least width of ink at the end of a sheet, in mm and in all: less is chance. */
const leastWidth = 0.4;

/**
 * What was cut on some sheets: words that reach into the margin, where browsers clip them, and pictures of which there is
 * ink at the very end of a sheet. Chromium goes on with the other half on the next sheet, Firefox often loses it; what is
 * lost without a trace is not seen here: ask for all words and codes as well.
 *
 * @param margin In mm; that of `@page` where the page has one.
 */
export function cuts(sheets: readonly Sheet[], margin = 10): Cut[] {
  return sheets.flatMap((sheet, index) => {
    const {image, words, width, height} = sheet;
    const beginning = inkAt(image, margin, 1);
    const end = inkAt(image, height - margin, -1, sheets[index + 1]?.image, margin);
    const aside = words.filter(
      ({left, right}) => margin - left > slant || right - (width - margin) > slant,
    );
    // The box of a word may be much larger than its ink: what is cut has both of them at the margin.
    const above = words.filter(
      (word) => margin - word.top > overhang * heightOf(word) && beginning.some(isOf(word)),
    );
    const below = words.filter(
      (word) => word.bottom - (height - margin) > overhang * heightOf(word) && end.some(isOf(word)),
    );
    const reaching = words.filter(({bottom}) => bottom > height - margin - slack);
    const ofPictures =
      end.filter((x) => !reaching.some((word) => isOf(word)(x))).length / image.dotsPerMillimetre;
    return [
      ...aside.map(({text}) => `"${text}" is in the margin`),
      ...above.map(({text}) => `"${text}" is cut where it begins`),
      ...below.map(({text}) => `"${text}" is cut where it ends`),
      ...(ofPictures < leastWidth
        ? []
        : [`${ofPictures.toFixed(1)} mm of ink are cut where it ends`]),
    ].map((what) => ({sheet: index + 1, what}));
  });
}

const heightOf = ({top, bottom}: Word) => bottom - top;

/** Whether some millimetre from the left is within a word. */
const isOf =
  ({left, right}: Word) =>
  (x: number) =>
    x > left - slack && x < right + slack;

/**
 * Where there is ink at the beginning or the end of a sheet, in mm from the left, a number for each dot. Lines and
 * surfaces do not count, unless they break off and something else goes on on the next sheet.
 */
function inkAt(sheet: Image, edge: number, step: 1 | -1, next?: Image, margin = 0): number[] {
  const {dotsPerMillimetre, width} = sheet;
  const long = longLine * dotsPerMillimetre;
  return Array.from({length: width}, (_, x) => x)
    .filter((x) => {
      const ink = inkFrom(sheet, x, edge, step);
      if (!ink || ink.length >= long) return false;
      const beyond = next && inkFrom(next, x, margin, 1);
      return beyond ? beyond.length < long : lengthAlong(sheet, x, ink.y) < long;
    })
    .map((x) => x / dotsPerMillimetre);
}

/** Where the ink of a column begins, about at an edge, and how many dots of it follow one another from there on. */
function inkFrom(
  image: Image,
  x: number,
  edge: number,
  step: 1 | -1,
): {y: number; length: number} | undefined {
  const reach = Math.ceil(slack * image.dotsPerMillimetre);
  // The last dot of a sheet is the one before its edge.
  const row = Math.round(edge * image.dotsPerMillimetre) + (step < 0 ? -1 : 0);
  for (let y = row - step * reach; y !== row + step * reach; y += step) {
    let length = 0;
    while (hasInk(image, x, y + step * length)) length++;
    if (length > 0) return {y, length};
  }
  return undefined;
}

/** How many dots of ink stand beside one another around a dot. */
function lengthAlong(image: Image, x: number, y: number): number {
  let [left, right] = [x, x];
  while (hasInk(image, left - 1, y)) left--;
  while (hasInk(image, right + 1, y)) right++;
  return right - left + 1;
}
