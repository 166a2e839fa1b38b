import {html, type TemplateResult} from 'lit';
import {latin, scriptOf} from '../locale/tag.js';

/**
 * A run of Latin letters and digits, with what may stand between and around them: "287(g)", "VISION Act (AB 937)",
 * "info@example.org", "https://example.org/a?b=1", "8 U.S.C. § 1226(c)", "+1 (518) 555-0134".
 */
export const latinRun =
  /[+#@]?(?:[\p{sc=Latn}\d]+|\([\p{sc=Latn}\d .-]+\))(?:[ '’".,:;/@?=&%#§+~_–-]*(?:[\p{sc=Latn}\d]+|\([\p{sc=Latn}\d .-]+\)))*\/?/gu;

/** Among runs, those that are no mere number: a letter, or a telephone number. */
export const isName = /\p{sc=Latn}|^\+|\d\D+\d+\D+\d/u;

/**
 * Words of a language in another script with the names in Latin letters that they hold marked: as English, which in a
 * handout from the United States they are, so that a voice says them right; and set apart, so that their brackets and
 * digits stay in place in lines that run from right to left.
 */
export function withNames(words: string, language: string): string | (string | TemplateResult)[] {
  if (scriptOf(language) === latin) return words;
  const parts = [];
  let end = 0;
  for (const {0: run, index} of words.matchAll(latinRun)) {
    if (!isName.test(run)) continue;
    parts.push(words.slice(end, index), html`<span lang="en" dir="ltr">${run}</span>`);
    end = index + run.length;
  }
  return [...parts, words.slice(end)];
}
