import {html, type TemplateResult} from 'lit';

/** A part of the desk, with its number as large as those of the steps that make a snippet. */
export const section = (
  id: string,
  number: number,
  title: string,
  content: unknown,
): TemplateResult =>
  html`<section class="step" id="desk-${id}" aria-labelledby="desk-${id}-title">
    <div class="statement">
      <span class="numeral" aria-hidden="true">${number}</span>
      <h2 id="desk-${id}-title" tabindex="-1">${title}</h2>
    </div>
    <div class="content">${content}</div>
  </section>`;
