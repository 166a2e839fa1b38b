import {html, nothing, type TemplateResult} from 'lit';
import {say} from '../handout/copy.js';
import type {HandoutController} from '../handout/handout-controller.js';
import type {View} from '../handout/view.js';
import {isWaiting} from './resting-choice.js';
import {languageMenuTemplate} from './language-menu.template.js';
import {printAlone, type PrintingHost} from './printing.js';
import {onThreeShifts} from './quick-exit.js';

/** The element that the controls are drawn in. */
interface ControlsHost extends PrintingHost {
  readonly renderRoot: ParentNode;
  /** Whether there is a choice of language. */
  readonly languageMenu: boolean;
  /** Whether there is a button that prints. */
  readonly printable: boolean;
}

/** What the controls of the handout go by. */
interface ControlsOptions {
  host: ControlsHost;
  /** Where the element stands. */
  handout: Pick<HandoutController, 'languages' | 'locale' | 'status'>;
  /** Whether there is a control that leaves the page, so that the keyboard does too. */
  quickExit: boolean;
}

/**
 * Prints the handout alone.
 *
 * @param print Tells whether the browser did.
 */
export function printButton(print: () => Promise<boolean>, view: View): TemplateResult {
  const {msg, feed} = view;
  const onClick = async ({currentTarget}: Event) => {
    const button = currentTarget as Element;
    say(button, '', view);
    if (!view.act({id: feed.id, kind: 'handout'}, 'print')) return;
    if (await print()) return;
    say(button, msg('This page is not allowed to print.'), view);
  };
  return html`<span class="print">
    <button class="button secondary" part="print-button" type="button" @click=${onClick}>
      ${view.ui(msg('Print'))}
    </button>
    <output class="quiet"></output>
  </span>`;
}

function shiftHint(host: ControlsHost, view: View): TemplateResult {
  onThreeShifts(host);
  // The control itself is drawn before this is loaded.
  void host.updateComplete.then(() =>
    host.renderRoot.querySelector('.exit')?.setAttribute('aria-describedby', 'shift-hint'),
  );
  return hintTemplate(view);
}

/** What the keyboard does. */
export const hintTemplate = (view: View): TemplateResult =>
  html`<p class="hint quiet" id="shift-hint">
    ${view.ui(view.msg('To leave this page at once, press Shift three times.'))}
  </p>`;

/** Language menu and print button; nothing where neither is asked for. */
export function controlsTemplate(
  {host, handout, quickExit}: ControlsOptions,
  view: View,
): TemplateResult {
  const {locale, status} = handout;
  const languages = host.languageMenu ? handout.languages : [];
  if (status !== 'loading') void host.updateComplete.then(() => settle(host.renderRoot));
  return html`${languageMenuTemplate({host, languages, locale, status}, view)}
  ${host.printable ? printButton(() => printAlone(host, view), view) : nothing}
  ${quickExit ? shiftHint(host, view) : nothing}`;
}

/**
 * Has the menu show the language that is on show, also where a visitor chose one that could not be had: templates set
 * only what changed since they were drawn last.
 */
function settle(root: ParentNode): void {
  const menu = root.querySelector<HTMLSelectElement>('.language select');
  if (!menu || isWaiting(menu)) return;
  for (const option of menu.options) option.selected = option.defaultSelected;
}
