/**
 * The controls that few pages ask for and nobody waits for: the choice of language, the button that prints, the keyboard's
 * way out. One file of the script tag (`dist/ijn-controls.js`), one dynamic `import()` in npm.
 */
import {adoptable} from '../shared/adopt-styles.js';
import {controlsStyles} from './controls.styles.js';

export {controlsTemplate} from './controls.template.js';
export {sheet} from './printing.js';

/** Has an element draw them well. */
export const adoptStyles = adoptable(controlsStyles);
