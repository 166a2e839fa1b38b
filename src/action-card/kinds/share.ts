import {html, type TemplateResult} from 'lit';
import type {ShareAction} from '../../feed/feed.generated.js';
import {shareTemplate} from '../../handout/share.template.js';
import type {View} from '../../handout/view.js';

/** A text to pass on. */
export function passOnTemplate(action: ShareAction, view: View): TemplateResult {
  const hashtags = action.hashtags.map((tag) => `#${tag}`).join(' ');
  return html`<blockquote class="to-share" part="share-text">
      <p>${view.text(action.text)}</p>
      ${hashtags ? html`<p><bdi dir="auto">${hashtags}</bdi></p>` : ''}
    </blockquote>
    ${shareTemplate(
      [view.plain(action.text), hashtags].filter(Boolean).join(' '),
      view.link(action)?.href,
      action,
      view,
    )}`;
}
