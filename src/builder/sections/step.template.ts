import {html, type TemplateResult} from 'lit';

/** A step of the way from nothing to a snippet, with its number as large as those of the principles. */
export const step = (number: number, title: string, content: unknown): TemplateResult =>
  html`<section class="step" id="step-${number}" aria-labelledby="step-${number}-title">
    <div class="statement">
      <span class="numeral" aria-hidden="true">${number}</span>
      <h2 id="step-${number}-title">${title}</h2>
    </div>
    <div class="content">${content}</div>
  </section>`;
