/**
 * The pipeline drawn over its list. One file of the script tag (`dist/ijn-diagram.js`), one dynamic `import()` in npm; loaded
 * where a pipeline is on show, which is a list and reads as one until then.
 */
import {adoptable} from '../shared/adopt-styles.js';
import {diagramStyles} from './diagram.styles.js';

export {Diagram} from './diagram.js';

/** Has an element draw it well. */
export const adoptStyles = adoptable(diagramStyles);
