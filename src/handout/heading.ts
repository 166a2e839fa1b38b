import {html, type TemplateResult} from 'lit';
import type {Shown} from './view.js';

/**
 * A heading of a level that is known only on the page: the partner says where the handout stands in the page's
 * outline. Below level 6, HTML has no smaller one.
 *
 * @param level 1 to 6; more counts as 6.
 * @param content What it says.
 * @param part Part name, which is also its class.
 */
export function heading(level: number, content: Shown, part: string): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 class=${part} part=${part}>${content}</h1>`;
    case 2:
      return html`<h2 class=${part} part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 class=${part} part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 class=${part} part=${part}>${content}</h4>`;
    case 5:
      return html`<h5 class=${part} part=${part}>${content}</h5>`;
    default:
      return html`<h6 class=${part} part=${part}>${content}</h6>`;
  }
}
