import {html, type TemplateResult} from 'lit';
import type {Stage} from '../feed/feed.generated.js';
import {linkTo} from '../handout/link-to.js';
import type {View} from '../handout/view.js';

/** Dated figures, each with its source. */
export const figuresTemplate = ({figures = []}: Stage, view: View): TemplateResult =>
  html`<ul class="figures">
    ${figures.map(
      ({text, asOf, source}) =>
        html`<li>
          <p>${view.text(text)}</p>
          <p class="quiet">
            <time datetime=${asOf}>${view.formatted(view.date(asOf))}</time> ${linkTo(
              source.url,
              view.text(source.title),
            )}
          </p>
        </li>`,
    )}
  </ul>`;
