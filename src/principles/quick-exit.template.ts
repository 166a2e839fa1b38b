import {html, nothing, type TemplateResult} from 'lit';
import type {View} from '../handout/view.js';

/**
 * Leaves the page at once: `replace` takes it out of the way back, which a link does not. What the browser
 * wrote into its history before stays there; README.md tells the limits. The page's own editor says where it
 * leads, so it may lead within the site. In the core, unlike the other controls: who needs it cannot wait.
 */
export function quickExitTemplate(url: string, view: View): TemplateResult | typeof nothing {
  const {baseURI} = document;
  const href = URL.canParse(url, baseURI) ? new URL(url, baseURI).href : '';
  if (!/^https?:/.test(href)) return nothing;
  const leave = (event: Event) => {
    event.preventDefault();
    location.replace(href);
  };
  return html`<a class="button exit" part="quick-exit" href=${href} rel="noreferrer" @click=${leave}
    >${view.ui(view.msg('Leave this page'))}</a
  >`;
}
