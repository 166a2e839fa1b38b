import {html, type TemplateResult} from 'lit';
import {str} from '../locale/strings.js';
import {linkTo} from './link-to.js';
import type {View} from './view.js';

/** Who answers for the words, of when they are, and whom to tell of a mistake. */
export function colophonTemplate(view: View): TemplateResult {
  const {msg, feed} = view;
  const day = view.date(feed.issued);
  return html`<p class="colophon quiet" part="colophon">
    ${linkTo(feed.publisher.url, view.text(feed.publisher.name))} ·
    ${view.ui(msg(str`As of ${day}`))} ·
    ${view.foreign?.mistakes(view) ?? linkTo(feed.publisher.url, view.ui(msg('Report a mistake')))}
  </p>`;
}
