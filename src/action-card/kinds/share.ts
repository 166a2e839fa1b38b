import {html, type TemplateResult} from 'lit';
import type {ShareAction} from '../../feed/feed.generated.js';
import type {View} from '../../handout/view.js';
import {copy, copyButton, liveRegion, say} from '../../handout/copy.js';

/** Text to pass on, by the device's own share sheet where there is one, else by copying. Nothing is sent before. */
export function shareTemplate(action: ShareAction, view: View): TemplateResult {
  const {msg} = view;
  const url = view.link(action)?.href;
  const hashtags = action.hashtags.map((tag) => `#${tag}`).join(' ');
  const words = [view.plain(action.text), hashtags].filter(Boolean).join(' ');
  const whole = [words, url].filter(Boolean).join('\n');

  const share = async (event: Event) => {
    if (!view.act(action, 'share', url)) return;
    const region = liveRegion(event);
    if (!('share' in navigator)) return copy(region, whole, view);
    try {
      await navigator.share({text: words, ...(url !== undefined && {url})});
    } catch (error) {
      // The visitor closed the sheet: that is an answer, not a fault.
      if ((error as Error).name === 'AbortError') return;
      say(region, msg('Your device did not allow sharing. You can copy the text instead.'), view);
    }
  };

  return html`<blockquote class="to-share" part="share-text">
      <p>${view.text(action.text)}</p>
      ${hashtags ? html`<p><bdi dir="auto">${hashtags}</bdi></p>` : ''}
    </blockquote>
    <button class="button" part="button" type="button" @click=${share}>
      ${view.ui(msg('Share'))}
    </button>
    ${copyButton(action, whole, view.ui(msg('Copy text and link')), view)}`;
}
