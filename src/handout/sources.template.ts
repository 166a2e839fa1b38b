import {html, nothing, type TemplateResult} from 'lit';
import type {Source} from '../feed/feed.generated.js';
import {linkTo} from './link-to.js';
import type {View} from './view.js';

/** Where facts come from, folded away behind a word; nothing when there are none. */
export function sourceList(
  sources: readonly Source[],
  view: View,
): TemplateResult | typeof nothing {
  if (sources.length === 0) return nothing;
  const {msg} = view;
  return html`<details class="sources" part="sources">
    <summary>${view.ui(msg('Sources'))}&nbsp;${view.number(sources.length)}</summary>
    <ul>
      ${sources.map(
        ({title, url, date}) =>
          html`<li>
            ${linkTo(url, view.text(title))}
            ${
              date
                ? html`<time class="quiet" datetime=${date}
                    >${view.formatted(view.date(date))}</time
                  >`
                : nothing
            }
          </li>`,
      )}
    </ul>
  </details>`;
}
