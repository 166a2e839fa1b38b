import {html} from 'lit';
import {httpsLink} from '../feed/https-url.js';
import type {Shown} from './view.js';

/** A link of a feed to read on, with the host that it leads to; its words alone where it is none. */
export function linkTo(url: string, words: Shown): Shown {
  const link = httpsLink(url);
  return link
    ? html`<a href=${link.href} rel="noopener noreferrer">${words}</a>
        <bdi class="quiet" lang="en" dir="ltr">${link.host}</bdi>`
    : words;
}
