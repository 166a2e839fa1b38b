/** Which numbers stand for a plural category, for translators. Pure. */
import {pluralCategory} from '../../src/locale/plurals.js';

/** Numbers to try: small ones, round ones, and a half. */
const tried = [...Array(201).keys(), 1000, 10_000, 100_000, 1_000_000, 2_000_000, 1.5];

/** Numbers of a category, as many as show what it is about. */
export const examplesOf = (language: string, category: Intl.LDMLPluralRule): number[] =>
  tried.filter((number) => pluralCategory(number, language) === category).slice(0, 4);
