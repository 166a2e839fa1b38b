import {html, nothing, type TemplateResult} from 'lit';
import {str} from '../locale/strings.js';
import type {View} from './view.js';

/** What a reader must know about the words as a whole: that their time is over, or that nobody reviewed the translation. */
export function notesTemplate(view: View): TemplateResult | typeof nothing {
  const {msg, feed} = view;
  const day = view.date(feed.expires ?? feed.issued);
  const draft = feed.review === 'draft' || view.words.draft;
  if (!view.expired && !draft) return nothing;
  return html`<div class="notes" part="notes">
    ${
      view.expired
        ? html`<p>
            ${view.ui(
              msg(
                str`This was written for the time until ${day}. Its links to act are switched off.`,
              ),
            )}
          </p>`
        : nothing
    }
    ${
      draft
        ? html`<p>
            ${view.ui(msg('This translation is a draft: nobody who speaks the language has reviewed it yet.'))}
          </p>`
        : nothing
    }
  </div>`;
}
