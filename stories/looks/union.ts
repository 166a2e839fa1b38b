import {css, type Look} from './look.js';

export const union: Look = {
  id: 'union',
  name: 'A union',
  about: 'Red and black, narrow capitals, nothing round.',
  css: css`
    ijn-principles,
    ijn-action-card,
    ijn-pipeline-diagram {
      --ijn-accent: light-dark(#c8102e, #ff6b5e);
      --ijn-on-accent: light-dark(#fff, #1a0000);
      --ijn-won: light-dark(#111, #fff);
      --ijn-on-won: light-dark(#fff, #111);
      --ijn-background: light-dark(#fff, #111);
      --ijn-surface: light-dark(#f4f2f0, #1e1e1e);
      --ijn-text: light-dark(#111, #f6f3f1);
      --ijn-radius: 0;
      --ijn-heading-font:
        'Avenir Next Condensed', 'Arial Narrow', 'Roboto Condensed', 'DejaVu Sans Condensed',
        sans-serif-condensed, sans-serif;
      --ijn-heading-weight: 700;
    }

    :is(ijn-principles, ijn-action-card, ijn-pipeline-diagram)::part(button) {
      border-width: 0.2em;
      text-transform: uppercase;
    }

    ijn-principles::part(question),
    ijn-principles::part(section-title),
    ijn-principles::part(pipeline-title) {
      text-transform: uppercase;
    }

    @media screen {
      ijn-principles::part(opening) {
        border-block-start-color: #111;
        padding-inline: 1em;
        background: #c8102e;
        color: #fff;
      }

      ijn-principles::part(title) {
        color: #fff;
      }
    }
  `,
};
