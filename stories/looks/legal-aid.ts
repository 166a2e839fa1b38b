import {css, type Look} from './look.js';

export const legalAid: Look = {
  id: 'legal-aid',
  name: 'A legal aid office',
  about: 'Navy, square and sober: thin numbers, lines at the side, no loud surface.',
  css: css`
    ijn-principles,
    ijn-action-card,
    ijn-pipeline-diagram {
      --ijn-accent: light-dark(#14315f, #a3c2f5);
      --ijn-on-accent: light-dark(#fff, #0b1a33);
      --ijn-won: light-dark(#0d5a4a, #86d6c3);
      --ijn-on-won: light-dark(#fff, #05261f);
      --ijn-background: light-dark(#fff, #0f1521);
      --ijn-surface: light-dark(#f5f7fa, #18202f);
      --ijn-text: light-dark(#1c2430, #e6ebf3);
      --ijn-border: light-dark(#c3ccd9, #3a475d);
      --ijn-radius: 0;
      --ijn-measure: 34em;
      --ijn-heading-font: Cambria, Charter, 'Bitstream Charter', Georgia, C059, serif;
      --ijn-heading-weight: 600;
      font-family: 'Segoe UI', 'Helvetica Neue', Arial, 'Nimbus Sans', sans-serif;
    }

    ijn-principles::part(opening) {
      border-block-start-width: 0.25em;
    }

    ijn-principles::part(question) {
      max-inline-size: 22em;
      font-size: clamp(1.6em, 5cqi, 2.9em);
    }

    ijn-principles::part(numeral) {
      font-weight: 400;
      opacity: 0.55;
    }

    ijn-principles::part(highlight) {
      border-inline-start: 0.2em solid light-dark(#14315f, #a3c2f5);
      background: light-dark(#eaf0f9, #1d2a42);
      color: light-dark(#14315f, #dbe7fb);
      font-size: 1.3em;
    }

    :is(ijn-principles, ijn-action-card)::part(action) {
      border-width: 0.0625em;
      border-inline-start-width: 0.3em;
    }
  `,
};
