/** Words for a picture, which has lines in place of a browser's layout. */
import type {Text} from '../feed/feed.generated.js';
import {isName, latinRun} from '../handout/names.template.js';
import type {View} from '../handout/view.js';
import {directionOf} from '../locale/direction.js';
import {breakLines} from './break-lines.js';
import type {Font} from './scene.js';

/** Words and their language. */
export interface Said {
  words: string;
  language: string;
}

/** How high a line of words reaches from its baseline, and how wide it is. */
interface Extent {
  width: number;
  above: number;
  below: number;
}

/** What a line of words takes. */
export type Measure = (words: string, font: Font) => Extent;

/** Words set in lines. */
export interface Block {
  said: Said;
  lines: string[];
  font: Font;
  /** From one baseline to the next. */
  leading: number;
  /** From the top to the first baseline. */
  baseline: number;
  /** Of its first line, where marks stand. */
  middle: number;
  width: number;
  height: number;
}

/** One line: nothing in it that ends lines, or turns the direction of what stands beside it. */
const inOneLine = (text: string): string =>
  text
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\p{Cs}]/gu, '')
    // Spaces that keep words together stay.
    .replaceAll(/[^\S\u00a0\u202f]+|\p{Cc}+/gu, ' ')
    .trim();

/** A text of the feed. */
export const ofFeed = (text: Text, view: View): Said => ({
  words: inOneLine(view.plain(text)),
  language: typeof text === 'string' ? view.language : text.lang,
});

/** Words of the interface, just returned by `view.msg`. */
export const ofInterface = (words: string, view: View): Said => ({
  words,
  language: view.words.lastLanguage,
});

const isolates = {ltr: '\u2066', rtl: '\u2067'};

const isolated = ({words, language}: Said): string =>
  `${isolates[directionOf(language)]}${words}\u2069`;

/** Several as one, each in its own direction. */
export function joined(parts: readonly Said[], between: string, {language}: View): Said {
  const isOther = ({language: own}: Said) => directionOf(own) !== directionOf(language);
  return {
    words: parts.map((part) => (isOther(part) ? isolated(part) : part.words)).join(between),
    language: parts[0]?.language ?? language,
  };
}

/**
 * Lines as they are read among others of a direction. Between letters that run to the left, brackets and digits of a Latin
 * name would change places; a line may end within one.
 */
export function turned(
  {words, language}: Said,
  lines: readonly string[],
  direction: 'ltr' | 'rtl',
): string[] {
  if (directionOf(language) !== direction)
    return lines.map((line) => isolated({words: line, language}));
  if (direction === 'ltr') return [...lines];
  const names = [...words.matchAll(latinRun)].flatMap(({0: run, index}) =>
    isName.test(run) ? [{from: index, to: index + run.length}] : [],
  );
  let begin = 0;
  return lines.map((line) => {
    begin = words.indexOf(line, begin);
    let [shown, at] = ['', begin];
    for (const {from, to} of names) {
      const [left, right] = [Math.max(from, begin), Math.min(to, begin + line.length)];
      if (left >= right) continue;
      shown += `${words.slice(at, left)}${isolates.ltr}${words.slice(left, right)}\u2069`;
      at = right;
    }
    shown += words.slice(at, begin + line.length);
    begin += line.length;
    return shown;
  });
}

/** Sets words in lines of a width. */
export function blockOf(said: Said, font: Font, width: number, measure: Measure): Block {
  const {words, language} = said;
  const lines = breakLines(words, width, (part) => measure(part, font).width, language);
  const extents = lines.map((line) => measure(line, font));
  // Scripts that reach higher or deeper than Latin, such as Nastaliq, get the room.
  const above = Math.max(0.74 * font.size, extents[0]?.above ?? 0);
  const below = Math.max(0.22 * font.size, extents.at(-1)?.below ?? 0);
  const apart = extents.slice(1).map((extent, i) => extents[i]!.below + extent.above);
  const leading = Math.max(1.24 * font.size, ...apart);
  const air = 0.28 * font.size;
  return {
    said,
    lines,
    font,
    leading,
    baseline: air / 2 + above,
    middle: air / 2 + above - 0.34 * font.size,
    width: Math.max(0, ...extents.map((extent) => extent.width)),
    height: above + below + air + (lines.length - 1) * leading,
  };
}
