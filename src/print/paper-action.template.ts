import {html, nothing, type TemplateResult} from 'lit';
import type {Action} from '../feed/feed.generated.js';
import {hoursTemplate} from '../handout/hours.template.js';
import type {View} from '../handout/view.js';
import {formatInstant} from '../locale/dates.js';
import {readableNumber} from '../locale/readable-number.js';
import {paperAddress} from './address.js';
import {codeTemplate} from './code.template.js';
import {fact, paperHeading} from './paper-parts.js';

/** What somebody needs who acts from paper: nothing can be unfolded there. */
function waysToAct(action: Action, view: View): unknown {
  const {msg} = view;
  switch (action.kind) {
    case 'call':
      return html`${action.phones.map(
        ({label, number, extension, hours = []}) =>
          html`<p class="fact">
              ${view.text(label)}
              <bdi lang="en" dir="ltr"><strong>${readableNumber(number)}</strong></bdi>
              ${
                extension
                  ? html`${view.ui(msg('Extension'))} <bdi lang="en" dir="ltr">${extension}</bdi>`
                  : nothing
              }
            </p>
            ${hours.length > 0 ? hoursTemplate(hours, view) : nothing}`,
      )}
      ${
        action.script.length > 0
          ? html`<div class="say">
              <p class="label">${view.ui(msg('What you can say'))}</p>
              ${view.paragraphs(action.script)}
            </div>`
          : nothing
      }
      ${
        action.voicemail?.length
          ? html`<div class="say">
              <p class="label">${view.ui(msg('If a machine answers'))}</p>
              ${view.paragraphs(action.voicemail)}
            </div>`
          : nothing
      }`;
    case 'email':
      return html`<p class="fact">
          <bdi lang="en" dir="ltr"><strong>${action.to}</strong></bdi>
        </p>
        <div class="say">
          <p class="label">${view.text(action.subject)}</p>
          <p class="message">${view.text(action.message)}</p>
        </div>`;
    case 'share':
      return html`<div class="say">
        <p>${view.text(action.text)}</p>
        ${
          action.hashtags.length > 0
            ? html`<p>
                <bdi dir="auto">${action.hashtags.map((tag) => `#${tag}`).join(' ')}</bdi>
              </p>`
            : nothing
        }
      </div>`;
    case 'attend':
      return html`${fact(
        view.ui(msg('Starts')),
        view.formatted(formatInstant(action.starts, view.words, view.feed.timeZone)),
      )}
      ${fact(
        view.ui(msg('Ends')),
        view.formatted(formatInstant(action.ends, view.words, view.feed.timeZone)),
      )}
      ${fact(view.ui(msg('Place')), view.text(action.place))}`;
    default:
      return nothing;
  }
}

/**
 * One action with all that it takes to carry it out.
 *
 * @param hasCode Whether there is room for its code.
 */
export function paperAction(action: Action, view: View, hasCode: boolean): TemplateResult {
  const {msg} = view;
  const address = paperAddress(
    action,
    view.link(action),
    action.kind === 'email' ? view.plain(action.subject) : '',
  );
  return html`<li class="act">
    ${address && hasCode ? codeTemplate(address.href) : nothing}
    ${paperHeading(view.options.headingLevel + 2, view.text(action.title), 'name')}
    ${view.paragraphs(action.body)} ${waysToAct(action, view)} ${view.paragraphs(action.expect)}
    ${action.target ? fact(view.ui(msg('Who decides')), view.text(action.target)) : nothing}
    ${
      action.region?.length
        ? fact(
            view.ui(msg('Where', {desc: 'Label before the names of regions'})),
            view.regions(action.region),
          )
        : nothing
    }
    ${
      action.closes
        ? fact(
            view.ui(msg('Until', {desc: 'Label before the last day of an action'})),
            html`<strong
              >${view.formatted(
                action.closes.length > 10
                  ? formatInstant(action.closes, view.words, view.feed.timeZone)
                  : view.date(action.closes),
              )}</strong
            >`,
          )
        : nothing
    }
    ${fact(
      view.ui(msg('What this reveals about you')),
      action.reveals
        ? view.text(action.reveals)
        : view.ui(view.names.usuallyReveals(msg, action.kind)),
    )}
    ${
      address
        ? html`<p class="address">
            <bdi lang="en" dir="ltr" data-code=${address.href}>${address.words}</bdi>
          </p>`
        : nothing
    }
  </li>`;
}
