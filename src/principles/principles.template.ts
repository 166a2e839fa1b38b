import {html, nothing, type TemplateResult} from 'lit';
import {listedAction} from '../action-card/action.template.js';
import {chosenPrinciples, type HandoutPart} from '../embed/handout-parts.js';
import type {Action, Principle} from '../feed/feed.generated.js';
import {heading} from '../handout/heading.js';
import {linkTo} from '../handout/link-to.js';
import type {View} from '../handout/view.js';
import type {PipelineOptions} from '../handout/diagram-parts.js';
import {pipelineTemplate} from '../pipeline-diagram/pipeline.template.js';

/** What of the handout is drawn. */
export interface PrinciplesOptions {
  /** Parts to draw. */
  show: ReadonlySet<HandoutPart>;
  /** Ids of the principles, in their order; none: all. */
  principles: readonly string[];
  pipeline: Omit<PipelineOptions, 'level' | 'cards'>;
}

/** The actions of a list of ids, all of which a feed that was read holds, that matter where the visitor is, each once, however often a feed names it. */
function chosenActions(ids: readonly string[], view: View): Action[] {
  const actions = new Map(view.feed.actions.map((action) => [action.id, action]));
  return [...new Set(ids)].map((id) => actions.get(id)!).filter(view.isHere);
}

const cards = (actions: readonly Action[], view: View, level: number) =>
  actions.length > 0
    ? html`<div class="cards">
        ${view.inOrder(actions).map((action) => listedAction(action, view, level))}
      </div>`
    : nothing;

function principleTemplate(
  principle: Principle,
  number: number,
  view: View,
  {show}: PrinciplesOptions,
): TemplateResult {
  const level = view.options.headingLevel + 1;
  const {msg} = view;
  const stages = view.feed.pipeline.stages.filter(({id}) => principle.stages.includes(id));
  return html`<li class="principle" part="principle" data-principle=${principle.id}>
    <div class="statement">
      <span class="numeral" part="numeral" aria-hidden="true">${view.number(number)}</span>
      ${heading(level, view.text(principle.title), 'principle-title')}
      ${
        principle.highlight
          ? html`<p class="highlight" part="highlight">${view.text(principle.highlight)}</p>`
          : nothing
      }
    </div>
    <div class="argument">
      <div class="prose">${view.paragraphs(principle.body)}</div>
      ${
        stages.length > 0
          ? html`<p class="touches" part="touches">
              <span class="label">${view.ui(msg('Where in the pipeline'))}</span>
              ${stages.map(({title}, i) => html`${i > 0 ? ' · ' : nothing}${view.text(title)}`)}
              ${show.has('pipeline') ? view.diagram?.touches(principle, view) : nothing}
            </p>`
          : nothing
      }
      ${show.has('actions') ? cards(chosenActions(principle.actions, view), view, level + 1) : nothing}
    </div>
  </li>`;
}

function introduction(view: View): TemplateResult {
  const {title, question, introduction: words} = view.feed;
  return html`<header class="opening" part="opening">
    <p class="title" part="title">${view.text(title)}</p>
    ${heading(view.options.headingLevel, view.text(question), 'question')}
    ${words ? html`<p class="lead">${view.text(words)}</p>` : nothing}
  </header>`;
}

/** Beside the principles, the actions that follow from none; without them, those of the chosen ones, or all. */
function otherActions(
  view: View,
  {show, principles}: PrinciplesOptions,
): TemplateResult | typeof nothing {
  const level = view.options.headingLevel + 1;
  const {msg, feed} = view;
  const beside = show.has('principles');
  const named = new Set(
    feed.principles
      .filter(({id}) => principles.length === 0 || principles.includes(id))
      .flatMap(({actions}) => actions),
  );
  const chosen = principles.length > 0 || beside;
  const here = feed.actions.filter(
    (action) => view.isHere(action) && (!chosen || named.has(action.id) !== beside),
  );
  if (here.length === 0 || (beside && principles.length > 0)) return nothing;
  return html`<section class="more" part="more">
    ${heading(
      level,
      beside
        ? view.ui(msg('More to do', {desc: 'Heading above actions. At most 40 characters.'}))
        : view.ui(msg('What you can do')),
      'section-title',
    )}
    ${cards(here, view, level + 1)}
  </section>`;
}

function partners(view: View): TemplateResult | typeof nothing {
  const {msg, feed} = view;
  if (feed.partners.length === 0) return nothing;
  return html`<section class="partners" part="partners">
    ${heading(view.options.headingLevel + 1, view.ui(msg('Who is behind this')), 'section-title')}
    <ul class="plain">
      ${feed.partners.map(
        ({name, alsoKnownAs, url}) =>
          html`<li part="partner">
            ${linkTo(url, view.text(name))}
            ${alsoKnownAs ? html`<p class="quiet">${view.text(alsoKnownAs)}</p>` : nothing}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The handout, or the parts of it that were chosen. */
export function principlesTemplate(view: View, options: PrinciplesOptions): TemplateResult {
  const {show, principles: names} = options;
  const {feed} = view;
  const level = view.options.headingLevel + 1;
  const chosen = chosenPrinciples(feed, names);
  return html`<article class="handout" part="handout">
    ${introduction(view)}
    ${
      show.has('principles')
        ? html`<ol class="principles" part="principles" role="list">
            ${chosen.map((principle) =>
              principleTemplate(principle, feed.principles.indexOf(principle) + 1, view, options),
            )}
          </ol>`
        : nothing
    }
    ${show.has('pipeline') ? pipelineTemplate(view, {...options.pipeline, level, cards: false}) : nothing}
    ${show.has('actions') ? otherActions(view, options) : nothing}
    ${show.has('partners') ? partners(view) : nothing}
  </article>`;
}
