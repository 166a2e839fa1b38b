import {html, nothing, type TemplateResult} from 'lit';
import type {View} from '../handout/view.js';
import {isWaiting} from './resting-choice.js';
import {languageMenuTemplate, type LanguageMenuOptions} from './language-menu.template.js';

/** The element that the controls are drawn in. */
interface ControlsHost extends EventTarget {
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<unknown>;
}

/** What the controls of the handout do. */
export interface ControlsOptions extends LanguageMenuOptions {
  host: ControlsHost;
  /** Whether there is a button that prints. */
  printable: boolean;
}

/** Language menu and print button; nothing where neither is asked for. */
export function controlsTemplate(options: ControlsOptions, view: View): TemplateResult {
  const {host, status} = options;
  if (status !== 'loading') void host.updateComplete.then(() => settle(host.renderRoot));
  return html`${languageMenuTemplate(options, view)}
  ${
    options.printable
      ? html`<button
          class="button secondary"
          part="print-button"
          type="button"
          @click=${() => print()}
        >
          ${view.ui(view.msg('Print'))}
        </button>`
      : nothing
  }`;
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
