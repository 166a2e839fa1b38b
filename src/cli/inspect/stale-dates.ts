/** What the clock says about a feed. Pure. */
import {actionState} from '../../feed/action-state.js';
import {formats} from '../../feed/formats.js';
import type {Problem} from '../../feed/problem.js';
import {itemsOf} from './items.js';
import {warning} from './warning.js';

const day = 86_400_000;

/** Days before `expires` from which on its end is announced. */
const noticeDays = 30;

/** The same moment a year later or earlier. */
const years = (instant: number, count: number) => {
  const date = new Date(instant);
  return date.setUTCFullYear(date.getUTCFullYear() + count);
};

/**
 * Dates that contradict the clock or will soon.
 *
 * @param now Milliseconds since the epoch.
 */
export function staleDates(document: Record<string, unknown>, now: number): Problem[] {
  const zone = document['timeZone'];
  const timeZone = typeof zone === 'string' && formats.zone.test(zone) ? zone : 'UTC';
  return [...expiry(document, now), ...actions(document, timeZone, now)];
}

function expiry(document: Record<string, unknown>, now: number): Problem[] {
  const {issued, expires} = document;
  const warn = (reason: string, mend: string) => [warning(['expires'], expires, reason, mend)];
  if (expires === undefined) {
    return warn(
      'is missing, so a page that nobody looks after would show its action links for ever',
      'add "expires" with a time at most 12 months after "issued"',
    );
  }
  if (typeof expires !== 'string' || !formats.instant.test(expires)) return [];
  const end = Date.parse(expires);
  if (end <= now) {
    return warn(
      `was ${expires}: visitors still see the text, but no links to act`,
      'see that every action is still true, then set "issued" and "expires" anew',
    );
  }
  if (end - now < noticeDays * day) {
    const left = Math.ceil((end - now) / day);
    return warn(
      `is in ${left} ${left === 1 ? 'day' : 'days'}; from then on visitors see no links to act`,
      'see that every action is still true, then set "issued" and "expires" anew',
    );
  }
  const start = typeof issued === 'string' ? Date.parse(issued) : NaN;
  return end > years(start, 1)
    ? warn('lies more than 12 months after "issued"', 'choose a time within 12 months')
    : [];
}

function actions(document: Record<string, unknown>, timeZone: string, now: number): Problem[] {
  const problems: Problem[] = [];
  for (const {item, path} of itemsOf(document).actions) {
    if (item.status !== 'open') continue;
    const ends = item.kind === 'attend' ? item.ends : undefined;
    const over = actionState(
      {
        status: 'open',
        ...(item.closes !== undefined && {closes: item.closes}),
        ...(ends !== undefined && {ends}),
      },
      timeZone,
      now,
    );
    if (over.state === 'ended') {
      const field = ends !== undefined && Date.parse(ends) <= now ? 'ends' : 'closes';
      const date = field === 'ends' ? ends : item.closes;
      problems.push(
        warning(
          [...path, field],
          date,
          `is past (${date}), but the action is still "open"; visitors see it as ended`,
          'set "status" to "ended", "won" or "lost" and tell the outcome, or give the new date',
        ),
      );
    } else if (item.checkedOn !== undefined && monthsOld(item.checkedOn, now)) {
      problems.push(
        warning(
          [...path, 'checkedOn'],
          item.checkedOn,
          `is more than 12 months ago (${item.checkedOn})`,
          'try the action yourself, then write the day on which you did',
        ),
      );
    }
  }
  return problems;
}

/** Whether all of a year, month or day lies more than 12 months back. */
const monthsOld = (date: string, now: number) => {
  const [year = 0, month = 12, dayOfMonth] = date.split('-').map(Number);
  const end =
    dayOfMonth === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, dayOfMonth + 1);
  return end < years(now, -1);
};
