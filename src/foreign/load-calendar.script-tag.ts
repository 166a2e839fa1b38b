import type {LoadModule} from '../companions/load-module.js';

/** Put in by scripts/bundles/module-hashes.ts when that module has been built. */
declare const __CALENDAR_HASH__: string;

/** load-calendar.ts for the script tag. */
export const loadCalendar = (
  load: LoadModule | undefined,
): Promise<typeof import('../calendar/index.js')> => load!('./ijn-calendar.js', __CALENDAR_HASH__);
