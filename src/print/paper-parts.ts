/** Small parts of the sheet. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Text} from '../feed/feed.generated.js';
import type {Shown, View} from '../handout/view.js';

/** Texts in one line. */
export const listed = (texts: readonly Text[], view: View) =>
  texts.map((text, i) => html`${i > 0 ? ' · ' : nothing}${view.text(text)}`);

/** A heading without a part: pages style what is on the screen. Programs that make PDF files know it by its role. */
export const paperHeading = (level: number, content: Shown, name: string): TemplateResult =>
  html`<div class=${name} role="heading" aria-level=${level}>${content}</div>`;

/** What something is, and that. */
export const fact = (label: Shown, content: unknown) =>
  html`<p class="fact"><span class="label">${label}</span> ${content}</p>`;
