import {html, type TemplateResult} from 'lit';
import type {CallAction} from '../feed/feed.generated.js';
import type {Shown, View} from './view.js';

/** What to say, folded away. */
export function scriptTemplate(
  title: Shown,
  lines: CallAction['script'],
  view: View,
): TemplateResult {
  return html`<details class="script" part="script">
    <summary>${title}</summary>
    ${view.paragraphs(lines)}
  </details>`;
}
