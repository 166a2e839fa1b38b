import type {TemplateResult} from 'lit';
import type {Action} from '../feed/feed.generated.js';
import type {View} from '../handout/view.js';
import {calendarTemplate} from './calendar.template.js';
import {emailTemplate} from './email.template.js';
import {phonesTemplate} from './phones.template.js';
import {spoken} from './spoken.template.js';
import {voicemail} from './voicemail.template.js';

/** What a kind needs that the built-in handout does not hold. */
export function way(action: Action, view: View): TemplateResult | undefined {
  switch (action.kind) {
    case 'call':
      return action.phones.length > 0 ? phonesTemplate(action, view) : undefined;
    case 'email':
      return emailTemplate(action, view);
    case 'attend':
      return calendarTemplate(action, view);
    default:
      return undefined;
  }
}

/** What to say to a machine, and the way to the same spoken. */
export const moreWays = (action: Action, view: View): unknown => [
  action.kind === 'call' ? voicemail(action, view) : undefined,
  spoken(action, view),
];
