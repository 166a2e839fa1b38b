import type {LoadModule} from '../companions/load-module.js';

/** What takes over what a server rendered. The script tag has load-rendered.script-tag.ts in this place. */
export const loadRendered = (
  _load: LoadModule | undefined,
): Promise<typeof import('../rendered/index.js')> => import('../rendered/index.js');
