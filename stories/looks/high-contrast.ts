import {css, type Look} from './look.js';

export const highContrast: Look = {
  id: 'high-contrast',
  name: 'A low-vision group',
  about: 'Yellow and white on black, large and heavy. Dark on every page.',
  css: css`
    ijn-principles,
    ijn-action-card,
    ijn-pipeline-diagram {
      color-scheme: dark;
      --ijn-accent: #ffe600;
      --ijn-on-accent: #000;
      --ijn-won: #5dffb0;
      --ijn-on-won: #000;
      --ijn-background: #000;
      --ijn-surface: #000;
      --ijn-text: #fff;
      --ijn-muted: #fff;
      --ijn-border: #fff;
      --ijn-tint: #1c1c00;
      --ijn-radius: 0.3em;
      --ijn-measure: 30em;
      --ijn-heading-weight: 800;
      font-family: Verdana, 'DejaVu Sans', sans-serif;
      font-size: 1.15em;
      line-height: 1.7;
    }

    :is(ijn-principles, ijn-action-card, ijn-pipeline-diagram)::part(action) {
      border: 0.15em solid #fff;
      border-block-start: 0.5em solid #ffe600;
    }

    :is(ijn-principles, ijn-action-card, ijn-pipeline-diagram)::part(before) {
      border: 0.125em solid #ffe600;
    }

    :is(ijn-principles, ijn-action-card, ijn-pipeline-diagram)::part(button) {
      border-width: 0.2em;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
  `,
};
