/** A principle shows its stages. */
import {html, type TemplateResult} from 'lit';
import type {Principle} from '../feed/feed.generated.js';
import type {View} from '../handout/view.js';

/** Beside a principle: what marks its stages. */
export const markTemplate = (view: View, isMarked: boolean, mark: () => void): TemplateResult =>
  html`<button
    class="small"
    part="mark-button"
    type="button"
    aria-pressed=${isMarked ? 'true' : 'false'}
    @click=${mark}
  >
    ${view.ui(view.msg('Show in the pipeline'))}
  </button>`;

/** Above the stages: whose they are that are marked. */
export const markedTemplate = (
  {title}: Principle,
  view: View,
  showAll: () => void,
): TemplateResult =>
  html`<div class="shown" part="shown" role="group" aria-labelledby="marked" tabindex="-1">
    <span class="label" id="marked"
      >${view.ui(view.msg('Marked: the stages of this principle'))}</span
    >
    ${view.text(title)}
    <button class="small" type="button" @click=${showAll}>
      ${view.ui(view.msg('Show all stages alike'))}
    </button>
  </div>`;
