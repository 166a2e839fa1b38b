/** The direction in which a language is written. Pure. */
import {scriptOf} from './tag.js';

/** ISO 15924 scripts that run from right to left and are in use for living languages. */
const rightToLeft = /Ara[bn]|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr|Yezi/;

/**
 * `rtl` or `ltr` for a BCP 47 tag, from its script or the likely one; a malformed tag counts as `ltr`.
 * Source: CLDR likely subtags, through `Intl.Locale`.
 */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  rightToLeft.test(scriptOf(tag)) ? 'rtl' : 'ltr';
