import {html, type TemplateResult} from 'lit';
import type {Action} from '../feed/feed.generated.js';
import type {Shown, View} from './view.js';
import {directionOf} from '../locale/direction.js';

/** The live region of the card in which something was clicked. */
export const liveRegion = (event: Event): HTMLOutputElement | null | undefined =>
  (event.currentTarget as Element).closest('.action')?.querySelector('output');

/** Says something in a card's live region: words just returned by `view.msg`. */
export function say(region: HTMLOutputElement | null | undefined, words: string, view: View): void {
  if (!region) return;
  const {lastLanguage} = view.words;
  region.lang = lastLanguage;
  region.dir = directionOf(lastLanguage);
  region.textContent = words;
}

/** Copies a text; says whether it worked, since a page or a browser may forbid it. */
export async function copy(
  region: ReturnType<typeof liveRegion>,
  text: string,
  view: View,
): Promise<void> {
  const {msg} = view;
  // What was said before goes first: the same words again would not be announced.
  say(region, '', view);
  const copied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  say(
    region,
    copied
      ? msg('Copied.')
      : msg('Your browser did not allow copying. Please copy the text yourself.'),
    view,
  );
}

/** A button that copies a text. */
export function copyButton(action: Action, text: string, label: Shown, view: View): TemplateResult {
  const onClick = (event: Event) => {
    if (view.act(action, 'copy')) void copy(liveRegion(event), text, view);
  };
  return html`<button class="button secondary" part="button" type="button" @click=${onClick}>
    ${label}
  </button>`;
}
