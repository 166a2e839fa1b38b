import {html, nothing, type TemplateResult} from 'lit';
import type {Action} from '../../feed/feed.generated.js';
import type {View} from '../../handout/view.js';
import {nativeName} from '../../locale/names.js';
import {linkLabel} from '../../locale/ui-strings.js';

/** A button that leads to the page of an action, and where that is: shown before anybody follows it. */
export function linkTemplate(action: Action, view: View): TemplateResult | typeof nothing {
  const {msg} = view;
  const link = view.link(action);
  const {audio, urlLanguage} = action;
  return html`${
    link
      ? html`<a
            class="button"
            part="button"
            href=${link.href}
            hreflang=${urlLanguage ?? nothing}
            rel="noopener noreferrer"
            @click=${(event: Event) => view.act(action, 'link', link.href) || event.preventDefault()}
            >${view.ui(linkLabel(msg, action.kind))}</a
          >
          <p class="where quiet">
            ${view.ui(msg('Leads to'))} <bdi dir="ltr">${link.host}</bdi>${
              urlLanguage && urlLanguage !== view.language
                ? html` · <span lang=${urlLanguage}>${nativeName(urlLanguage)}</span>`
                : nothing
            }
          </p>`
      : nothing
  }
  ${
    audio
      ? html`<a
          class="button secondary"
          part="button"
          href=${audio}
          rel="noopener noreferrer"
          @click=${(event: Event) => view.act(action, 'audio', audio) || event.preventDefault()}
          >${view.ui(msg('Hear it spoken'))}</a
        >`
      : nothing
  }`;
}
