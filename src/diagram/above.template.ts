import {html, nothing, type TemplateResult} from 'lit';
import type {Principle} from '../feed/feed.generated.js';
import type {PipelineOptions} from '../handout/diagram-parts.js';
import type {View} from '../handout/view.js';
import {markedTemplate} from './marking.template.js';
import type {Walk} from './walk.js';

/** What stands above a drawing. */
export interface Above {
  walk: Pick<Walk, 'isOn' | 'start' | 'stop'>;
  options: PipelineOptions;
  /** The principle whose stages are marked. */
  principle: Principle | undefined;
  showAll: () => void;
  /** The ways to take it along. */
  save: TemplateResult;
}

/** The ways to go through the pipeline, and which of it is marked. */
export function aboveTemplate(
  view: View,
  {walk, options, principle, showAll, save}: Above,
): TemplateResult {
  const {msg} = view;
  const [first] = view.feed.pipeline.stages;
  return html`${principle ? markedTemplate(principle, view, showAll) : nothing}
    <div class="tools">
      ${
        first
          ? html`<button
              class="button secondary"
              part="walk-button"
              type="button"
              @click=${() => (walk.isOn(options) ? walk.stop() : walk.start(first.id, options))}
            >
              ${view.ui(
                walk.isOn(options)
                  ? msg('Stop following')
                  : msg('Follow one person’s way', {
                      desc: 'Button: leads from stage to stage of the pipeline, one by one',
                    }),
              )}
            </button>`
          : nothing
      }
      ${save}
    </div>`;
}
