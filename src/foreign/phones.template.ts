import {html, nothing, type TemplateResult} from 'lit';
import type {CallAction, OfficeHours, Phone} from '../feed/feed.generated.js';
import {officeState} from '../feed/office-hours.js';
import {telephoneLink} from '../feed/safe-link.js';
import {copyResult, copyValueButton} from '../handout/copy.js';
import type {View} from '../handout/view.js';
import {hoursTemplate} from '../handout/hours.template.js';
import {readableNumber} from '../locale/readable-number.js';
import {cannotOpen, shutIn} from './shut-in.js';

/** Whether somebody answers now, and when. */
function answers(hours: readonly OfficeHours[], view: View): TemplateResult {
  const {msg} = view;
  const {open} = officeState(hours, view.now);
  return html`<p class=${open ? 'answers now' : 'answers'}>
      <strong
        >${view.ui(open ? msg('Open now', {desc: 'An office that answers its phone now'}) : msg('Closed now', {desc: 'An office that does not answer its phone now'}))}</strong
      >
    </p>
    ${hoursTemplate(hours, view)}`;
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
      >${view.ui(view.names.kindName(msg, 'call'))}: ${view.text(label)}
      <small><bdi lang="en" dir="ltr">${readableNumber(number)}</bdi></small></a
    >
    ${
      shutIn(view)
        ? copyValueButton(
            action,
            number,
            html`<bdi lang="en" dir="ltr">${readableNumber(number)}</bdi>`,
            view,
          )
        : nothing
    }
    ${
      extension
        ? html`<p class="where quiet">
            ${view.ui(msg('Extension'))} <bdi lang="en" dir="ltr">${extension}</bdi>
          </p>`
        : nothing
    }
    ${hours?.length ? answers(hours, view) : nothing} ${shutIn(view) ? copyResult() : nothing}
  </li>`;
}

/** Whom to call, and when they answer. */
export const phonesTemplate = (action: CallAction, view: View): TemplateResult =>
  html`<ul class="phones">
      ${action.phones.map((phone) => phoneTemplate(phone, action, view))}
    </ul>
    ${cannotOpen(view)}`;
