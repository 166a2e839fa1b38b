import {nothing, type TemplateResult} from 'lit';
import type {Action} from '../../feed/feed.generated.js';
import {linkButton} from '../../handout/link-button.template.js';
import type {View} from '../../handout/view.js';

/** The way to the page of an action. */
export function linkTemplate(action: Action, view: View): TemplateResult | typeof nothing {
  const link = view.link(action);
  return link
    ? linkButton(link, view.ui(view.names.linkLabel(view.msg, action.kind)), action, 'link', view)
    : nothing;
}
