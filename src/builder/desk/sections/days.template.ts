import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {formatInstant} from '../../../locale/dates.js';
import {str} from '../../../locale/strings.js';
import type {DeskView} from '../desk-view.js';
import type {Change, Moment, Overview} from '../overview.js';
import {stateName} from '../state-names.js';
import {fieldOf, momentOf} from '../zone-clock.js';
import {section} from './section.template.js';

const minute = 60_000;

/** The date that all else is looked at on. */
export function daysTemplate(view: DeskView): TemplateResult {
  const {words, choice, choose, now, inspection} = view;
  const {msg} = words;
  const overview = inspection?.overview;
  const timeZone = overview?.facts.timeZone ?? 'UTC';
  const moments = overview?.moments ?? [];
  const more = (overview?.momentCount ?? 0) - moments.length;
  return section(
    'days',
    4,
    msg('On any day', {desc: 'Heading: how a feed is on a day of choice'}),
    html`<div class="field">
        <label for="desk-at">${msg('Date and time')}</label>
        <div class="at">
          <input
            type="datetime-local"
            id="desk-at"
            aria-describedby="desk-at-hint"
            .value=${live(fieldOf(now, timeZone))}
            @change=${({currentTarget}: Event) => {
              const at = momentOf((currentTarget as HTMLInputElement).value, timeZone);
              // Empty while a part of it is written anew.
              if (at !== undefined) choose({at});
            }}
            @blur=${() => choose({})}
          />
          <button
            type="button"
            class="button secondary"
            aria-disabled=${choice.at === undefined ? 'true' : 'false'}
            @click=${() => choice.at !== undefined && choose({at: undefined})}
          >
            ${msg('Now', {desc: 'Button: goes back to the present'})}
          </button>
        </div>
        <p class="hint" id="desk-at-hint">
          ${msg(str`By the clock of the feed, ${timeZone}. Preview, problems and actions follow.`, {desc: 'The value is a time zone'})}
        </p>
      </div>
      ${
        moments.length === 0
          ? nothing
          : html`<div>
              <h3 id="desk-moments">${msg('When something changes')}</h3>
              <ol class="moments" aria-labelledby="desk-moments">
                ${moments.map((moment) => momentTemplate(view, moment, overview!.facts))}
              </ol>
              ${more > 0 ? html`<p>${msg(str`And ${more} more.`)}</p>` : nothing}
            </div>`
      }`,
  );
}

function momentTemplate(
  {words, choose, choice}: DeskView,
  {at, changes, others}: Moment,
  {timeZone, language}: Overview['facts'],
): TemplateResult {
  const {msg} = words;
  const date = formatInstant(new Date(at).toISOString(), words, timeZone);
  const button = (moment: number, label: string) =>
    html`<button
      type="button"
      class="button small secondary"
      aria-pressed=${choice.at === moment ? 'true' : 'false'}
      aria-describedby="desk-moment-${at}"
      @click=${() => choose({at: moment})}
    >
      ${label}
    </button>`;
  return html`<li>
    <p class="date" id="desk-moment-${at}">${date}</p>
    <ul>
      ${changes.map((change) => changeTemplate(words, {language, ...change}))}
      ${others > 0 ? html`<li>${msg(str`And ${others} more.`)}</li>` : nothing}
    </ul>
    <div class="ways">
      ${button(at - minute, msg('Just before', {desc: 'Button: goes to the minute before a date'}))}
      ${button(at, msg('From then on', {desc: 'Button: goes to a date'}))}
    </div>
  </li>`;
}

function changeTemplate({msg}: DeskView['words'], {to, title, language}: Change): TemplateResult {
  return html`<li>
    <span class="state" data-state=${to}>${stateName(msg, to)}</span>
    ${title === undefined ? msg('The whole feed') : html`<bdi lang=${ifDefined(language)}>${title}</bdi>`}
  </li>`;
}
