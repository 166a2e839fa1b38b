import {html, nothing, type TemplateResult} from 'lit';
import type {Stage} from '../feed/feed.generated.js';
import {isWayOut, waysFrom} from '../feed/ways.js';
import type {View} from '../handout/view.js';
import {icon} from '../shared/icons.js';
import {fact, listed, paperHeading} from './paper-parts.js';

/** One stage of the pipeline, with the ways that leave it. */
export function paperStage(stage: Stage, number: number, view: View): TemplateResult {
  const {msg} = view;
  const {pipeline} = view.feed;
  const {bypasses, exits} = waysFrom(stage, pipeline);
  const main = !isWayOut(stage, pipeline);
  const labelled = exits.filter(({flow}) => flow.label);
  return html`<li class=${main ? 'stop' : 'stop out'}>
    <span class="number" aria-hidden="true">${main ? view.number(number) : icon('out')}</span>
    ${stage.gateway ? html`<p class="gate">${view.ui(msg('The gateway'))}</p>` : nothing}
    ${paperHeading(view.options.headingLevel + 2, view.text(stage.title), 'name')}
    ${stage.term ? html`<p class="fact">${view.ui(msg('Official term:'))} ${view.text(stage.term)}</p>` : nothing}
    ${stage.decides.length > 0 ? fact(view.ui(msg('Who decides')), listed(stage.decides, view)) : nothing}
    ${
      stage.interventions.length > 0
        ? html`<p class="step-in">
            <span class="label">${view.ui(msg('Where people step in'))}</span>
            ${listed(
              stage.interventions.map(({text}) => text),
              view,
            )}
          </p>`
        : nothing
    }
    ${bypasses.map(
      ({flow, to}) =>
        html`<p class="fact">
          ${icon('skip')} ${view.ui(msg('From here ICE can skip ahead to'))}
          <strong>${view.text(to.title)}</strong
          >${flow.label ? html`: ${view.text(flow.label)}` : nothing}
        </p>`,
    )}
    ${
      labelled.length > 0
        ? html`<p class="fact">
            ${icon('out')} ${view.ui(msg('Way out:'))}
            ${listed(
              labelled.map(({flow}) => flow.label!),
              view,
            )}
          </p>`
        : nothing
    }
  </li>`;
}
