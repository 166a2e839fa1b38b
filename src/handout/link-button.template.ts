import {html, nothing, type TemplateResult} from 'lit';
import type {Action} from '../feed/feed.generated.js';
import type {SafeLink} from '../feed/https-url.js';
import type {Shown, View} from './view.js';
import {languageName} from '../locale/names.js';
import type {ActionChannel} from '../shared/events.js';

/** A button that leads somewhere, with where that is, and in which language, before anybody follows it. */
export function linkButton(
  {href, host}: SafeLink,
  label: Shown,
  action: Action,
  channel: ActionChannel,
  view: View,
): TemplateResult {
  const {urlLanguage} = action;
  return html`<a
    class=${channel === 'link' ? 'button' : 'button secondary'}
    part="button"
    href=${href}
    hreflang=${(channel === 'link' && urlLanguage) || nothing}
    rel="noopener noreferrer"
    @click=${(event: Event) => view.act(action, channel, href) || event.preventDefault()}
    >${label}
    <small
      ><bdi lang="en" dir="ltr">${host}</bdi>${
        channel === 'link' && urlLanguage && urlLanguage !== view.language
          ? html`&nbsp;·
            ${view.marked((view.foreign?.nativeName ?? languageName)(urlLanguage), urlLanguage)}`
          : nothing
      }</small
    ></a
  >`;
}
