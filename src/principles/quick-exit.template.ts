import {nothing, type TemplateResult} from 'lit';
import type {View} from '../handout/view.js';
import {exitTemplate} from './exit.template.js';

/**
 * Leaves the page at once: `replace` takes it out of the way back, which a link does not. What the browser
 * wrote into its history before stays there; docs/embedding.md tells the limits. The page's own editor says where it
 * leads, so it may lead within the site. In the core, unlike the other controls: who needs it cannot wait.
 */
export function quickExitTemplate(url: string, view: View): TemplateResult | typeof nothing {
  const {href, protocol} = Object.assign(document.createElement('a'), {href: url});
  // A place on the same page is no way out.
  if (!protocol.startsWith('http') || url.startsWith('#')) return nothing;
  const leave = (event: Event) => {
    event.preventDefault();
    // On a slow network the other page is long in coming.
    document.documentElement.style.cssText = 'display:none!important';
    location.replace(href);
  };
  return exitTemplate(href, leave, view);
}
