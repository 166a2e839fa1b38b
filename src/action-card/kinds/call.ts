import {html, nothing, type TemplateResult} from 'lit';
import type {CallAction} from '../../feed/feed.generated.js';
import type {Shown, View} from '../../handout/view.js';

function script(title: Shown, lines: CallAction['script'], view: View): TemplateResult {
  return html`<details class="script" part="script">
    <summary>${title}</summary>
    ${view.paragraphs(lines)}
  </details>`;
}

/** Whom to call, and what to say. */
export function callTemplate(action: CallAction, view: View): TemplateResult {
  const {msg} = view;
  const {phones, script: lines, voicemail} = action;
  return html`${phones.length > 0 ? view.templates?.phones(action, view) : nothing}
  ${lines.length > 0 ? script(view.ui(msg('What you can say')), lines, view) : nothing}
  ${voicemail?.length ? script(view.ui(msg('If a machine answers')), voicemail, view) : nothing}`;
}
