/** What actions are, in words. */
import type {MsgFn} from '../../locale/strings.js';
import type {ShownState} from './overview.js';

/** In the order in which an editor asks for them. */
export const shownStates: readonly ShownState[] = [
  'closing',
  'open',
  'upcoming',
  'paused',
  'expired',
  'ended',
  'won',
  'lost',
];

/** What an action is now, in a word or two. */
export function stateName(msg: MsgFn, state: ShownState): string {
  switch (state) {
    case 'open':
      return msg('Open', {desc: 'State of an action: one can act now'});
    case 'closing':
      return msg('Closing soon', {desc: 'State of an action'});
    case 'upcoming':
      return msg('Not open yet', {desc: 'State of an action'});
    case 'paused':
      return msg('Paused', {desc: 'State of an action'});
    case 'ended':
      return msg('Ended', {desc: 'State of an action'});
    case 'won':
      return msg('Won', {desc: 'State of an action: it reached what it wanted'});
    case 'lost':
      return msg('Lost', {desc: 'State of an action: it did not reach what it wanted'});
    case 'expired':
      return msg('Expired', {
        desc: 'State of a feed whose time is over, and of its actions: nobody can act any more',
      });
  }
}
