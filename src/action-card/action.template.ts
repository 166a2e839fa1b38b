import {html, nothing, type noChange, type TemplateResult} from 'lit';
import type {ActionState, CurrentState} from '../feed/action-state.js';
import type {Action} from '../feed/feed.generated.js';
import {httpsLink} from '../feed/https-url.js';
import {heading} from '../handout/heading.js';
import {shareTemplate} from '../handout/share.template.js';
import {sourceList} from '../handout/sources.template.js';
import type {View} from '../handout/view.js';
import {icon} from '../shared/icons.js';
import {callTemplate} from './kinds/call.js';
import {linkTemplate} from './kinds/link.js';
import {passOnTemplate} from './kinds/share.js';

/** How to act: what the kind needs of its own, its page, and more ways to the same. */
const wayTemplate = (action: Action, view: View): TemplateResult =>
  html`<div class="way" part="way">
    ${view.foreign?.way(action, view)}
    ${action.kind === 'call' ? callTemplate(action, view) : nothing}
    ${action.kind === 'share' ? passOnTemplate(action, view) : nothing}
    ${linkTemplate(action, view)} ${view.foreign?.moreWays(action, view)}
  </div>`;

/** How it ended; a victory wants to be told on. */
function outcomeTemplate(
  action: Action,
  state: ActionState,
  view: View,
): TemplateResult | typeof nothing {
  const {outcome} = action;
  return outcome
    ? html`<div class="outcome" part="outcome">
          <p>${view.text(outcome.summary)}</p>
          <p class="quiet">
            ${view.ui(view.names.stateName(view.msg, state))} ·
            <time datetime=${outcome.date}>${view.formatted(view.date(outcome.date))}</time>
          </p>
        </div>
        ${
          state === 'won'
            ? html`<div class="way">
                ${shareTemplate(view.plain(outcome.summary), httpsLink(outcome.sources[0]?.url ?? '')?.href, action, view)}
              </div>`
            : nothing
        }`
    : nothing;
}

/** What one should know before acting: what it reveals, what to expect, how fresh it is. */
function beforeActing(action: Action, view: View): TemplateResult {
  const {msg} = view;
  const {expect, reveals} = action;
  return html`<div class="before" part="before">
    ${
      expect?.length
        ? html`<p class="label">${view.ui(msg('What to expect'))}</p>
            ${view.paragraphs(expect)}`
        : nothing
    }
    <p class="label">${view.ui(msg('What this reveals about you'))}</p>
    <p>${reveals ? view.text(reveals) : view.ui(view.names.usuallyReveals(msg, action.kind))}</p>
    <p class="quiet">
      ${
        view.foreign?.lastChecked(action, view) ??
        view.ui(msg('We do not know if this still works.'))
      }
    </p>
  </div>`;
}

function facts(action: Action, state: CurrentState, view: View): TemplateResult | typeof nothing {
  const {msg} = view;
  const {target, region} = action;
  const rows = [
    target &&
      html`<div>
        <dt>${view.ui(msg('Who decides'))}</dt>
        <dd>${view.text(target)}</dd>
      </div>`,
    region?.length &&
      html`<div>
        <dt>${view.ui(msg('Where', {desc: 'Label before the names of regions'}))}</dt>
        <dd>${view.regions(region)}</dd>
      </div>`,
    ...(view.foreign?.times(action, state, view) ?? []),
  ].filter(Boolean);
  return rows.length > 0 ? html`<dl class="facts">${rows}</dl>` : nothing;
}

/** One action among others: one that cannot be drawn leaves them standing, and many are not drawn all at once. */
export function listedAction(
  action: Action,
  view: View,
  level: number,
): TemplateResult | typeof nothing | typeof noChange {
  try {
    return view.foreign?.later(view) ?? actionTemplate(action, view, level);
  } catch (error) {
    // oxlint-disable-next-line no-console
    console.error(`Action "${action.id}" cannot be drawn.`, error);
    return nothing;
  }
}

/**
 * One action: what, who decides, why, where, until when, how; or how it ended.
 *
 * @param level Level of its heading.
 */
export function actionTemplate(action: Action, view: View, level: number): TemplateResult {
  const {msg} = view;
  const current = view.state(action);
  const {state} = current;
  const open = view.canAct(action);
  const why = view.foreign?.whyNot(action, state, view);
  const sources = [...(action.outcome?.sources ?? []), ...(action.sources ?? [])];
  return html`<article class="action" part="action" data-action=${action.id} data-state=${state}>
    ${heading(level, view.text(action.title), 'action-title')}
    <p class="eyebrow">
      <span class="kind" part="kind">${view.ui(view.names.kindName(msg, action.kind))}</span>
      <span class="state" part="state">
        ${state === 'won' ? icon('won') : nothing}${view.ui(view.names.stateName(msg, state))}
      </span>
      ${open ? view.foreign?.urgent(action, view) : nothing}
    </p>
    ${why ? html`<p class="note">${why}</p>` : nothing} ${outcomeTemplate(action, state, view)}
    ${view.paragraphs(action.body)} ${facts(action, current, view)}
    ${open ? html`${beforeActing(action, view)} ${wayTemplate(action, view)}` : nothing}
    ${sourceList(sources, view)}
  </article>`;
}
