import type {TemplateResult} from 'lit';
import {linkButton} from '../handout/link-button.template.js';
import type {Action} from '../feed/feed.generated.js';
import {safeLink} from '../feed/safe-link.js';
import type {View} from '../handout/view.js';

/** The way to the same spoken: some languages are heard rather than read. */
export function spoken(action: Action, view: View): TemplateResult | undefined {
  const link = safeLink(action.audio ?? '');
  return link && linkButton(link, view.ui(view.msg('Hear it spoken')), action, 'audio', view);
}
