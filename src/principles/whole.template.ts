import {html, nothing, type TemplateResult} from 'lit';
import type {View} from '../handout/view.js';
import {principlesTemplate, type PrinciplesOptions} from './principles.template.js';

/**
 * The handout with its controls.
 *
 * @param controls Language menu, print button, the keyboard's way out, once they are there.
 * @param exit What leaves the page.
 * @param hasControls Whether any of them is asked for.
 * @param sheet The handout on paper.
 */
export const wholeTemplate = (
  view: View,
  options: PrinciplesOptions,
  controls: TemplateResult | undefined,
  exit: TemplateResult | typeof nothing,
  hasControls: unknown,
  sheet: unknown,
): TemplateResult =>
  html`${hasControls ? html`<div class="controls" part="controls">${controls} ${exit}</div>` : nothing}
  ${principlesTemplate(view, options)} ${sheet}`;
