import {html, nothing, type TemplateResult} from 'lit';
import type {ActionState} from '../feed/action-state.js';
import type {Action} from '../feed/feed.generated.js';
import {heading} from '../handout/heading.js';
import {sourceList} from '../handout/sources.template.js';
import type {View} from '../handout/view.js';
import {builtInWords} from '../locale/ui-strings.js';
import {icon} from '../shared/icons.js';
import {callTemplate} from './kinds/call.js';
import {linkTemplate} from './kinds/link.js';
import {shareTemplate} from './kinds/share.js';

/** What a kind needs besides the way to its page. */
function ownWay(action: Action, view: View): TemplateResult | undefined {
  switch (action.kind) {
    case 'call':
      return callTemplate(action, view);
    case 'share':
      return shareTemplate(action, view);
    case 'email':
      return view.foreign?.email(action, view);
    case 'attend':
      return view.foreign?.attend(action, view);
    default:
      return undefined;
  }
}

function outcomeTemplate({outcome}: Action, view: View): TemplateResult | typeof nothing {
  return outcome
    ? html`<div class="outcome" part="outcome">
        <p>${view.text(outcome.summary)}</p>
        <p class="quiet">
          <time datetime=${outcome.date}>${view.formatted(view.date(outcome.date))}</time>
        </p>
      </div>`
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
    <p>
      ${
        reveals
          ? view.text(reveals)
          : view.ui((view.foreign ?? builtInWords).usuallyReveals(msg, action.kind))
      }
    </p>
    <p class="quiet">
      ${
        view.foreign?.lastChecked(action, view) ??
        view.ui(msg('We do not know if this still works.'))
      }
    </p>
  </div>`;
}

function facts(action: Action, state: ActionState, view: View): TemplateResult | typeof nothing {
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
    view.foreign?.until(action, state, view),
  ].filter(Boolean);
  return rows.length > 0 ? html`<dl class="facts">${rows}</dl>` : nothing;
}

/** One action among others: one that cannot be drawn leaves them standing. */
export function listedAction(
  action: Action,
  view: View,
  level: number,
): TemplateResult | typeof nothing {
  try {
    return actionTemplate(action, view, level);
  } catch (error) {
    // oxlint-disable-next-line no-console
    console.error(`The action "${action.id}" cannot be drawn.`, error);
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
  const {state} = view.state(action);
  const open = view.canAct(action);
  const why = view.foreign?.whyNot(action, state, view);
  const sources = [...(action.outcome?.sources ?? []), ...(action.sources ?? [])];
  return html`<article class="action" part="action" data-action=${action.id} data-state=${state}>
    ${heading(level, view.text(action.title), 'action-title')}
    <p class="eyebrow">
      <span class="kind" part="kind"
        >${view.ui((view.foreign ?? builtInWords).kindName(msg, action.kind))}</span
      >
      <span class="state" part="state">
        ${state === 'won' ? icon('won') : nothing}${view.ui((view.foreign ?? builtInWords).stateName(msg, state))}
      </span>
      ${open ? view.foreign?.urgent(action, view) : nothing}
    </p>
    ${outcomeTemplate(action, view)} ${view.paragraphs(action.body)} ${facts(action, state, view)}
    ${why ? html`<p class="note">${why}</p>` : nothing}
    ${
      open
        ? html`${beforeActing(action, view)}
            <div class="way" part="way">
              ${ownWay(action, view)} ${linkTemplate(action, view)}
              <output class="said"></output>
            </div>`
        : nothing
    }
    ${sourceList(sources, view)}
  </article>`;
}
