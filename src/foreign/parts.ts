import {actionState} from '../feed/action-state.js';
import type {ForeignParts} from '../handout/foreign-parts.js';
import {nativeName} from '../locale/native-name.js';
import {attendTemplate} from './attend.template.js';
import {emailTemplate} from './email.template.js';
import {figuresTemplate} from './figures.template.js';
import {phonesTemplate} from './phones.template.js';
import {link} from './link.js';
import {notes} from './notes.js';
import {wait} from './redraw-wait.js';
import {spoken} from './spoken.template.js';
import {lastChecked, until, urgent, whyNot} from './timed-action.template.js';
import {kindAndStateWords} from './ui-strings.js';
import {voicemail} from './voicemail.template.js';

/** How to judge and draw what the built-in handout does not hold. */
export const foreignParts: ForeignParts = {
  phones: phonesTemplate,
  email: emailTemplate,
  attend: attendTemplate,
  figures: figuresTemplate,
  notes,
  link,
  actionState,
  wait,
  whyNot,
  urgent,
  until,
  lastChecked,
  voicemail,
  spoken,
  nativeName,
  ...kindAndStateWords,
};
