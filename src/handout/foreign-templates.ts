import type {TemplateResult} from 'lit';
import type {AttendAction, CallAction, EmailAction, Stage} from '../feed/feed.generated.js';
import type {Shown, View} from './view.js';

/**
 * How to draw what the built-in handout does not hold. Loaded with what reads feeds from elsewhere, since only
 * those can hold it; `npm run generate` refuses a built-in feed that does.
 */
export interface ForeignTemplates {
  /** Whom to call, and when they answer. */
  phones: (action: CallAction, view: View) => TemplateResult;
  /** A message to send. */
  email: (action: EmailAction, view: View) => TemplateResult;
  /** When and where an event is. */
  attend: (action: AttendAction, view: View) => TemplateResult;
  /** Dated figures. */
  figures: (stage: Stage, view: View) => TemplateResult;
  /** That what is on show stands in for a feed that could not be had, and how old it is. */
  standIn: (view: View) => Shown;
}
