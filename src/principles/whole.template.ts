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
