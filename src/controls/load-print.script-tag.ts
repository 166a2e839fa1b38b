import type {LoadModule} from '../companions/load-module.js';

/** Put in by scripts/bundles/module-hashes.ts when that module has been built. */
declare const __PRINT_HASH__: string;

/** load-print.ts for the script tag. */
export const loadPrint = (
  load: LoadModule | undefined,
): Promise<typeof import('../print/index.js')> => load!('./ijn-print.js', __PRINT_HASH__);
