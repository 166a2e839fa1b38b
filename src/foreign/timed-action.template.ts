/** What an action says of time: only feeds from elsewhere hold actions that open, close, are urgent or were checked. */
import {html, nothing, type TemplateResult} from 'lit';
import {canAct, type ActionState} from '../feed/action-state.js';
import type {Action} from '../feed/feed.generated.js';
import type {Shown, View} from '../handout/view.js';
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

/** Until when one can act. */
export const until = (
  {closes}: Action,
  state: ActionState,
  view: View,
): TemplateResult | undefined =>
  closes !== undefined && canAct(state)
    ? html`<div>
        <dt>${view.ui(view.msg('Until', {desc: 'Label before the last day of an action'}))}</dt>
        <dd><time datetime=${closes}>${view.formatted(view.date(closes))}</time></dd>
      </div>`
    : undefined;

/** When somebody last saw that it works. */
export function lastChecked({checkedOn}: Action, view: View): Shown | undefined {
  const day = checkedOn && view.date(checkedOn);
  return day ? view.ui(view.msg(str`Last checked: ${day}.`)) : undefined;
}
