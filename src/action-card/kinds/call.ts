import {html, nothing, type TemplateResult} from 'lit';
import type {CallAction} from '../../feed/feed.generated.js';
import type {View} from '../../handout/view.js';
import {scriptTemplate} from '../../handout/script.template.js';

/** Whom to call, and what to say. */
export function callTemplate(action: CallAction, view: View): TemplateResult {
  const {msg} = view;
  const {phones, script: lines} = action;
  return html`${phones.length > 0 ? view.foreign?.phones(action, view) : nothing}
  ${lines.length > 0 ? scriptTemplate(view.ui(msg('What you can say')), lines, view) : nothing}
  ${view.foreign?.voicemail(action, view)}`;
}
