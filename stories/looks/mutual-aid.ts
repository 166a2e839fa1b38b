import {css, type Look} from './look.js';

export const mutualAid: Look = {
  id: 'mutual-aid',
  name: 'A mutual-aid network',
  about: 'Green and round, with edges as if drawn by hand.',
  css: css`
    ijn-principles,
    ijn-action-card,
    ijn-pipeline-diagram {
      --ijn-accent: light-dark(#2f6b1f, #a9e08d);
      --ijn-on-accent: light-dark(#fff, #10270a);
      --ijn-won: light-dark(#a13d00, #ffbf8a);
      --ijn-on-won: light-dark(#fff, #3a1600);
      --ijn-background: light-dark(#f3f8e8, #121a0f);
      --ijn-surface: light-dark(#fffefa, #1b2617);
      --ijn-text: light-dark(#1f2a17, #ecf4e4);
      --ijn-tint: light-dark(#e6f2d6, #22331b);
      --ijn-radius: 1.1em;
      --ijn-heading-font:
        ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, 'Arial Rounded MT Bold', 'URW Gothic',
        sans-serif;
      --ijn-heading-weight: 700;
    }

    :is(ijn-principles, ijn-action-card, ijn-pipeline-diagram)::part(action) {
      border: 0.15em solid light-dark(#2f6b1f, #a9e08d);
      border-radius: 12em 1em 11em 1em / 1em 11em 1em 12em;
      padding: 1.4em;
    }

    :is(ijn-principles, ijn-action-card, ijn-pipeline-diagram)::part(button) {
      border-radius: 11em 1.2em 10em 1.2em / 1.2em 10em 1.2em 11em;
    }

    ijn-principles::part(opening) {
      border-block-start: 0;
    }

    ijn-principles::part(question) {
      color: light-dark(#2f6b1f, #a9e08d);
    }

    ijn-principles::part(principle) {
      border-block-start: 0.2em dotted light-dark(#2f6b1f, #a9e08d);
    }

    ijn-principles::part(highlight) {
      border-radius: 12em 1.2em 11em 1.2em / 1.2em 11em 1.2em 12em;
      padding: 1em 1.2em;
    }
  `,
};
