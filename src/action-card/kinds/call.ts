import {nothing, type TemplateResult} from 'lit';
import type {CallAction} from '../../feed/feed.generated.js';
import {scriptTemplate} from '../../handout/script.template.js';
import type {View} from '../../handout/view.js';

/** What to say on the telephone. */
export const callTemplate = ({script}: CallAction, view: View): TemplateResult | typeof nothing =>
  script.length > 0 ? scriptTemplate(view.ui(view.msg('What you can say')), script, view) : nothing;
