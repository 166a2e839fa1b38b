import {html, nothing, type TemplateResult} from 'lit';
import type {AttendAction} from '../feed/feed.generated.js';
import {zoneOffset} from '../feed/zoned-time.js';
import type {View} from '../handout/view.js';
import {formatInstant} from '../locale/dates.js';

/** Whether clocks show the same in two zones. */
function isSame(instant: number, own: string, zone: string): boolean {
  try {
    return zoneOffset(instant, own) === zoneOffset(instant, zone);
  } catch {
    // A device without a usable zone has the name "Etc/Unknown", which is none to ask for.
    return true;
  }
}

/** A moment in the feed's zone, and in the reader's where the clocks differ; both zones are named. */
function moment(instant: string, view: View): TemplateResult {
  const {words, feed} = view;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const time = (zone: string) =>
    html`<time datetime=${instant}>${view.formatted(formatInstant(instant, words, zone))}</time>`;
  return html`<dd>
    ${time(feed.timeZone)}
    ${
      view.still || isSame(Date.parse(instant), own, feed.timeZone)
        ? nothing
        : html`<p class="quiet">${time(own)}</p>`
    }
  </dd>`;
}

/** When and where an event is, among the facts. */
export function eventFacts(action: AttendAction, view: View): TemplateResult[] {
  const {msg} = view;
  return [
    html`<div>
      <dt>${view.ui(msg('Starts'))}</dt>
      ${moment(action.starts, view)}
    </div>`,
    html`<div>
      <dt>${view.ui(msg('Ends'))}</dt>
      ${moment(action.ends, view)}
    </div>`,
    html`<div>
      <dt>${view.ui(msg('Place'))}</dt>
      <dd>${view.text(action.place)}</dd>
    </div>`,
  ];
}
