/** What an action says of time: only feeds from elsewhere hold actions that open, close, are urgent or were checked. */
import {html, nothing, type TemplateResult} from 'lit';
import {canAct, type ActionState, type CurrentState} from '../feed/action-state.js';
import type {Action} from '../feed/feed.generated.js';
import type {Shown, View} from '../handout/view.js';
import {eventFacts} from './attend.template.js';
import {formatInstant} from '../locale/dates.js';
import {formatNumber} from '../locale/names.js';
import {pluralWords} from '../locale/plural-words.js';
import {str} from '../locale/strings.js';

/** Why one cannot act now; undefined where the outcome or the state says enough. */
export function whyNot(action: Action, state: ActionState, view: View): Shown | undefined {
  const {msg} = view;
  const closes = action.closes ?? (action.kind === 'attend' ? action.ends : '');
  const day = view.date((state === 'upcoming' ? action.opens : closes) || view.feed.issued);
  if (state === 'upcoming') return view.ui(msg(str`Opens on ${day}.`));
  // Of a feed whose time is over, its notes say so.
  if (view.expired && action.status === 'open') return undefined;
  if (state === 'paused')
    return view.ui(msg('The organizers have paused this. Please come back later.'));
  if (state !== 'ended' || action.outcome) return undefined;
  return view.ui(
    action.status === 'open'
      ? msg(str`This closed on ${day}.`)
      : msg('This is over. You can no longer take part.'),
  );
}

/** That an action is urgent. */
export const urgent = ({urgent: is}: Action, view: View): TemplateResult | typeof nothing =>
  is ? html`<span class="state urgent">${view.ui(view.msg('Urgent'))}</span>` : nothing;

/** How much time is left, in days, where it is little. */
function timeLeft(days: number, view: View): Shown {
  const {msg} = view;
  if (days === 0) return view.ui(msg('Today is the last day.'));
  if (days === 1) return view.ui(msg('Tomorrow is the last day.'));
  const words = pluralWords(view.words, days);
  const count = formatNumber(days, words);
  const said = words.msg(str`${count} days are left.`, {
    desc: 'Plural. The number of days, 2 or more.',
  });
  return view.marked(said, words.lastLanguage);
}

/** Until when one can act. */
function until({closes}: Action, state: CurrentState, view: View): TemplateResult | undefined {
  if (closes === undefined || !canAct(state.state)) return undefined;
  // A day stands for itself; an instant has an hour, and a zone in which that is meant.
  const words =
    closes.length > 10 ? formatInstant(closes, view.words, view.feed.timeZone) : view.date(closes);
  const {daysLeft} = state;
  return html`<div>
    <dt>${view.ui(view.msg('Until', {desc: 'Label before the last day of an action'}))}</dt>
    <dd>
      <time datetime=${closes}>${view.formatted(words)}</time>
      ${daysLeft === undefined ? nothing : html`<strong class="left">${timeLeft(daysLeft, view)}</strong>`}
    </dd>
  </div>`;
}

/** What of an action's facts is time: until when one can act; when and where an event is. */
export const times = (action: Action, state: CurrentState, view: View): TemplateResult[] =>
  [
    action.kind === 'attend' ? eventFacts(action, view) : [],
    until(action, state, view) ?? [],
  ].flat();

/** When somebody last saw that it works. */
export function lastChecked({checkedOn}: Action, view: View): Shown | undefined {
  const day = checkedOn && view.date(checkedOn);
  return day ? view.ui(view.msg(str`Last checked: ${day}.`)) : undefined;
}
