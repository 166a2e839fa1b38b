import {html, type TemplateResult} from 'lit';
import type {AttendAction} from '../feed/feed.generated.js';
import type {View} from '../handout/view.js';
import {formatInstant} from '../locale/dates.js';

/** When and where an event is, in the feed's zone, which is named. */
export function attendTemplate(action: AttendAction, view: View): TemplateResult {
  const {msg} = view;
  const moment = (instant: string) =>
    html`<time datetime=${instant}
      >${view.formatted(formatInstant(instant, view.words, view.feed.timeZone))}</time
    >`;
  return html`<dl class="facts">
    <div>
      <dt>${view.ui(msg('Starts'))}</dt>
      <dd>${moment(action.starts)}</dd>
    </div>
    <div>
      <dt>${view.ui(msg('Ends'))}</dt>
      <dd>${moment(action.ends)}</dd>
    </div>
    <div>
      <dt>${view.ui(msg('Place'))}</dt>
      <dd>${view.text(action.place)}</dd>
    </div>
  </dl>`;
}
