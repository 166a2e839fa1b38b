import {html, nothing, type TemplateResult} from 'lit';
import {chosenPrinciples, type HandoutPart} from '../embed/handout-parts.js';
import type {Action, Principle} from '../feed/feed.generated.js';
import type {Shown, View} from '../handout/view.js';
import {str} from '../locale/strings.js';
import {icon} from '../shared/icons.js';
import {paperAction} from './paper-action.template.js';
import {paperHeading} from './paper-parts.js';
import {paperStage} from './paper-stage.template.js';

/** What of the handout is printed. */
export interface SheetOptions {
  show: ReadonlySet<HandoutPart>;
  /** Ids of the principles, in their order; none: all. */
  principles: readonly string[];
}

function principleTemplate(principle: Principle, number: number, view: View): TemplateResult {
  const {title, highlight, body} = principle;
  return html`<li>
    <span class="number" aria-hidden="true">${view.number(number)}</span>
    ${paperHeading(view.options.headingLevel + 1, view.text(title), 'name')}
    ${highlight ? html`<p class="large-words">${view.text(highlight)}</p>` : nothing}
    ${view.paragraphs(body)}
  </li>`;
}

/** Most codes of a sheet: each takes a browser a millisecond, before anybody prints. */
const mostCodes = 100;

const section = (name: string, title: Shown, content: unknown, view: View) =>
  html`<section class=${name}>
    ${paperHeading(view.options.headingLevel + 1, title, 'section-name')} ${content}
  </section>`;

/** One item among others: one that cannot be drawn leaves them standing. */
function drawn(draw: () => TemplateResult, id: string): TemplateResult | typeof nothing {
  try {
    return draw();
  } catch (error) {
    // oxlint-disable-next-line no-console
    console.error(`"${id}" cannot be printed.`, error);
    return nothing;
  }
}

function winTemplate({title, outcome}: Action, view: View): TemplateResult {
  return html`<li>
    ${paperHeading(view.options.headingLevel + 2, html`${icon('won')} ${view.text(title)}`, 'name')}
    ${outcome ? html`<p>${view.text(outcome.summary)}</p>` : nothing}
  </li>`;
}

/** What a reader of paper must know: it stays as it is. */
function dated(view: View): TemplateResult {
  const {msg, feed} = view;
  const day = view.date(feed.issued);
  return html`<p class="dated">
    <strong>${view.ui(msg(str`As of ${day}`))}</strong> · ${view.text(feed.publisher.name)} ·
    <bdi lang="en" dir="ltr">${feed.publisher.email ?? new URL(feed.publisher.url).host}</bdi>
    ${
      feed.review === 'draft' || view.words.draft
        ? html`&nbsp;· ${view.ui(msg('This translation is a draft that nobody has reviewed yet.'))}`
        : nothing
    }
  </p>`;
}

/**
 * The handout as it is printed: what can be done on a screen only (opening, choosing, following) is written out or left out.
 * A code and a short address lead from each open action to where it is done.
 */
export function sheetTemplate(view: View, {show, principles: names}: SheetOptions): TemplateResult {
  const {msg, feed} = view;
  const principles = chosenPrinciples(feed, names);
  // As on the screen: with chosen principles, what follows from them.
  const named = new Set(principles.flatMap(({actions}) => actions));
  const actions = feed.actions.filter(
    (action) => view.isHere(action) && (names.length === 0 || named.has(action.id)),
  );
  const open = view.inOrder(actions).filter((action) => view.canAct(action));
  const won = actions.filter(({status}) => status === 'won');
  const {headingLevel} = view.options;
  return html`<div class="sheet" part="sheet">
    <header>
      <p class="title">${view.text(feed.title)}</p>
      ${paperHeading(headingLevel, view.text(feed.question), 'question')}
      ${feed.introduction ? html`<p class="intro">${view.text(feed.introduction)}</p>` : nothing}
      ${dated(view)} ${view.foreign?.notes(view).map((note) => html`<p class="dated">${note}</p>`)}
    </header>
    ${
      show.has('principles')
        ? html`<ol class="principles">
            ${principles.map((principle) =>
              drawn(
                () => principleTemplate(principle, feed.principles.indexOf(principle) + 1, view),
                principle.id,
              ),
            )}
          </ol>`
        : nothing
    }
    ${
      show.has('actions') && open.length > 0
        ? section(
            'open',
            view.ui(msg('What you can do')),
            html`<ul class="acts">
              ${open.map((action, i) =>
                drawn(() => paperAction(action, view, i < mostCodes), action.id),
              )}
            </ul>`,
            view,
          )
        : nothing
    }
    ${
      show.has('pipeline')
        ? section(
            'line',
            view.text(feed.pipeline.title),
            html`<p class="intro">${view.text(feed.pipeline.summary)}</p>
              <ol class="stops">
                ${feed.pipeline.stages.map((stage, i) =>
                  drawn(() => paperStage(stage, i + 1, view), stage.id),
                )}
              </ol>`,
            view,
          )
        : nothing
    }
    ${
      show.has('actions') && won.length > 0
        ? section(
            'won',
            view.ui(view.names.stateName(msg, 'won')),
            html`<ul class="wins">
              ${won.map((action) => drawn(() => winTemplate(action, view), action.id))}
            </ul>`,
            view,
          )
        : nothing
    }
    ${
      show.has('partners') && feed.partners.length > 0
        ? section(
            'behind',
            view.ui(msg('Who is behind this')),
            html`<p>
              ${feed.partners.map(
                ({name, url}, i) =>
                  html`${i > 0 ? ' · ' : nothing}<strong>${view.text(name)}</strong>
                    <bdi lang="en" dir="ltr">${new URL(url).host.replace(/^www\./, '')}</bdi>`,
              )}
            </p>`,
            view,
          )
        : nothing
    }
  </div>`;
}
