/** A feed at one moment: what it holds, what each action is, and when that changes. Pure. */
import {actionState, canAct, type ActionState} from '../../feed/action-state.js';
import type {Action, Feed, Text} from '../../feed/feed.generated.js';
import {plainText} from '../../shared/inline-text.js';
import {changesOf} from './action-changes.js';

/** What an action is for visitors: as {@link ActionState}, or `expired` where it is open in a feed whose time is over. */
export type ShownState = ActionState | 'expired';

/** An action, for a list. */
export interface ActionRow {
  id: string;
  kind: Action['kind'];
  title: string;
  /** Language of the title, where it is another than the feed's. */
  language?: string | undefined;
  state: ShownState;
  /** When it becomes something else, in milliseconds since the epoch. */
  until?: number | undefined;
}

/** Something that changes at a moment; the feed itself where there is no action. */
export interface Change {
  to: ShownState;
  title?: string | undefined;
  language?: string | undefined;
}

/** A moment at which something changes by itself. */
export interface Moment {
  /** Milliseconds since the epoch. */
  at: number;
  /** The first few. */
  changes: Change[];
  /** How many more there are. */
  others: number;
}

/** What can be told of a feed that pages can show. */
export interface Overview {
  facts: Pick<
    Feed,
    'id' | 'language' | 'sequence' | 'issued' | 'expires' | 'review' | 'reviewedOn' | 'timeZone'
  >;
  languages: string[];
  counts: {principles: number; actions: number; stages: number; partners: number};
  expired: boolean;
  /** The first {@link mostListed} of each state. */
  actions: ActionRow[];
  /** How many there are of each state. */
  states: Partial<Record<ShownState, number>>;
  /** The {@link mostListed} nearest to the moment that is looked at, in order. */
  moments: Moment[];
  /** How many moments there are in all. */
  momentCount: number;
}

/** Most rows of one list: nobody reads more, and a feed may have 5,000 actions. */
export const mostListed = 100;

/** Most changes that are told of one moment. */
const mostChanges = 5;

const words = (text: Text) =>
  typeof text === 'string'
    ? {title: plainText(text)}
    : {title: plainText(text.text), language: text.lang};

/** What can be told of a feed at a moment. */
export function overviewOf(feed: Feed, now: number): Overview {
  const {id, language, sequence, issued, expires, review, reviewedOn, timeZone} = feed;
  const expired = expires !== undefined && now >= Date.parse(expires);
  const states: Overview['states'] = {};
  const actions: ActionRow[] = [];
  for (const action of feed.actions) {
    const {state, until} = stateOf(action, timeZone, now);
    const shown = expired && canAct(state) ? 'expired' : state;
    const count = (states[shown] = (states[shown] ?? 0) + 1);
    if (count > mostListed) continue;
    actions.push({id: action.id, kind: action.kind, ...words(action.title), state: shown, until});
  }
  const moments = momentsOf(feed);
  return {
    facts: {id, language, sequence, issued, expires, review, reviewedOn, timeZone},
    languages: Object.keys(feed.translations),
    counts: {
      principles: feed.principles.length,
      actions: feed.actions.length,
      stages: feed.pipeline.stages.length,
      partners: feed.partners.length,
    },
    expired,
    actions,
    states,
    moments: nearest(moments, now),
    momentCount: moments.length,
  };
}

/** What it is, and when it becomes something else: not each day before it closes. */
function stateOf(action: Action, timeZone: string, now: number) {
  const {state, until} = actionState(action, timeZone, now);
  const next =
    until === undefined ? undefined : changesOf(action, timeZone).find(({at}) => at > now);
  return {state, until: next?.at};
}

function momentsOf(feed: Feed): Moment[] {
  const byTime = new Map<number, Moment>();
  const add = (at: number, change: Change) => {
    const moment = byTime.get(at) ?? {at, changes: [], others: 0};
    byTime.set(at, moment);
    if (moment.changes.length < mostChanges) moment.changes.push(change);
    else moment.others++;
  };
  for (const action of feed.actions) {
    for (const {at, to} of changesOf(action, feed.timeZone)) add(at, {to, ...words(action.title)});
  }
  if (feed.expires !== undefined) add(Date.parse(feed.expires), {to: 'expired'});
  return [...byTime.values()].sort((a, b) => a.at - b.at);
}

function nearest(moments: Moment[], now: number): Moment[] {
  const away = ({at}: Moment) => Math.abs(at - now);
  return [...moments]
    .sort((a, b) => away(a) - away(b))
    .slice(0, mostListed)
    .sort((a, b) => a.at - b.at);
}
