import type {TemplateResult} from 'lit';
import {scriptTemplate} from '../handout/script.template.js';
import type {CallAction} from '../feed/feed.generated.js';
import type {View} from '../handout/view.js';

/** What to say to a machine. */
export const voicemail = (
  {voicemail: lines}: CallAction,
  view: View,
): TemplateResult | undefined =>
  lines?.length
    ? scriptTemplate(view.ui(view.msg('If a machine answers')), lines, view)
    : undefined;
