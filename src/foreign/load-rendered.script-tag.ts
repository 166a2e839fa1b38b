import type {LoadModule} from '../companions/load-module.js';

/** Put in by scripts/bundles/module-hashes.ts when that module has been built. */
declare const __RENDERED_HASH__: string;

/** load-rendered.ts for the script tag. */
export const loadRendered = (
  load: LoadModule | undefined,
): Promise<typeof import('../rendered/index.js')> => load!('./ijn-rendered.js', __RENDERED_HASH__);
