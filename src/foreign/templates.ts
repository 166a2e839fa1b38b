import type {ForeignTemplates} from '../handout/foreign-templates.js';
import {attendTemplate} from './attend.template.js';
import {emailTemplate} from './email.template.js';
import {figuresTemplate} from './figures.template.js';
import {phonesTemplate} from './phones.template.js';
import {standInTemplate} from './stand-in.template.js';

/** How to draw what the built-in handout does not hold. */
export const foreignTemplates: ForeignTemplates = {
  phones: phonesTemplate,
  email: emailTemplate,
  attend: attendTemplate,
  figures: figuresTemplate,
  standIn: standInTemplate,
};
