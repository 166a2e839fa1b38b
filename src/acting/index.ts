/**
 * What a visitor opens on the way to acting: other ways to share, scripts in large letters. One file of the script tag
 * (`dist/ijn-acting.js`), one dynamic `import()` in npm.
 */
import type {ActingParts} from '../handout/acting-parts.js';
import {adoptable} from '../shared/adopt-styles.js';
import {actingStyles} from './acting.styles.js';
import {largeLetters} from './large-letters.template.js';
import {shareWays} from './share-ways.template.js';

export const acting: ActingParts = {shareWays, largeLetters};

/** Has an element draw them well. */
export const adoptStyles = adoptable(actingStyles);
