import {css, type Look} from './look.js';

export const newspaper: Look = {
  id: 'newspaper',
  name: 'A newspaper',
  about: 'Newsprint: ink, hairlines, a headline, and no boxes.',
  css: css`
    ijn-principles,
    ijn-action-card,
    ijn-pipeline-diagram {
      --ijn-accent: light-dark(#1a1a1a, #efe9db);
      --ijn-on-accent: light-dark(#f8f5ec, #1a1a1a);
      --ijn-won: light-dark(#7a1f1f, #f0a8a0);
      --ijn-on-won: light-dark(#fff, #2b0a0a);
      --ijn-background: light-dark(#f8f5ec, #191816);
      --ijn-surface: light-dark(#f8f5ec, #191816);
      --ijn-text: light-dark(#1a1a1a, #efe9db);
      --ijn-border: light-dark(#8d887b, #6d685c);
      --ijn-radius: 0;
      --ijn-measure: 33em;
      --ijn-heading-font: inherit;
      --ijn-heading-weight: 700;
      font-family: Charter, 'Bitstream Charter', Cambria, 'Times New Roman', 'Nimbus Roman', serif;
    }

    ijn-principles::part(opening) {
      border-block: 0.1875em double;
    }

    ijn-principles::part(title) {
      margin-block-end: 1em;
      border-block-end: 0.0625em solid;
      padding-block-end: 0.5em;
      font-style: italic;
      font-synthesis-style: none;
      font-weight: 400;
    }

    ijn-principles::part(question) {
      max-inline-size: 15em;
    }

    ijn-principles::part(principle) {
      border-block-start: 0.0625em solid;
    }

    ijn-principles::part(numeral) {
      font-size: 4em;
      font-weight: 400;
      line-height: 0.85;
    }

    ijn-principles::part(highlight) {
      border-block: 0.0625em solid;
      padding-inline: 0;
      background: none;
      color: inherit;
      font-style: italic;
      font-synthesis-style: none;
    }

    :is(ijn-principles, ijn-action-card, ijn-pipeline-diagram)::part(action) {
      border: 0;
      border-block-start: 0.0625em solid;
      padding: 1em 0;
    }

    :is(ijn-principles, ijn-action-card, ijn-pipeline-diagram)::part(before) {
      border-block: 0.0625em dotted;
      padding-inline: 0;
      background: none;
    }
  `,
};
