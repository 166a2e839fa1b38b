import {html, nothing, type TemplateResult} from 'lit';
import type {Action} from '../../feed/feed.generated.js';
import type {View} from '../../handout/view.js';
import {builtInWords} from '../../locale/ui-strings.js';
import {linkButton} from '../../handout/link-button.template.js';

/** The way to the page of an action, and to the same spoken. */
export function linkTemplate(action: Action, view: View): TemplateResult {
  const {msg} = view;
  const link = view.link(action);
  return html`${link ? linkButton(link, view.ui((view.foreign ?? builtInWords).linkLabel(msg, action.kind)), action, 'link', view) : nothing}
  ${view.foreign?.spoken(action, view)}`;
}
