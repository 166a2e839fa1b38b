/**
 * The handout on paper. One file of the script tag (`dist/ijn-print.js`), one dynamic `import()` in npm; loaded before
 * anybody prints, since printing does not wait.
 */
import {adoptable} from '../shared/adopt-styles.js';
import {sheetStyles} from './sheet.styles.js';

export {isolate} from './isolate.js';
export {sheetTemplate, type SheetOptions} from './sheet.template.js';

/** Has an element print it in place of what is on the screen. */
export const adoptStyles = adoptable(sheetStyles);
