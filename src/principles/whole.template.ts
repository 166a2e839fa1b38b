import {html, nothing, type TemplateResult} from 'lit';
import type {View} from '../handout/view.js';
import {wordList} from '../shared/word-list.js';
import {handoutParts, type HandoutPart} from '../handout/handout-parts.js';
import {principlesTemplate, type PrinciplesOptions} from './principles.template.js';

/** What stands around the handout, as far as it is asked for and there. */
export interface Around {
  /** Whether anything of the controls is asked for. */
  hasControls: unknown;
  /** Language menu, print button, the keyboard's way out. */
  controls: TemplateResult | undefined;
  /** What leaves the page. */
  exit: TemplateResult | typeof nothing;
  /** The handout on paper. */
  sheet: unknown;
}

/** The parts of the handout that a page names; without a known one, all. */
export function partsOf(show: string | null | undefined): ReadonlySet<HandoutPart> {
  const named = wordList(show);
  const parts = handoutParts.filter((part) => named.includes(part));
  return new Set(parts.length > 0 ? parts : handoutParts);
}

/** The handout with its controls. */
export const wholeTemplate = (
  view: View,
  options: PrinciplesOptions,
  {hasControls, controls, exit, sheet}: Around,
): TemplateResult =>
  html`${
    hasControls ? html`<div class="controls" part="controls">${controls} ${exit}</div>` : nothing
  }
  ${principlesTemplate(view, options)} ${sheet}`;
