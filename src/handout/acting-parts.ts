import type {TemplateResult} from 'lit';
import type {Action, CallAction} from '../feed/feed.generated.js';
import type {Shown, View} from './view.js';

/** What an action passes on. */
export interface Passage {
  /** The words, without setting. */
  words: string;
  /** Where they lead. */
  url: string | undefined;
}

/**
 * What draws what a visitor opens on the way to acting: other ways to share than the device's own, a script in large
 * letters. Loaded when somebody opens it, since most visitors do not.
 */
export interface ActingParts {
  /** The ways to pass something on besides the device's own. */
  shareWays: (passage: Passage, action: Action, view: View) => TemplateResult;
  /** A way to read a script from the table while the telephone is at the ear. */
  largeLetters: (title: Shown, lines: CallAction['script'], view: View) => TemplateResult;
}
