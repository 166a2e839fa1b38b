import type {LoadModule} from '../companions/load-module.js';

/** What puts an event into a calendar. The script tag has load-calendar.script-tag.ts in this place. */
export const loadCalendar = (
  _load: LoadModule | undefined,
): Promise<typeof import('../calendar/index.js')> => import('../calendar/index.js');
