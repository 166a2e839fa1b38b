import type {LitElement, noChange, nothing, TemplateResult} from 'lit';
import type {ActionState, actionState, CurrentState} from '../feed/action-state.js';
import type {Action, Feed, Stage} from '../feed/feed.generated.js';
import type {SafeLink} from '../feed/https-url.js';
import type {KindAndStateWords} from '../locale/ui-strings.js';
import type {Shown, View} from './view.js';

/** An element, as far as drawing it in slices goes. */
export type SlicedHost = Pick<LitElement, 'isConnected' | 'isUpdatePending' | 'requestUpdate'>;

/**
 * How to judge and draw what the built-in handout does not hold. Loaded with what reads feeds from elsewhere, since only
 * those can hold it; `npm run generate` refuses a built-in feed that does.
 */
export interface ForeignParts extends KindAndStateWords {
  /** What a kind needs that the built-in handout does not hold: telephones, a message, a file for the calendar. */
  way: (action: Action, view: View) => TemplateResult | undefined;
  /** What to say to a machine, and the way to the same spoken. */
  moreWays: (action: Action, view: View) => unknown;
  /** Dated figures. */
  figures: (stage: Stage, view: View) => TemplateResult;
  /** That what is on show stands in for a feed that could not be had, and that parts of it are not translated. */
  notes: (view: View) => Shown[];
  /** The link of an action, with the attribution code where it has room for one. */
  link: (action: Action, source: string | null | undefined) => SafeLink | undefined;
  /** What an action with dates is now. */
  actionState: typeof actionState;
  /** What stands for a card of a long list that is not drawn in this update. */
  later: (view: View) => typeof noChange | typeof nothing | undefined;
  /**
   * After each update: has what is left of long lists drawn. Milliseconds until what the feed says next changes by itself, or until
   * the element should draw that; NaN for never.
   */
  updated: (feed: Feed, host: SlicedHost) => number;
  /** Why one cannot act now. */
  whyNot: (action: Action, state: ActionState, view: View) => Shown | undefined;
  /** That an action is urgent. */
  urgent: (action: Action, view: View) => unknown;
  /** Among the facts: until when one can act; when and where an event is. */
  times: (action: Action, state: CurrentState, view: View) => TemplateResult[];
  /** When somebody last saw that it works. */
  lastChecked: (action: Action, view: View) => Shown | undefined;
  /** Actions as a visitor should meet them: what is open first, what is won before what is over. */
  inOrder: (actions: readonly Action[], view: View) => readonly Action[];
  /** The address for mistakes, if the feed has one; else its publisher's site is. */
  mistakes: (view: View) => TemplateResult | undefined;
  /** Names of languages that browsers have none for, too. */
  nativeName: (tag: string) => string;
}
