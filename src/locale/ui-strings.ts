/**
 * The interface's words for kinds and states, as many as the built-in handout needs; src/foreign/ui-strings.ts has
 * them all. Pure; other words stand where they are used.
 */
import type {ActionState} from '../feed/action-state.js';
import type {Action} from '../feed/feed.generated.js';
import type {MsgFn} from './strings.js';

type Kind = Action['kind'];

/** What kind of action it is, as a noun. */
function kindName(msg: MsgFn, kind: Kind): string | undefined {
  switch (kind) {
    case 'sign':
      return msg('Petition');
    case 'donate':
      return msg('Donation');
    case 'call':
      return msg('Phone call');
    case 'share':
      return msg('Spread the word');
    case 'listen':
      return msg('Recording', {desc: 'A kind of action: something to listen to'});
    default:
      return undefined;
  }
}

/** What the button of its page says. */
function linkLabel(msg: MsgFn, kind: Kind): string | undefined {
  switch (kind) {
    case 'call':
      return msg('Open the call script');
    case 'share':
      return msg('Read it');
    case 'listen':
      return msg('Listen', {desc: 'Button that leads to a recording'});
    default:
      return undefined;
  }
}

/** What an action is now, in a word or two. */
function stateName(msg: MsgFn, state: ActionState): string | undefined {
  switch (state) {
    case 'open':
      return msg('Open', {desc: 'State of an action: one can act now'});
    case 'paused':
      return msg('Paused');
    case 'ended':
      return msg('Ended');
    case 'won':
      return msg('Won');
    default:
      return undefined;
  }
}

/** What acting tells others about you, where the feed says nothing of its own. */
const usuallyReveals = (msg: MsgFn, kind: Kind): string | undefined =>
  kind === 'share' ? msg('Others see that you shared it.') : undefined;

/** All of them. An object, since what a feed from elsewhere brings along stands in its place. */
export const builtInWords = {kindName, linkLabel, stateName, usuallyReveals};

export type KindAndStateWords = typeof builtInWords;
