/** Where lines of words end, by what they measure. Pure. */

/** The width of words. */
export type WidthOf = (words: string) => number;

/** Scripts that put no space between words, and the punctuation that goes with them. */
const spaceless =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\u3000-\u303f\uff00-\uffef]/u;

/** What begins no line, and what ends none. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ー々〜～％%…]/u;
const opening = /[\p{Ps}\p{Pi}¿¡]$/u;

/** A hyphen or slash inside a word; not before a number, as in "I-247A". */
const joint = /.[-‐–—/]$/u;

const segmenters = new Map<string, Intl.Segmenter>();

function segments(words: string, granularity: 'word' | 'grapheme', language: string): string[] {
  const key = granularity + language;
  let segmenter = segmenters.get(key);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, {granularity});
    segmenters.set(key, segmenter);
  }
  return [...segmenter.segment(words)].map(({segment}) => segment);
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s/.test(after) || /[\u00a0\u202f]$/.test(before)) return false;
  if (/\s$/.test(before)) return true;
  if (closing.test(after) || opening.test(before)) return false;
  return (
    spaceless.test(before.slice(-1)) ||
    spaceless.test(after.slice(0, 1)) ||
    (joint.test(before) && /^\p{L}/u.test(after))
  );
}

/** What stays together, each with the space after it. */
export function pieces(words: string, language: string): string[] {
  const found: string[] = [];
  for (const segment of segments(words, 'word', language)) {
    const last = found.at(-1);
    if (last === undefined || mayBreak(last, segment)) found.push(segment);
    else found[found.length - 1] = last + segment;
  }
  return found;
}

/** The words of each line, full. */
function filled(parts: readonly string[], width: number, widthOf: WidthOf, language: string) {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line && widthOf((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (widthOf(part.trimEnd()) <= width) line += part;
    else
      for (const letter of segments(part, 'grapheme', language)) {
        if (line && widthOf(line + letter) > width) {
          lines.push(line.trimEnd());
          line = '';
        }
        line += letter;
      }
  }
  return [...lines, line.trimEnd()].filter(Boolean);
}

/** Lines no wider than a width, about equally long, as few as can be. */
export function breakLines(
  words: string,
  width: number,
  widthOf: WidthOf,
  language: string,
): string[] {
  const parts = pieces(words, language);
  let lines = filled(parts, width, widthOf, language);
  const count = lines.length;
  // Long texts are read, not looked at.
  if (count < 2 || count > 4) return lines;
  let [least, most] = [width / 2, width];
  while (most - least > width / 50) {
    const middle = (least + most) / 2;
    // What is narrower than its longest word would be torn.
    const tried = parts.some((part) => widthOf(part.trimEnd()) > middle)
      ? []
      : filled(parts, middle, widthOf, language);
    if (tried.length === count) [lines, most] = [tried, middle];
    else least = middle;
  }
  return lines;
}
