import {html, type TemplateResult} from 'lit';
import type {View} from '../handout/view.js';

/** What leaves the page: a link, which works without a script too. */
export const exitTemplate = (
  href: string,
  leave: (event: Event) => void,
  view: View,
): TemplateResult =>
  html`<a class="button exit" part="quick-exit" href=${href} rel="noreferrer" @click=${leave}
    >${view.ui(view.msg('Leave this page'))}</a
  >`;
