import {html, type TemplateResult} from 'lit';
import {mailLink} from '../feed/safe-link.js';
import type {View} from '../handout/view.js';

/** An email to who publishes a feed, which says what it is about: which feed, which issue of it, in which language. */
export function mistakes(view: View): TemplateResult | undefined {
  const {feed, msg} = view;
  const {email} = feed.publisher;
  if (!email) return undefined;
  const words = msg('Report a mistake');
  const href = mailLink(email, `${words}: ${feed.id} ${feed.sequence} ${feed.language}`, '');
  return html`<a href=${href}>${view.ui(words)}</a>
    <bdi class="quiet" lang="en" dir="ltr">${email}</bdi>`;
}
