import {html, type TemplateResult} from 'lit';
import type {Action} from '../feed/feed.generated.js';
import type {Shown, View} from './view.js';
import {directionOf} from '../locale/direction.js';

/** What copying says, and the text itself where a page or a browser forbids it: beside the buttons that copy. */
export const copyResult = (): TemplateResult =>
  html`<output class="said"></output>
    <textarea class="to-copy" rows="4" readonly hidden dir="auto"></textarea>`;

/**
 * Says something in the live region beside a button.
 *
 * @param words Just returned by `view.msg`.
 */
export function say(button: Element, words: string, {words: {lastLanguage}}: View): void {
  const region = button.parentElement?.querySelector('output');
  if (!region) return;
  region.textContent = words;
  region.lang = lastLanguage;
  region.dir = directionOf(lastLanguage);
}

/** Copies a text; says whether it worked, and offers it selected where it did not. */
async function copy(button: Element, text: string, view: View): Promise<void> {
  const {msg} = view;
  const area = button.parentElement?.querySelector('textarea');
  // What was said before goes first: the same words again would not be announced.
  say(button, '', view);
  const copied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  if (area) {
    area.hidden = copied === true;
    area.value = text;
    area.ariaLabel = button.textContent;
    if (!copied) area.select();
  }
  say(
    button,
    copied
      ? msg('Copied.')
      : msg('Your browser did not allow copying. Please copy the text yourself.'),
    view,
  );
}

/** A button that copies a text; {@link copyResult} stands beside it. */
export function copyButton(action: Action, text: string, label: Shown, view: View): TemplateResult {
  const onClick = ({currentTarget}: Event) => {
    if (view.act(action, 'copy')) void copy(currentTarget as Element, text, view);
  };
  return html`<button class="button secondary" part="button" type="button" @click=${onClick}>
    ${label}
  </button>`;
}

/** A button that copies something short, and shows it: an address, a number, a link. */
export const copyValueButton = (
  action: Action,
  value: string,
  shown: Shown,
  view: View,
): TemplateResult =>
  copyButton(
    action,
    value,
    html`${view.ui(
        view.msg('Copy', {desc: 'Button: before the address, number or link that it copies'}),
      )} <small>${shown}</small>`,
    view,
  );
