import {html, type TemplateResult} from 'lit';
import {str} from '../locale/strings.js';
import {linkTo} from './link-to.js';
import type {View} from './view.js';

/** Who answers for the words, and of when they are: on whatever page or paper they end up. */
export function colophonTemplate(view: View): TemplateResult {
  const {msg, feed} = view;
  const day = view.date(feed.issued);
  return html`<p class="colophon quiet" part="colophon">
    ${linkTo(feed.publisher.url, view.text(feed.publisher.name))} ·
    ${view.ui(msg(str`As of ${day}`))}
  </p>`;
}
