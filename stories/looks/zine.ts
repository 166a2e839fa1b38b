import {css, type Look} from './look.js';

export const zine: Look = {
  id: 'zine',
  name: 'A student group',
  about: 'A zine: yellow paper, a typewriter, scissors and glue. Light on every page.',
  css: css`
    ijn-principles,
    ijn-action-card,
    ijn-pipeline-diagram {
      color-scheme: light;
      --ijn-accent: #111;
      --ijn-on-accent: #ffe94a;
      --ijn-won: #0b5135;
      --ijn-on-won: #fff;
      --ijn-background: #ffe94a;
      --ijn-surface: #fffef2;
      --ijn-text: #111;
      --ijn-muted: #3a3a2a;
      --ijn-border: #111;
      --ijn-tint: #fff6b0;
      --ijn-radius: 0;
      --ijn-heading-font:
        ui-monospace, 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
      --ijn-heading-weight: 800;
    }

    :is(ijn-principles, ijn-action-card, ijn-pipeline-diagram)::part(action) {
      border: 0.2em solid #111;
      box-shadow: 0.4em 0.4em 0 #111;
    }

    :is(ijn-principles, ijn-action-card, ijn-pipeline-diagram)::part(before) {
      border: 0.125em dashed #111;
    }

    :is(ijn-principles, ijn-action-card, ijn-pipeline-diagram)::part(button) {
      text-transform: lowercase;
    }

    ijn-principles::part(opening) {
      border-block-start: 0.5em dashed #111;
    }

    ijn-principles::part(question) {
      text-transform: lowercase;
    }

    ijn-principles::part(highlight) {
      box-shadow: 0.3em 0.3em 0 #fffef2;
      rotate: -0.6deg;
    }

    ijn-principles::part(principle) {
      border-block-start: 0.2em dashed #111;
    }
  `,
};
