import type {LoadModule} from '../companions/load-module.js';

/** What draws the picture of a pipeline. The script tag has load-picture.script-tag.ts in this place. */
export const loadPicture = (
  _load: LoadModule | undefined,
): Promise<typeof import('../picture/index.js')> => import('../picture/index.js');
