/** The interface's words for all that a feed can say; the core has those that the built-in handout needs. Pure. */
import type {ActionState} from '../feed/action-state.js';
import type {Action} from '../feed/feed.generated.js';
import type {MsgFn} from '../locale/strings.js';
import {builtInWords, type KindAndStateWords} from '../locale/ui-strings.js';

type Kind = Action['kind'];

/** What kind of action it is, as a noun. */
function kindName(msg: MsgFn, kind: Kind): string {
  switch (kind) {
    case 'email':
      return msg('Email', {desc: 'A kind of action, and a way to share: write an email'});
    case 'read':
      return msg('Article', {desc: 'A kind of action: something to read'});
    case 'attend':
      return msg('Event');
    case 'sign':
    case 'donate':
    case 'call':
    case 'share':
    case 'listen':
      return builtInWords.kindName(msg, kind) ?? '';
  }
}

/** What the button of its page says. */
function linkLabel(msg: MsgFn, kind: Kind): string {
  switch (kind) {
    case 'sign':
      return msg('Sign the petition');
    case 'donate':
      return msg('Donate');
    case 'read':
      return msg('Read it');
    case 'email':
    case 'attend':
      return msg('More about it');
    case 'call':
    case 'share':
    case 'listen':
      return builtInWords.linkLabel(msg, kind) ?? '';
  }
}

/** What an action is now, in a word or two. */
function stateName(msg: MsgFn, state: ActionState): string {
  switch (state) {
    case 'upcoming':
      return msg('Not open yet');
    case 'closing':
      return msg('Closing soon');
    case 'lost':
      return msg('Lost');
    case 'open':
    case 'paused':
    case 'ended':
    case 'won':
      return builtInWords.stateName(msg, state) ?? '';
  }
}

/** What acting tells others about you, where the feed says nothing of its own. */
function usuallyReveals(msg: MsgFn, kind: Kind): string {
  switch (kind) {
    case 'sign':
      return msg('The site gets the name and email that you give, and may pass them on.');
    case 'donate':
      return msg('The site and your bank see that you gave. Some funds show names.');
    case 'call':
      return msg('Whoever picks up may see your number. You need not give your name.');
    case 'email':
      return msg('Whoever gets it sees your email address and name.');
    case 'read':
    case 'listen':
      return msg('The site sees your internet address.');
    case 'attend':
      return msg('Others see that you are there, police too.');
    case 'share':
      return builtInWords.usuallyReveals(msg, kind) ?? '';
  }
}

/** All of them. */
export const kindAndStateWords: KindAndStateWords = {
  kindName,
  linkLabel,
  stateName,
  usuallyReveals,
};
