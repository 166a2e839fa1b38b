import {html, nothing, type TemplateResult} from 'lit';
import {listedAction} from '../action-card/action.template.js';
import {actionsAt} from '../feed/actions-at.js';
import type {Stage, Text} from '../feed/feed.generated.js';
import type {PipelineOptions} from '../handout/diagram-parts.js';
import {heading} from '../handout/heading.js';
import {sourceList} from '../handout/sources.template.js';
import type {Shown, View} from '../handout/view.js';
import {icon} from '../shared/icons.js';
import {isWayOut, waysFrom, type Way} from '../feed/ways.js';

const list = (label: Shown, texts: readonly Text[] | undefined, view: View) =>
  texts?.length
    ? html`<p class="label">${label}</p>
        <ul class="plain">
          ${texts.map((text) => html`<li>${view.text(text)}</li>`)}
        </ul>`
    : nothing;

/** Who decides, in the head of a stage, so that nobody has to open it to learn that. */
const deciders = ({decides}: Stage, view: View) =>
  decides.length > 0
    ? html`<p class="decides">
        <span class="label">${view.ui(view.msg('Who decides'))}</span>
        ${decides.map((text, i) => html`${i > 0 ? ' · ' : nothing}${view.text(text)}`)}
      </p>`
    : nothing;

const wayTemplate = ({flow, to}: Way, label: Shown, name: 'skip' | 'out', view: View) =>
  html`<li class="way-${name}" part="flow" data-from=${flow.from} data-to=${flow.to}>
    ${icon(name)}
    <span
      >${label}
      <strong>${view.text(to.title)}</strong
      >${flow.label ? html`: ${view.text(flow.label)}` : nothing}</span
    >
  </li>`;

function ways(stage: Stage, view: View): TemplateResult | typeof nothing {
  const {bypasses, exits} = waysFrom(stage, view.feed.pipeline);
  const {msg} = view;
  if (bypasses.length + exits.length === 0) return nothing;
  return html`<ul class="ways">
    ${bypasses.map((way) => wayTemplate(way, view.ui(msg('From here ICE can skip ahead to')), 'skip', view))}
    ${exits.map((way) => wayTemplate(way, view.ui(msg('Way out:')), 'out', view))}
  </ul>`;
}

/** Where people step in, in the head: that is what somebody looks for who opens nothing. */
function interventions(stage: Stage, view: View): TemplateResult | typeof nothing {
  if (stage.interventions.length === 0) return nothing;
  return html`<div class="break" part="intervention">
    ${list(
      view.ui(view.msg('Where people step in')),
      stage.interventions.map(({text}) => text),
      view,
    )}
  </div>`;
}

/** The actions that can be done there now. */
function actions(stage: Stage, view: View, level: number): TemplateResult | typeof nothing {
  const here = actionsAt(stage, view.feed).filter((action) => view.canActHere(action));
  return here.length > 0
    ? html`<div class="cards">
        ${view.inOrder(here).map((action) => listedAction(action, view, level))}
      </div>`
    : nothing;
}

function stageTemplate(
  stage: Stage,
  number: number,
  view: View,
  options: PipelineOptions,
): TemplateResult {
  const {msg} = view;
  const open = options.open === stage.id;
  const main = !isWayOut(stage, view.feed.pipeline);
  const panel = `stage-${stage.id}`;
  const name = html`<button
    type="button"
    part="stage-button"
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${panel}
    @click=${() => options.toggle(stage.id)}
  >
    <span class="name">${view.text(stage.title)}</span>
  </button>`;
  return html`<li
    class="stage"
    part="stage"
    data-stage=${stage.id}
    ?data-gateway=${stage.gateway}
    ?data-open=${open}
    ?data-exit=${!main}
  >
    <span class="node" part="node" aria-hidden="true"
      >${main ? view.number(number) : icon('out')}</span
    >
    <div class="head">
      ${main ? nothing : html`<p class="term">${view.ui(msg('Way out:'))}</p>`}
      ${stage.gateway ? html`<p class="gateway" part="gateway">${view.ui(msg('The gateway'))}</p>` : nothing}
      ${heading(options.level + 1, name, 'stage-title')}
      ${
        stage.term
          ? html`<p class="term">${view.ui(msg('Official term:'))} ${view.text(stage.term)}</p>`
          : nothing
      }
      ${deciders(stage, view)} ${interventions(stage, view)} ${ways(stage, view)}
    </div>
    <div class="panel" part="panel" id=${panel} ?data-open=${open}>
      ${view.paragraphs(stage.body)}
      ${list(view.ui(msg('Programs and forms used here')), stage.programs, view)}
      ${options.cards && open ? actions(stage, view, options.level + 2) : nothing}
      ${view.diagram?.inPanel(stage, view)}
      ${stage.figures ? view.foreign?.figures(stage, view) : nothing}
      ${sourceList(stage.sources ?? [], view)}
    </div>
  </li>`;
}

/** The pipeline as a document: an ordered list of stages, each of which opens to all that there is to know. */
export function pipelineTemplate(view: View, options: PipelineOptions): TemplateResult {
  const {pipeline} = view.feed;
  return html`<section class="pipeline" part="pipeline" data-orientation=${options.orientation}>
    ${heading(options.level, view.text(pipeline.title), 'pipeline-title')}
    <p class="lead">${view.text(pipeline.summary)}</p>
    ${view.diagram?.above(view, options)}
    <ol class="stages" part="stages" role="list">
      ${pipeline.stages.map((stage, i) => stageTemplate(stage, i + 1, view, options))}
    </ol>
  </section>`;
}
