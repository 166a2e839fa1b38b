/** Languages that the elements speak, English first: those of the built-in handout. */
import {hashes} from '../companions/companions.generated.js';

export const languageTags: readonly string[] = ['en', ...Object.keys(hashes)];
