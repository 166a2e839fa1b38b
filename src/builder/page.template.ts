import {html, nothing, type TemplateResult} from 'lit';
import type {PageView} from './page-view.js';
import {lookTemplate} from './sections/look.template.js';
import {mastheadTemplate} from './sections/masthead.template.js';
import {pasteTemplate} from './sections/paste.template.js';
import {seeTemplate} from './sections/see.template.js';
import {whatTemplate} from './sections/what.template.js';
import {whereTemplate} from './sections/where.template.js';

/** The whole page: its head, the steps that make a snippet, and the place of the feed desk. One of the two is shown. */
export function pageTemplate(view: PageView): TemplateResult {
  const {words, isDesk, deskFailed} = view;
  return html`<header>${mastheadTemplate(view)}</header>
    <main>
      <div id="builder" ?hidden=${isDesk}>
        <form @submit=${(event: Event) => event.preventDefault()}>
          <div class="questions">
            ${whereTemplate(view)} ${whatTemplate(view)} ${lookTemplate(view)}
          </div>
          ${seeTemplate(view)} ${pasteTemplate(view)}
        </form>
      </div>
      <div id="feed-desk" ?hidden=${!isDesk}>
        <div class="place"></div>
        ${
          deskFailed
            ? html`<p class="problem">
                ${words.msg('The feed desk could not be loaded. See that all files are beside this page, then load it again.')}
              </p>`
            : nothing
        }
      </div>
    </main>
    <output id="said"></output>`;
}
