import {html, type TemplateResult} from 'lit';
import type {OfficeHours} from '../feed/feed.generated.js';
import type {View} from './view.js';
import {formatClock, formatWeekday} from '../locale/dates.js';
import {formatList} from '../locale/names.js';

function officeHours({days, opens, closes, timeZone}: OfficeHours, view: View): TemplateResult {
  const {words} = view;
  const names = formatList(
    days.map((day) => formatWeekday(day, words)),
    words,
    {style: 'narrow', type: 'unit'},
  );
  const hours = `${formatClock(opens, words)} – ${formatClock(closes, words)}`;
  return html`<li>
    ${view.formatted(`${names}: ${hours}`)}
    <bdi lang="en" dir="ltr">(${timeZone.replaceAll('_', ' ')})</bdi>
  </li>`;
}

/** When an office answers its telephone, by its own clock. */
export const hoursTemplate = (hours: readonly OfficeHours[], view: View): TemplateResult =>
  html`<ul class="hours quiet">
    ${hours.map((entry) => officeHours(entry, view))}
  </ul>`;
