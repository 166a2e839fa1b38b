/** `ijn-elements/locale`: choosing languages, and what they need, in a browser or in Node; no DOM. */
export {directionOf} from './direction.js';
export {matchLocale} from './match.js';
export {pluralCategories, pluralCategory, type PluralCategory} from './plurals.js';
