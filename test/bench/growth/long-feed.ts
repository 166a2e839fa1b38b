/** Feeds of any length, all alike: what they hold grows with their actions and with nothing else. */
import type {Action, Feed} from '../../../src/feed/feed.generated.js';
import {smallFeed} from '../small-feed.js';

const day = 24 * 3_600_000;

/** A day of the calendar, so many days from now. */
const dayFromNow = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

/** Of each ten, some close on a day, some begin later, some are won; one is a call. */
function actionOf(place: number): Action {
  const common = {
    id: `action-${place}`,
    title: `Tell office ${place} to end its contract`,
    target: `Office ${place}`,
    checkedOn: dayFromNow(-1),
    sources: [{title: 'Minutes', url: `https://office-${place}.example/minutes`}],
  };
  const url = `https://office-${place}.example/letter`;
  switch (place % 10) {
    case 1:
      return {
        ...common,
        kind: 'call',
        status: 'open',
        phones: [{label: 'Front desk', number: '+12025550123'}],
        script: ['Hello, I am calling about the contract.'],
      };
    case 2:
      return {
        ...common,
        kind: 'sign',
        status: 'won',
        outcome: {summary: 'It ended.', date: dayFromNow(-30), sources: common.sources},
      };
    case 3:
      return {...common, kind: 'sign', status: 'open', url, opens: dayFromNow(1 + (place % 60))};
    case 4:
    case 5:
      return {...common, kind: 'sign', status: 'open', url, closes: dayFromNow(1 + (place % 300))};
    default:
      return {...common, kind: 'sign', status: 'open', url};
  }
}

/**
 * A feed of so many actions, half of them named by its principles.
 *
 * @param count At most 2,000 are named: a feed may name a thousand.
 */
export function longFeed(count: number): Feed {
  const actions = Array.from({length: count}, (_, place) => actionOf(place));
  const named = actions.filter((_, place) => place % 2 === 0).slice(0, 999);
  return smallFeed(actions, {
    id: `long-${count}`,
    principles: ['first', 'second', 'third'].map((id, i) => ({
      id,
      title: `The ${id} principle`,
      body: ['A sentence.'],
      stages: [],
      actions: named.filter((_, place) => place % 3 === i).map((action) => action.id),
    })),
  });
}
