import {css, type Look} from './look.js';

export const city: Look = {
  id: 'city',
  name: 'A city',
  about: 'As public services look: the system’s font, one blue, plain boxes.',
  css: css`
    ijn-principles,
    ijn-action-card,
    ijn-pipeline-diagram {
      --ijn-accent: light-dark(#005ea2, #8bc5f5);
      --ijn-on-accent: light-dark(#fff, #00253f);
      --ijn-won: light-dark(#21652b, #8fd694);
      --ijn-on-won: light-dark(#fff, #0a2b0f);
      --ijn-background: light-dark(#fff, #171717);
      --ijn-surface: light-dark(#fff, #212121);
      --ijn-text: light-dark(#1b1b1b, #f0f0f0);
      --ijn-muted: light-dark(#565c65, #b9bfc8);
      --ijn-border: light-dark(#a9aeb1, #565c65);
      --ijn-tint: light-dark(#eff6fb, #14283a);
      --ijn-radius: 0.25em;
      --ijn-measure: 66ch;
      --ijn-heading-weight: 700;
      font-family: system-ui, sans-serif;
    }

    ijn-principles::part(opening) {
      border-block-start: 0;
    }

    ijn-principles::part(title) {
      color: inherit;
      font-weight: 400;
    }

    ijn-principles::part(question) {
      max-inline-size: 24em;
      font-size: clamp(1.6em, 5cqi, 2.6em);
    }

    ijn-principles::part(principle) {
      border-block-start: 0.0625em solid light-dark(#a9aeb1, #565c65);
    }

    ijn-principles::part(numeral) {
      font-size: 2.6em;
      font-weight: 700;
      line-height: 1;
    }

    ijn-principles::part(highlight) {
      border-inline-start: 0.35em solid light-dark(#005ea2, #8bc5f5);
      border-radius: 0;
      background: light-dark(#eff6fb, #14283a);
      color: inherit;
      font-size: 1.15em;
      font-weight: 400;
      line-height: 1.45;
    }

    :is(ijn-principles, ijn-action-card, ijn-pipeline-diagram)::part(action) {
      border-block-start-width: 0.0625em;
    }
  `,
};
