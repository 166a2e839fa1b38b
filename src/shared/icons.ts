/** Small drawings that stand beside words and never instead of them; hidden from screen readers. */
import {html, type TemplateResult} from 'lit';

const paths = {
  won: 'M4 13l5 5L20 6',
  out: 'M9 4H4v16h5m1-8h11l-4-4m0 8 4-4',
  skip: 'M3 15a9 7 0 0 1 16-2l1-6m-7 6h7',
};

/** Name of a drawing. */
export type IconName = keyof typeof paths;

/** One drawing, as large as a letter, in the colour of the text. `out` and `skip` point with the line of reading. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${paths[name]} />
  </svg>`;
