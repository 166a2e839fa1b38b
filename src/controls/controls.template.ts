import {html, nothing, type TemplateResult} from 'lit';
import type {View} from '../handout/view.js';
import {languageMenuTemplate, type LanguageMenuOptions} from './language-menu.template.js';

/** What the controls of the handout do. */
export interface ControlsOptions extends LanguageMenuOptions {
  /** Whether there is a button that prints. */
  printable: boolean;
}

/** Language menu and print button; nothing where neither is asked for. */
export const controlsTemplate = (options: ControlsOptions, view: View): TemplateResult =>
  html`${languageMenuTemplate(options, view)}
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

/**
 * Has the menu show the language that is on show, also where a visitor chose one that could not be had: templates set
 * only what changed since they were drawn last.
 */
export function settleControls(root: ParentNode): void {
  for (const option of root.querySelectorAll<HTMLOptionElement>('.language option'))
    option.selected = option.defaultSelected;
}
