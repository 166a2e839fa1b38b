import {html, nothing, type TemplateResult} from 'lit';
import type {View} from '../handout/view.js';
import {wordList} from '../shared/word-list.js';
import {handoutParts, type HandoutPart} from '../handout/handout-parts.js';
import {principlesTemplate, type PrinciplesOptions} from './principles.template.js';

/** The parts of the handout that a page names; without a known one, all. */
export function partsOf(show: string | null | undefined): ReadonlySet<HandoutPart> {
  const named = wordList(show);
  const parts = handoutParts.filter((part) => named.includes(part));
  return new Set(parts.length > 0 ? parts : handoutParts);
}

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
