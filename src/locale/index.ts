/** `ijn-elements/locale`: choosing languages, in a browser or in Node; no DOM. */
export {directionOf} from './direction.js';
export {matchLocale} from './match.js';
