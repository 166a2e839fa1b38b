import {html, nothing, type TemplateResult} from 'lit';
import type {Source} from '../feed/feed.generated.js';
import {safeLink} from '../feed/safe-link.js';
import type {View} from './view.js';

/** Where facts come from, folded away behind a word; nothing when there are none. */
export function sourceList(
  sources: readonly Source[],
  view: View,
): TemplateResult | typeof nothing {
  if (sources.length === 0) return nothing;
  const {msg} = view;
  return html`<details class="sources" part="sources">
    <summary>${view.ui(msg('Sources'))} ${view.number(sources.length)}</summary>
    <ul>
      ${sources.map(({title, url, date}) => {
        const link = safeLink(url);
        return html`<li>
          <a href=${link?.href ?? nothing} rel="noopener noreferrer">${view.text(title)}</a>
          <span class="quiet"
            ><bdi dir="ltr">${link?.host}</bdi>${
              date
                ? html` · <time datetime=${date}>${view.formatted(view.date(date))}</time>`
                : nothing
            }</span
          >
        </li>`;
      })}
    </ul>
  </details>`;
}
