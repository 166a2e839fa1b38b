import {html, nothing, type TemplateResult} from 'lit';
import {str} from '../locale/strings.js';
import type {View} from './view.js';

/**
 * What a reader must know about the words as a whole: that their time is over, that newer ones could not be had, or
 * that nobody reviewed the translation.
 */
export function notesTemplate(view: View): TemplateResult | typeof nothing {
  const {msg, feed} = view;
  const notes: unknown[] = [];
  if (view.expired) {
    const day = view.date(feed.expires!);
    notes.push(
      view.ui(
        msg(str`This was written for the time until ${day}. Its links to act are switched off.`),
      ),
    );
  }
  notes.push(...(view.foreign?.notes(view) ?? []));
  if (feed.review === 'draft' || view.words.draft) {
    notes.push(view.ui(msg('This translation is a draft that nobody has reviewed yet.')));
  }
  return notes.length === 0
    ? nothing
    : html`<div class="notes" part="notes">${notes.map((note) => html`<p>${note}</p>`)}</div>`;
}
