import {html, nothing, type TemplateResult} from 'lit';
import type {CallAction, OfficeHours, Phone} from '../feed/feed.generated.js';
import {telephoneLink} from '../feed/safe-link.js';
import type {View} from '../handout/view.js';
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

function phoneTemplate(phone: Phone, action: CallAction, view: View): TemplateResult {
  const {label, number, extension, hours} = phone;
  const href = telephoneLink(number, extension);
  const {msg} = view;
  return html`<li>
    <a
      class="button"
      part="button"
      href=${href}
      @click=${(event: Event) => view.act(action, 'call', href) || event.preventDefault()}
      >${view.text(label)} <bdi lang="en" dir="ltr">${number}</bdi></a
    >
    ${
      extension
        ? html`<p class="where quiet">
            ${view.ui(msg('Extension'))} <bdi lang="en" dir="ltr">${extension}</bdi>
          </p>`
        : nothing
    }
    ${
      hours?.length
        ? html`<ul class="hours quiet">
            ${hours.map((entry) => officeHours(entry, view))}
          </ul>`
        : nothing
    }
  </li>`;
}

/** Whom to call, and when they answer. */
export const phonesTemplate = (action: CallAction, view: View): TemplateResult =>
  html`<ul class="phones">
    ${action.phones.map((phone) => phoneTemplate(phone, action, view))}
  </ul>`;
