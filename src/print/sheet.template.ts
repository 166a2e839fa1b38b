import {html, nothing, type TemplateResult} from 'lit';
import type {Action, Principle, Stage, Text} from '../feed/feed.generated.js';
import type {Shown, View} from '../handout/view.js';
import {hoursTemplate} from '../foreign/hours.template.js';
import {readableNumber} from '../locale/readable-number.js';
import {formatInstant} from '../locale/dates.js';
import {str} from '../locale/strings.js';
import {isOnMainLine, waysFrom} from '../feed/ways.js';
import type {HandoutPart} from '../principles/principles.template.js';
import {icon} from '../shared/icons.js';
import {paperAddress} from './address.js';
import {codeTemplate} from './code.template.js';

/** What of the handout is printed. */
export interface SheetOptions {
  show: ReadonlySet<HandoutPart>;
  /** Ids of the principles, in their order; none: all. */
  principles: readonly string[];
}

const listed = (texts: readonly Text[], view: View) =>
  texts.map((text, i) => html`${i > 0 ? ' · ' : nothing}${view.text(text)}`);

/** A heading without a part: pages style what is on the screen. Programs that make PDF files know it by its role. */
const paperHeading = (level: number, content: Shown, name: string): TemplateResult =>
  html`<div class=${name} role="heading" aria-level=${level}>${content}</div>`;

const fact = (label: Shown, content: unknown) =>
  html`<p class="fact"><span class="label">${label}</span> ${content}</p>`;

function principleTemplate(principle: Principle, number: number, view: View): TemplateResult {
  const {title, highlight, body} = principle;
  return html`<li>
    <span class="number" aria-hidden="true">${view.number(number)}</span>
    ${paperHeading(view.options.headingLevel + 1, view.text(title), 'name')}
    ${highlight ? html`<p class="large-words">${view.text(highlight)}</p>` : nothing}
    ${view.paragraphs(body)}
  </li>`;
}

/** What somebody needs who acts from paper: nothing can be unfolded there. */
function waysToAct(action: Action, view: View): unknown {
  const {msg} = view;
  switch (action.kind) {
    case 'call':
      return html`${action.phones.map(
        ({label, number, extension, hours = []}) =>
          html`<p class="fact">
              ${view.text(label)}
              <bdi lang="en" dir="ltr"><strong>${readableNumber(number)}</strong></bdi>
              ${
                extension
                  ? html`${view.ui(msg('Extension'))} <bdi lang="en" dir="ltr">${extension}</bdi>`
                  : nothing
              }
            </p>
            ${hours.length > 0 ? hoursTemplate(hours, view) : nothing}`,
      )}
      ${
        action.script.length > 0
          ? html`<div class="say">
              <p class="label">${view.ui(msg('What you can say'))}</p>
              ${view.paragraphs(action.script)}
            </div>`
          : nothing
      }
      ${
        action.voicemail?.length
          ? html`<div class="say">
              <p class="label">${view.ui(msg('If a machine answers'))}</p>
              ${view.paragraphs(action.voicemail)}
            </div>`
          : nothing
      }`;
    case 'email':
      return html`<p class="fact">
          <bdi lang="en" dir="ltr"><strong>${action.to}</strong></bdi>
        </p>
        <div class="say">
          <p class="label">${view.text(action.subject)}</p>
          <p class="message">${view.text(action.message)}</p>
        </div>`;
    case 'share':
      return html`<div class="say"><p>${view.text(action.text)}</p></div>`;
    case 'attend':
      return html`${fact(
        view.ui(msg('Starts')),
        view.formatted(formatInstant(action.starts, view.words, view.feed.timeZone)),
      )}
      ${fact(
        view.ui(msg('Ends')),
        view.formatted(formatInstant(action.ends, view.words, view.feed.timeZone)),
      )}
      ${fact(view.ui(msg('Place')), view.text(action.place))}`;
    default:
      return nothing;
  }
}

/** Most codes of a sheet: each takes a browser a millisecond, before anybody prints. */
const mostCodes = 100;

function actionTemplate(action: Action, view: View, hasCode: boolean): TemplateResult {
  const {msg} = view;
  const address = paperAddress(
    action,
    view.link(action),
    action.kind === 'email' ? view.plain(action.subject) : '',
  );
  return html`<li class="act">
    ${address && hasCode ? codeTemplate(address.href) : nothing}
    ${paperHeading(view.options.headingLevel + 2, view.text(action.title), 'name')}
    ${view.paragraphs(action.body)} ${waysToAct(action, view)} ${view.paragraphs(action.expect)}
    ${action.target ? fact(view.ui(msg('Who decides')), view.text(action.target)) : nothing}
    ${
      action.closes
        ? fact(
            view.ui(msg('Until', {desc: 'Label before the last day of an action'})),
            html`<strong
              >${view.formatted(
                action.closes.length > 10
                  ? formatInstant(action.closes, view.words, view.feed.timeZone)
                  : view.date(action.closes),
              )}</strong
            >`,
          )
        : nothing
    }
    ${fact(
      view.ui(msg('What this reveals about you')),
      action.reveals
        ? view.text(action.reveals)
        : view.ui(view.names.usuallyReveals(msg, action.kind)),
    )}
    ${
      address
        ? html`<p class="address">
            <bdi lang="en" dir="ltr" data-code=${address.href}>${address.words}</bdi>
          </p>`
        : nothing
    }
  </li>`;
}

function stageTemplate(stage: Stage, number: number, view: View): TemplateResult {
  const {msg} = view;
  const {pipeline} = view.feed;
  const {bypasses, exits} = waysFrom(stage, pipeline);
  const main = isOnMainLine(stage, pipeline);
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
  const principles =
    names.length > 0
      ? names.flatMap((name) => feed.principles.filter(({id}) => id === name))
      : feed.principles;
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
            ${principles.map((principle) => principleTemplate(principle, feed.principles.indexOf(principle) + 1, view))}
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
                drawn(() => actionTemplate(action, view, i < mostCodes), action.id),
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
                ${feed.pipeline.stages.map((stage, i) => stageTemplate(stage, i + 1, view))}
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
