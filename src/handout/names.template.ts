import {html, type TemplateResult} from 'lit';
import {latin, scriptOf} from '../locale/tag.js';

/** A run of Latin letters, with digits and brackets that belong to it: "287(g)", "Form I-247A", "VISION Act (AB 937)". */
const latinRun =
  /((?:\d+(?=\(?\p{sc=Latn})|\p{sc=Latn})(?:[-’'./&, ]*(?:\([\p{sc=Latn}\d -]+\)|[\p{sc=Latn}\d]+))*)/u;

/**
 * Words of a language in another script with the names in Latin letters that they hold marked: as English, which in a
 * handout from the United States they are, so that a voice says them right; and set apart, so that their brackets and
 * digits stay in place in lines that run from right to left.
 */
export const withNames = (words: string, language: string): string | (string | TemplateResult)[] =>
  scriptOf(language) === latin
    ? words
    : words
        .split(latinRun)
        .map((part, i) => (i % 2 ? html`<span lang="en" dir="ltr">${part}</span>` : part));
