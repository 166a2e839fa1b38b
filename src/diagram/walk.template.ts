import {html, nothing, type TemplateResult} from 'lit';
import type {Flow, Stage} from '../feed/feed.generated.js';
import type {PipelineOptions} from '../handout/diagram-parts.js';
import type {Shown, View} from '../handout/view.js';
import {icon} from '../shared/icons.js';
import type {Walk} from './walk.js';

/** Where the way can lead from the stage where one stands: on, around, or out. */
export function walkTemplate(
  stage: Stage,
  view: View,
  options: PipelineOptions,
  walk: Walk,
): TemplateResult | typeof nothing {
  if (walk.at !== stage.id) return nothing;
  const {msg, feed} = view;
  const {stages, flows} = feed.pipeline;
  const labels: Record<Flow['kind'], Shown> = {
    main: view.ui(msg('Next:', {desc: 'Before the name of the next stage'})),
    bypass: html`${icon('skip')} ${view.ui(msg('From here ICE can skip ahead to'))}`,
    exit: html`${icon('out')} ${view.ui(msg('Way out:'))}`,
  };
  const choices = flows.flatMap((flow) => {
    const to = stages.find(({id}) => id === flow.to);
    return flow.from === stage.id && to ? [{flow, to}] : [];
  });
  return html`<div class="walk" part="walk" role="group" aria-labelledby="next">
    <p class="label" id="next">
      ${view.ui(choices.length > 0 ? msg('What can happen next') : msg('This way ends here.'))}
    </p>
    ${
      choices.length > 0
        ? html`<ul class="plain">
            ${choices.map(
              ({flow, to}) =>
                html`<li>
                  <button
                    class="choice choice-${flow.kind}"
                    type="button"
                    @click=${() => walk.go(to.id, options)}
                  >
                    ${labels[flow.kind]} <strong>${view.text(to.title)}</strong>
                    ${flow.label ? html`<span class="why">${view.text(flow.label)}</span>` : nothing}
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${
      walk.canGoBack
        ? html`<button class="small" type="button" @click=${() => walk.back(options)}>
            ${view.ui(msg('One step back'))}
          </button>`
        : nothing
    }
    ${
      choices.length === 0
        ? html`<button
            class="small"
            type="button"
            @click=${() => walk.start(stages[0]!.id, options)}
          >
            ${view.ui(msg('Start again'))}
          </button>`
        : nothing
    }
  </div>`;
}
