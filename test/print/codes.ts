/** QR codes on a printed sheet, found by their corners: the library that reads them finds one code an image only. */
import jsqr from 'jsqr';
import {hasInk, type Image} from './image.js';

/** A QR code on paper. Lengths are millimetres. */
export interface Code {
  /** What a phone reads; nothing where it cannot. */
  text: string | undefined;
  /** Of its dark square, without the white around it. */
  left: number;
  top: number;
  size: number;
  /** Size of one of its small squares. */
  module: number;
  /** White around it, in modules. The standard asks for 4. */
  quiet: number;
}

/** The middle of one of the three squares in the corners of a code. In dots. */
interface Finder {
  x: number;
  y: number;
  module: number;
}

/** All codes on a sheet, from top to bottom and left to right, those that cannot be read included. */
export function findCodes(image: Image): Code[] {
  const used = new Set<Finder>();
  const codes: Code[] = [];
  for (const {corners, distance} of possibleCodes(findFinders(image))) {
    if (corners.some((corner) => used.has(corner))) continue;
    for (const corner of corners) used.add(corner);
    codes.push(readCode(image, corners[0], distance));
  }
  return codes.sort((one, other) =>
    Math.abs(one.top - other.top) > one.size / 2 ? one.top - other.top : one.left - other.left,
  );
}

/** What could be a code: two finders in a row and one below the left one, as far away. Small ones first. */
function possibleCodes(finders: Finder[]): {corners: [Finder, Finder, Finder]; distance: number}[] {
  const near = (one: number, other: number, {module}: Finder) =>
    Math.abs(one - other) < 1.5 * module;
  return finders
    .flatMap((first) =>
      finders
        .filter((right) => near(right.y, first.y, first) && isAsLarge(right, first))
        .filter((right) => right.x - first.x > 10 * first.module)
        .flatMap((right) => {
          const distance = right.x - first.x;
          const below = finders.find(
            (finder) =>
              near(finder.x, first.x, first) &&
              near(finder.y - first.y, distance, first) &&
              isAsLarge(finder, first),
          );
          return below
            ? [{corners: [first, right, below] as [Finder, Finder, Finder], distance}]
            : [];
        }),
    )
    .sort((one, other) => one.distance - other.distance);
}

const isAsLarge = (one: Finder, other: Finder) =>
  one.module < 1.4 * other.module && other.module < 1.4 * one.module;

/** @param distance between the middles of its finders, in dots */
function readCode(image: Image, {x, y, module: estimate}: Finder, distance: number): Code {
  // Codes have 21, 25, 29, … modules a side, 7 more than from middle to middle.
  const modules = 17 + 4 * Math.max(1, Math.round((distance / estimate + 7 - 17) / 4));
  const module = distance / (modules - 7);
  const left = x - 3.5 * module;
  const top = y - 3.5 * module;
  const size = modules * module;
  const quiet = whiteAround(image, {left, top, size}, module) / module;
  const text = decode(image, left, top, size, 4 * module);
  const {dotsPerMillimetre} = image;
  return {
    text,
    left: left / dotsPerMillimetre,
    top: top / dotsPerMillimetre,
    size: size / dotsPerMillimetre,
    module: module / dotsPerMillimetre,
    quiet,
  };
}

/** Dots between a code and the nearest ink around it, those of 4 modules at most. */
function whiteAround(
  image: Image,
  {left, top, size}: {left: number; top: number; size: number},
  module: number,
): number {
  const [x1, y1] = [Math.round(left) - 1, Math.round(top) - 1];
  const [x2, y2] = [Math.round(left + size), Math.round(top + size)];
  // Where its middle lies is known to half a module: nearer ink may be its own edge.
  for (let away = Math.ceil(module / 2); away < 4 * module; away++) {
    for (let x = x1 - away; x <= x2 + away; x++)
      if (hasInk(image, x, y1 - away) || hasInk(image, x, y2 + away)) return away;
    for (let y = y1 - away; y <= y2 + away; y++)
      if (hasInk(image, x1 - away, y) || hasInk(image, x2 + away, y)) return away;
  }
  return 4 * module;
}

