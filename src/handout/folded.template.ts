import {html, nothing, type TemplateResult} from 'lit';
import type {ActingParts} from './acting-parts.js';
import type {Shown, View} from './view.js';

/**
 * What is folded away until a visitor opens it, and only then needs what draws the ways to act.
 *
 * @param part Part name, which is also its class.
 * @param content What stands in it from the beginning.
 * @param draw What comes below that.
 */
export const foldedTemplate = (
  part: string,
  title: Shown,
  content: unknown,
  draw: (acting: ActingParts) => TemplateResult,
  view: View,
): TemplateResult =>
  html`<details class=${part} part=${part} @toggle=${view.loadActing}>
    <summary>${title}</summary>
    ${content}
    ${
      view.acting
        ? draw(view.acting)
        : view.actingFailed
          ? html`<p class="quiet">
              ${view.ui(view.msg('This cannot be shown right now. Please try again later.'))}
            </p>`
          : nothing
    }
  </details>`;
