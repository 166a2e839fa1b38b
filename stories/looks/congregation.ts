import {css, type Look} from './look.js';

export const congregation: Look = {
  id: 'congregation',
  name: 'A congregation',
  about: 'Book letters, deep purple on cream, and an opening in the middle of the page.',
  css: css`
    ijn-principles,
    ijn-action-card,
    ijn-pipeline-diagram {
      --ijn-accent: light-dark(#532277, #dcbcf7);
      --ijn-on-accent: light-dark(#fff, #2a0f3f);
      --ijn-won: light-dark(#2b5b3c, #a9d8b5);
      --ijn-on-won: light-dark(#fff, #10281a);
      --ijn-background: light-dark(#fbf6ea, #1b1324);
      --ijn-surface: light-dark(#fffdf8, #261b32);
      --ijn-text: light-dark(#2a2030, #f4ecdf);
      --ijn-border: light-dark(#d9c9a3, #5b4a6b);
      --ijn-radius: 0.2em;
      --ijn-heading-font: inherit;
      --ijn-heading-weight: 500;
      font-family: 'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', P052, serif;
      line-height: 1.65;
    }

    ijn-principles::part(opening) {
      display: grid;
      justify-items: center;
      border-block: 0.3em double light-dark(#a67c1a, #c9a227);
      text-align: center;
    }

    ijn-principles::part(title) {
      font-variant-caps: small-caps;
    }

    ijn-principles::part(numeral) {
      font-weight: 400;
    }

    ijn-principles::part(principle) {
      border-block-start: 0.0625em solid light-dark(#a67c1a, #c9a227);
    }

    ijn-principles::part(highlight) {
      font-style: italic;
      font-synthesis-style: none;
    }
  `,
};
