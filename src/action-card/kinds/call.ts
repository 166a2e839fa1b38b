import {html, nothing, type TemplateResult} from 'lit';
import type {CallAction, OfficeHours, Phone} from '../../feed/feed.generated.js';
import {telephoneLink} from '../../feed/safe-link.js';
import type {View} from '../../handout/view.js';
import {formatClock, formatWeekday} from '../../locale/dates.js';
import {linkTemplate} from './link.js';

function officeHours({days, opens, closes, timeZone}: OfficeHours, view: View): TemplateResult {
  const {language} = view.words;
  const names = new Intl.ListFormat(language, {style: 'narrow', type: 'unit'}).format(
    days.map((day) => formatWeekday(day, language)),
  );
  const hours = `${formatClock(opens, language)} – ${formatClock(closes, language)}`;
  return html`<li>
    ${view.formatted(`${names}: ${hours}`)} <bdi dir="ltr">(${timeZone.replaceAll('_', ' ')})</bdi>
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
      >${view.text(label)} <bdi dir="ltr">${number}</bdi></a
    >
    ${
      extension
        ? html`<p class="where quiet">
            ${view.ui(msg('Extension'))} <bdi dir="ltr">${extension}</bdi>
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

function script(
  title: ReturnType<View['ui']>,
  lines: CallAction['script'],
  view: View,
): TemplateResult {
  return html`<details class="script" part="script">
    <summary>${title}</summary>
    ${view.paragraphs(lines)}
  </details>`;
}

/** Whom to call, when they answer, and what to say. */
export function callTemplate(action: CallAction, view: View): TemplateResult {
  const {msg} = view;
  const {phones, script: lines, voicemail} = action;
  return html`${
    phones.length > 0
      ? html`<ul class="phones">
          ${phones.map((phone) => phoneTemplate(phone, action, view))}
        </ul>`
      : nothing
  }
  ${lines.length > 0 ? script(view.ui(msg('What you can say')), lines, view) : nothing}
  ${voicemail?.length ? script(view.ui(msg('If a machine answers')), voicemail, view) : nothing}
  ${linkTemplate(action, view)}`;
}
