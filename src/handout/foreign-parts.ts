import type {TemplateResult} from 'lit';
import type {ActionState, actionState} from '../feed/action-state.js';
import type {
  Action,
  AttendAction,
  CallAction,
  EmailAction,
  Feed,
  Stage,
} from '../feed/feed.generated.js';
import type {SafeLink} from '../feed/https-url.js';
import type {KindAndStateWords} from '../locale/ui-strings.js';
import type {Shown, View} from './view.js';

/**
 * How to judge and draw what the built-in handout does not hold. Loaded with what reads feeds from elsewhere, since only
 * those can hold it; `npm run generate` refuses a built-in feed that does.
 */
export interface ForeignParts extends KindAndStateWords {
  /** Whom to call, and when they answer. */
  phones: (action: CallAction, view: View) => TemplateResult;
  /** A message to send. */
  email: (action: EmailAction, view: View) => TemplateResult;
  /** When and where an event is. */
  attend: (action: AttendAction, view: View) => TemplateResult;
  /** Dated figures. */
  figures: (stage: Stage, view: View) => TemplateResult;
  /** That what is on show stands in for a feed that could not be had, and that parts of it are not translated. */
  notes: (view: View) => Shown[];
  /** The link of an action, with the attribution code where it has room for one. */
  link: (action: Action, source: string | null | undefined) => SafeLink | undefined;
  /** What an action with dates is now. */
  actionState: typeof actionState;
  /** Milliseconds until what a feed says next changes by itself, or until an element should draw that; NaN for never. */
  wait: (feed: Feed, host: object) => number;
  /** Why one cannot act now. */
  whyNot: (action: Action, state: ActionState, view: View) => Shown | undefined;
  /** That an action is urgent. */
  urgent: (action: Action, view: View) => unknown;
  /** Until when one can act, among the facts. */
  until: (action: Action, state: ActionState, view: View) => TemplateResult | undefined;
  /** When somebody last saw that it works. */
  lastChecked: (action: Action, view: View) => Shown | undefined;
  /** What to say to a machine. */
  voicemail: (action: CallAction, view: View) => TemplateResult | undefined;
  /** The way to the same spoken. */
  spoken: (action: Action, view: View) => TemplateResult | undefined;
  /** Names of languages that browsers have none for, too. */
  nativeName: (tag: string) => string;
}
