import type {LoadModule} from '../companions/load-module.js';

/** What prints the handout. The script tag has load-print.script-tag.ts in this place. */
export const loadPrint = (
  _load: LoadModule | undefined,
): Promise<typeof import('../print/index.js')> => import('../print/index.js');
