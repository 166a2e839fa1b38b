import {html, type TemplateResult} from 'lit';

/** How a partner's site makes the elements its own: by what is public, and nothing else. */
export interface Look {
  /** As a class and in addresses. */
  id: string;
  /** Whose it could be. */
  name: string;
  /** What it does, in a sentence. */
  about: string;
  /** The rules, as docs/theming.md has them to copy. */
  css: string;
}

/** CSS as it is written; editors and Prettier know the tag. */
export const css = String.raw;

/** The tags with a look, which ends at this wrapper: several looks stand on one page. */
export function dressed({id, css: rules}: Look, content: unknown): TemplateResult {
  const style = document.createElement('style');
  style.textContent = `.look-${id} {\n${rules}\n}`;
  return html`<div class="look-${id}">${style}${content}</div>`;
}
