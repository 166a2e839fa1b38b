import {html, nothing, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {formatInstant} from '../../../locale/dates.js';
import {str} from '../../../locale/strings.js';
import type {DeskView} from '../desk-view.js';
import type {ActionRow, Overview, ShownState} from '../overview.js';
import {shownStates, stateName} from '../state-names.js';
import {section} from './section.template.js';

/** What each action is on the date that is looked at. */
export function actionsTemplate(view: DeskView): TemplateResult {
  const {words, inspection} = view;
  const {msg} = words;
  const overview = inspection?.overview;
  return section(
    'actions',
    5,
    msg('What each action is at that time'),
    overview
      ? html`${
          overview.expired
            ? html`<p class="problem">
                ${msg('The time of this feed is over: its words stay, its links to act are off.')}
              </p>`
            : nothing
        }
        ${shownStates.map((state) => stateTemplate(view, overview, state))}
        ${overview.counts.actions === 0 ? html`<p>${msg('The feed has no actions.')}</p>` : nothing}`
      : html`<p>${msg('Pages cannot show this feed yet.')}</p>`,
  );
}

function stateTemplate(view: DeskView, overview: Overview, state: ShownState) {
  const {msg} = view.words;
  const rows = overview.actions.filter((action) => action.state === state);
  const count = overview.states[state] ?? 0;
  if (count === 0) return nothing;
  const more = count - rows.length;
  return html`<div class="state-group">
    <h3>
      <span class="state" data-state=${state}>${stateName(msg, state)}</span>
      <span class="count">${count}</span>
    </h3>
    <ul class="actions">
      ${rows.map((row) => rowTemplate(view, overview, row))}
    </ul>
    ${more > 0 ? html`<p>${msg(str`And ${more} more.`)}</p>` : nothing}
  </div>`;
}

function rowTemplate(
  {words, showAction}: DeskView,
  {facts}: Overview,
  {id, kind, title, language, until}: ActionRow,
): TemplateResult {
  const {msg} = words;
  const date =
    until === undefined
      ? undefined
      : formatInstant(new Date(until).toISOString(), words, facts.timeZone);
  return html`<li>
    <p>
      <bdi class="title" lang=${language ?? facts.language}>${title}</bdi>
      <span class="hint"><code dir="ltr">${kind}</code> <code dir="ltr">${id}</code></span>
    </p>
    ${date === undefined ? nothing : html`<p class="hint">${msg(str`Until ${date}`)}</p>`}
    <button
      type="button"
      class="button small secondary"
      @click=${() => showAction({id, title, language: language ?? facts.language})}
    >
      ${msg('Show it', {desc: 'Button: shows one action in the preview'})}<span
        class="for-listeners"
        lang=${ifDefined(language ?? facts.language)}
      >
        ${title}</span
      >
    </button>
  </li>`;
}
