import type {LoadModule} from '../companions/load-module.js';

/** Put in by scripts/bundles/module-hashes.ts when that module has been built. */
declare const __PICTURE_HASH__: string;

/** load-picture.ts for the script tag. */
export const loadPicture = (
  load: LoadModule | undefined,
): Promise<typeof import('../picture/index.js')> => load!('./ijn-picture.js', __PICTURE_HASH__);
