import {html, type TemplateResult} from 'lit';
import type {DeskView} from './desk-view.js';
import {actionsTemplate} from './sections/actions.template.js';
import {daysTemplate} from './sections/days.template.js';
import {factsTemplate} from './sections/facts.template.js';
import {problemsTemplate} from './sections/problems.template.js';
import {deskPreviewTemplate} from './sections/see.template.js';
import {sourceTemplate} from './sections/source.template.js';

/** The desk: where a feed comes in, and, once it is there, all that is said of it. */
export function deskTemplate(view: DeskView): TemplateResult {
  const isEmpty = view.files.length === 0;
  const part = (name: string, content: TemplateResult) =>
    html`<div class=${name} ?hidden=${isEmpty}>${content}</div>`;
  return html`<div class="desk" ?data-empty=${isEmpty}>
    <div class="source">${sourceTemplate(view)}</div>
    ${part('found', problemsTemplate(view))} ${part('seen', deskPreviewTemplate(view))}
    ${part('days', daysTemplate(view))} ${part('then', actionsTemplate(view))}
    ${part('held', factsTemplate(view))}
  </div>`;
}