/** The text of the code in a square of the sheet, looked at as large as there are dots, then twice as large. */
function decode(
  image: Image,
  left: number,
  top: number,
  size: number,
  white: number,
): string | undefined {
  const side = Math.ceil(size + 2 * white);
  const [x0, y0] = [Math.floor(left - white), Math.floor(top - white)];
  for (const scale of [1, 2]) {
    const length = side * scale;
    const pixels = new Uint8ClampedArray(4 * length * length).fill(255);
    for (let y = 0; y < length; y++)
      for (let x = 0; x < length; x++)
        if (hasInk(image, x0 + Math.floor(x / scale), y0 + Math.floor(y / scale)))
          pixels.fill(0, 4 * (y * length + x), 4 * (y * length + x) + 3);
    const code = jsqr(pixels, length, length, {inversionAttempts: 'dontInvert'});
    if (code) return code.data;
  }
  return undefined;
}

/** Every place where ink and white take turns as 1:1:3:1:1, along the row and along the column. */
function findFinders(image: Image): Finder[] {
  const found: (Finder & {times: number})[] = [];
  for (let y = 0; y < image.height; y++) {
    for (const {x, module} of turnsInRow(image, y)) {
      const middle = turnsInColumn(image, Math.round(x), y, module);
      if (middle === undefined) continue;
      const known = found.find(
        (finder) => Math.abs(finder.x - x) < 2 * module && Math.abs(finder.y - middle) < 2 * module,
      );
      if (known) {
        const mean = (one: number, other: number) =>
          (one * known.times + other) / (known.times + 1);
        known.x = mean(known.x, x);
        known.y = mean(known.y, middle);
        known.module = mean(known.module, module);
        known.times++;
      } else found.push({x, y: middle, module, times: 1});
    }
  }
  return found.filter(({times}) => times >= 3);
}

/** Smaller ones are letters. */
const smallestModule = 1.5;

function isFinder(runs: readonly number[]): boolean {
  const module = runs.reduce((sum, run) => sum + run, 0) / 7;
  return (
    module >= smallestModule &&
    runs.every((run, index) => Math.abs(run - (index === 2 ? 3 : 1) * module) < 0.75 * module)
  );
}

function turnsInRow(image: Image, y: number): {x: number; module: number}[] {
  const found: {x: number; module: number}[] = [];
  // Lengths of the last five runs; the row begins with white.
  const runs = [0, 0, 0, 0, 0];
  let ink = false;
  let length = 0;
  for (let x = 0; x <= image.width; x++) {
    if (hasInk(image, x, y) === ink) {
      length++;
      continue;
    }
    runs.shift();
    runs.push(length);
    if (ink && isFinder(runs)) {
      const whole = runs.reduce((sum, run) => sum + run, 0);
      found.push({x: x - whole / 2, module: whole / 7});
    }
    ink = !ink;
    length = 1;
  }
  return found;
}

/** Where the middle of the finder is, if the column has one around a dot. */
function turnsInColumn(image: Image, x: number, y: number, module: number): number | undefined {
  if (!hasInk(image, x, y)) return undefined;
  const runs = [0, 0, 0, 0, 0];
  let [up, down] = [y, y];
  for (const [index, ink] of [
    [2, true],
    [1, false],
    [0, true],
  ] as const)
    for (; hasInk(image, x, up) === ink && y - up < 6 * module; up--) runs[index]!++;
  down++;
  for (const [index, ink] of [
    [2, true],
    [3, false],
    [4, true],
  ] as const)
    for (; hasInk(image, x, down) === ink && down - y < 6 * module; down++) runs[index]!++;
  return isFinder(runs) ? (up + down) / 2 : undefined;
}
