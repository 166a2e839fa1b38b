/** Numbers that show translators what a plural category is about. Pure. */
import {pluralCategory, type PluralCategory} from '../../src/locale/plurals.js';

/** Numbers to try: small ones, round ones, and a half. */
const tried = [...Array(201).keys(), 1000, 10_000, 100_000, 1_000_000, 2_000_000, 1.5];

/** Numbers of a category in a language, as many as show what it is about; one alone where it has no other. */
export const examplesOf = (language: string, category: PluralCategory): number[] =>
  tried.filter((number) => pluralCategory(number, language) === category).slice(0, 4);
