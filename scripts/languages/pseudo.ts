/**
 * Two languages that nobody speaks, to see what other languages do to a page: `en-XA` is longer and has accents, `ar-XB` runs
 * from right to left. What is not in them on a page was never given to translators. Pure, and fit for browsers.
 */
import {plainText} from '../../src/shared/inline-text.js';

/** Tags of the pseudo-locales, as Android and Chromium have them. */
export const pseudoTags = ['en-XA', 'ar-XB'] as const;

/** Tag of a pseudo-locale. */
export type PseudoTag = (typeof pseudoTags)[number];

const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

const lettersOf = (own: string) => {
  const letters = [...own];
  return new Map([...alphabet].map((letter, index) => [letter, letters[index % letters.length]!]));
};

// One UTF-16 unit a letter, so that a text at its limit stays within it.
const letters = {
  'en-XA': lettersOf('åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ'),
  // Not Chromium's right-to-left override, which no feed may hold; but letters that run that way by themselves.
  'ar-XB': lettersOf('ابثدعفغهيجكلمنوپقرستطضظخذز'),
};

/** How much longer `en-XA` is at least: German and Russian are that much longer than English where words are few. */
const growth = 0.4;

const filling = 'ŵöŕðš ţĥåţ ɱåķé îţ ļöñĝéŕ';

/** Says it in a pseudo-locale; `*`, `**` and `\*` go on meaning what they mean. */
export const pseudoText = (text: string, tag: PseudoTag, limit?: number): string =>
  pseudoTexts([text], tag, limit).join('');

/**
 * The same for a text in pieces, with values between them.
 *
 * @param limit Most UTF-16 units of all pieces; what is at its limit in English does not grow.
 */
export function pseudoTexts(pieces: readonly string[], tag: PseudoTag, limit = Infinity): string[] {
  const said = pieces.map((piece) => inLetters(piece, tag));
  const length = pieces.join('').length;
  // Empty stays empty: a mark for it would be words where English has none.
  if (tag === 'ar-XB' || plainText(pieces.join('')).trim() === '') return said;
  const room = limit - length - brackets.length;
  if (room < 0) return said;
  const wanted = Math.max(Math.ceil(growth * length) - brackets.length, 0);
  said[0] = `[${said[0]}`;
  said[said.length - 1] += `${filled(Math.min(wanted, room))}]`;
  return said;
}

const brackets = '[]';

/** So many characters, with a space first, so that lines can break. */
const filled = (length: number): string =>
  ` ${`${filling} `.repeat(Math.ceil(length / filling.length))}`.slice(0, length);

const inLetters = (text: string, tag: PseudoTag): string =>
  [...text].map((letter) => letters[tag].get(letter) ?? letter).join('');
