import {html, type TemplateResult} from 'lit';
import type {EmailAction} from '../feed/feed.generated.js';
import {mailLink} from '../feed/safe-link.js';
import {copyButton, copyResult, copyValueButton} from '../handout/copy.js';
import type {View} from '../handout/view.js';
import {cannotOpen} from './shut-in.js';

/** A message that the visitor's mail program opens ready to send; readable and copied where there is none. */
export function emailTemplate(action: EmailAction, view: View): TemplateResult {
  const {msg} = view;
  const subject = view.plain(action.subject);
  const message = view.plain(action.message);
  const href = mailLink(action.to, subject, message);
  return html`<a
      class="button"
      part="button"
      href=${href}
      @click=${(event: Event) => view.act(action, 'email', href) || event.preventDefault()}
      >${view.ui(msg('Write the email'))}
      <small><bdi lang="en" dir="ltr">${action.to}</bdi></small></a
    >
    ${cannotOpen(view)}
    <details class="script" part="script">
      <summary>${view.ui(msg('Read the message'))}</summary>
      <p><strong>${view.text(action.subject)}</strong></p>
      <p class="message">${view.text(action.message)}</p>
    </details>
    ${copyButton(action, message, view.ui(msg('Copy the message')), view)}
    ${copyValueButton(action, subject, view.text(action.subject), view)}
    ${copyValueButton(action, action.to, html`<bdi lang="en" dir="ltr">${action.to}</bdi>`, view)}
    ${copyResult()}`;
}
