import {html, nothing, type TemplateResult} from 'lit';
import type {Action} from '../feed/feed.generated.js';
import type {Passage} from '../handout/acting-parts.js';
import {copyButton, copyResult, copyValueButton} from '../handout/copy.js';
import type {Shown, View} from '../handout/view.js';
import {shareLinks, type ShareLink} from './networks.js';

const name = ({network}: ShareLink, view: View): Shown => {
  const {msg} = view;
  return network
    ? view.marked(network, 'en')
    : view.ui(msg('Email', {desc: 'A kind of action, and a way to share: write an email'}));
};

/** Ways to pass words on where the device has none of its own, or the visitor wants another. */
export function shareWays({words, url}: Passage, action: Action, view: View): TemplateResult {
  const {msg} = view;
  const links = shareLinks(words, url, view.plain(action.title));
  return html`<div class="ways-open">
    ${copyButton(action, [words, url].filter(Boolean).join('\n'), view.ui(msg('Copy text and link')), view)}
    ${
      url
        ? copyValueButton(
            action,
            url,
            html`<bdi lang="en" dir="ltr">${new URL(url).host}</bdi>`,
            view,
          )
        : nothing
    }
    ${copyResult()}
    <ul class="networks">
      ${links.map((link) => {
        const {href} = link;
        const isSite = href.startsWith('https:');
        return html`<li>
          <a
            href=${href}
            part="share-link"
            rel=${isSite ? 'noopener noreferrer' : nothing}
            @click=${(event: Event) => view.act(action, 'share', href) || event.preventDefault()}
            >${name(link, view)}</a
          >
          ${
            isSite
              ? html`<bdi class="quiet" lang="en" dir="ltr">${new URL(href).host}</bdi>`
              : nothing
          }
        </li>`;
      })}
    </ul>
  </div>`;
}
