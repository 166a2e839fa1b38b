import {html, type TemplateResult} from 'lit';

/** A sentence in which what stands in backticks is written as it is, from left to right. */
export const withCode = (sentence: string): (string | TemplateResult)[] =>
  sentence.split('`').map((part, i) => (i % 2 === 0 ? part : html`<code dir="ltr">${part}</code>`));
