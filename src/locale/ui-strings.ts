/** The interface's words for what a feed can say: kinds, states, defaults. Pure; other words stand where they are used. */
import type {ActionState} from '../feed/action-state.js';
import type {Action} from '../feed/feed.generated.js';
import type {MsgFn} from './strings.js';

type Kind = Action['kind'];

/** What kind of action it is, as a noun. */
export function kindName(msg: MsgFn, kind: Kind): string {
  switch (kind) {
    case 'sign':
      return msg('Petition');
    case 'donate':
      return msg('Donation');
    case 'call':
      return msg('Phone call');
    case 'email':
      return msg('Email', {desc: 'A kind of action: write an email'});
    case 'share':
      return msg('Spread the word');
    case 'read':
      return msg('Article', {desc: 'A kind of action: something to read'});
    case 'listen':
      return msg('Recording', {desc: 'A kind of action: something to listen to'});
    case 'attend':
      return msg('Event');
  }
}

/** What the button of its page says. */
export function linkLabel(msg: MsgFn, kind: Kind): string {
  switch (kind) {
    case 'sign':
      return msg('Sign the petition');
    case 'donate':
      return msg('Donate');
    case 'call':
      return msg('Open the call script');
    case 'share':
    case 'read':
      return msg('Read it');
    case 'listen':
      return msg('Listen', {desc: 'Button that leads to a recording'});
    case 'email':
    case 'attend':
      return msg('More about it');
  }
}

/** What an action is now, in a word or two. */
export function stateName(msg: MsgFn, state: ActionState): string {
  switch (state) {
    case 'upcoming':
      return msg('Not open yet');
    case 'open':
      return msg('Open', {desc: 'State of an action: one can act now'});
    case 'closing':
      return msg('Closing soon');
    case 'paused':
      return msg('Paused');
    case 'ended':
      return msg('Ended');
    case 'won':
      return msg('Won');
    case 'lost':
      return msg('Lost');
  }
}

/** What acting tells others about you, where the feed says nothing of its own. */
export function usuallyReveals(msg: MsgFn, kind: Kind): string {
  switch (kind) {
    case 'sign':
      return msg('The site gets the name and email that you give, and may pass them on.');
    case 'donate':
      return msg('The site and your bank see that you gave. Some funds show names.');
    case 'call':
      return msg('Whoever picks up may see your number. You need not give your name.');
    case 'email':
      return msg('Whoever gets it sees your email address and name.');
    case 'share':
      return msg('Others see that you shared it.');
    case 'read':
    case 'listen':
      return msg('The site sees your internet address.');
    case 'attend':
      return msg('Others see that you are there, police too.');
  }
}
