/** Small drawings that stand beside words and never instead of them; hidden from screen readers. */
import {svg, type SVGTemplateResult, html, type TemplateResult} from 'lit';

const paths = {
  sign: svg`<path d="M4 20h16M6 16l1-4L16 3l4 4-9 9z"/>`,
  donate: svg`<path d="M12 20S4 15 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 6-8 11-8 11z"/>`,
  call: svg`<path d="M6 3h4l2 5-3 2a11 11 0 0 0 5 5l2-3 5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z"/>`,
  email: svg`<path d="M3 6h18v12H3zM3 7l9 7 9-7"/>`,
  share: svg`<path d="M12 15V3M8 7l4-4 4 4M5 12v8h14v-8"/>`,
  read: svg`<path d="M12 6c-3-2-6-2-9-1v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v14"/>`,
  listen: svg`<path d="M4 15v-3a8 8 0 0 1 16 0v3M4 14h3v6H4zM17 14h3v6h-3z"/>`,
  attend: svg`<path d="M4 6h16v14H4zM4 10h16M8 3v5M16 3v5"/>`,
  won: svg`<path d="M4 13l5 5L20 6"/>`,
  out: svg`<path d="M8 4H4v16h4M10 12h10M16 8l4 4-4 4"/>`,
  skip: svg`<path d="M3 15a9 7 0 0 1 16-2M20 6v7h-7"/>`,
  hand: svg`<path d="M7 12V5.5a1.5 1.5 0 0 1 3 0V11 4a1.5 1.5 0 0 1 3 0v7-6a1.5 1.5 0 0 1 3 0v7-4a1.5 1.5 0 0 1 3 0v6a7 7 0 0 1-7 7c-3 0-4.5-1.5-6-4l-2.5-4.5a1.4 1.4 0 0 1 2.4-1.4z"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** Name of a drawing. */
export type IconName = keyof typeof paths;

/** One drawing, as large as a letter, in the colour of the text. `out` and `skip` point with the line of reading. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${paths[name]}
  </svg>`;
