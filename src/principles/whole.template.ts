import {html, nothing, type TemplateResult} from 'lit';
import type {View} from '../handout/view.js';
import {principlesTemplate, type PrinciplesOptions} from './principles.template.js';

/** What of the handout is drawn, and what is around it. */
interface WholeOptions extends PrinciplesOptions {
  /** Language menu, print button, what leaves the page, once they are there; falsy where none is asked for. */
  controls: unknown;
  /** The handout on paper. */
  sheet: unknown;
}

/** The handout with its controls. */
export const wholeTemplate = (view: View, options: WholeOptions): TemplateResult =>
  html`${options.controls ? html`<div class="controls" part="controls">${options.controls}</div>` : nothing}
  ${principlesTemplate(view, options)} ${options.sheet}`;
