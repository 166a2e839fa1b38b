import {html, type TemplateResult} from 'lit';
import type {Action} from '../feed/feed.generated.js';
import {foldedTemplate} from './folded.template.js';
import type {View} from './view.js';

/**
 * Passes words on: by the device's own share sheet, else by other ways, which open where there is none. Nothing is sent
 * before the visitor chose.
 *
 * @param words The words, without setting.
 * @param url Where they lead.
 */
export function shareTemplate(
  words: string,
  url: string | undefined,
  action: Action,
  view: View,
): TemplateResult {
  const {msg} = view;
  const share = async ({currentTarget}: Event) => {
    try {
      // Without a sheet, what is announced is the way that the visitor takes then.
      if ('share' in navigator && !view.act(action, 'share', url)) return;
      await navigator.share({text: words, url} as ShareData);
    } catch (error) {
      // The visitor closed the sheet, or it is open: that is an answer. Else there is none, or it is not allowed here.
      if (/^(Abort|InvalidState)/.test((error as Error).name)) return;
      const ways = (currentTarget as Element).nextElementSibling as HTMLDetailsElement;
      ways.open = true;
      ways.querySelector('summary')?.focus();
    }
  };
  return html`<button class="button" part="button" type="button" @click=${share}>
      ${view.ui(msg('Share'))}
    </button>
    ${foldedTemplate(
      'share-ways',
      view.ui(msg('More ways to share')),
      '',
      (acting) => acting.shareWays({words, url}, action, view),
      view,
    )}`;
}
