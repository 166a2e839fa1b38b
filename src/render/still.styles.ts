import {css} from '../shared/css.js';
import {unsafeCSS} from 'lit';

/** Lanes beside the line, from which `down.ts` makes margins: the most that there are before it, and after it. */
const mostLanes = 12;

/** What the drawing of a pipeline takes on each side (src/diagram/down.ts), so that nothing moves when it comes. */
const lanes = unsafeCSS(
  Array.from({length: mostLanes}, (_, i) => {
    const count = i + 1;
    return `
[data-lanes='${count}'] .stages { padding-inline-start: min(${count * 0.75}em, 20%); }
[data-rails='${count}'] .stages { padding-inline-end: min(${(count + 0.5) * 0.75}em, 20%); }`;
  }).join(''),
);

/** What holds for what a server drew: until it is alive, and where there is no script. */
export const stillStyles = css`
  ${lanes}

  [data-still] .stage:not([data-exit]) > .head {
    margin-block-end: 1.35em;
  }

  /* Until the drawing is there. */
  [data-still] > :not(svg) ~ .stages > .stage:not([data-exit])::before {
    display: block;
  }

  [data-still] > svg ~ .stages > .stage.stage::before {
    display: none;
  }

  /* Keeps the room of a control that comes with the script. */
  .ghost {
    visibility: hidden;
  }

  .controls > .ghost {
    order: -1;
  }

  .small:not(.ghost) ~ .ghost,
  .tools:not(.ghost) ~ .ghost,
  .controls > :is(.languages, .print, .hint):not(.ghost) ~ .ghost {
    display: none;
  }

  /* What is true for an hour or a day is for a clock to say. */
  .root:not([data-live]) :is(.left, .answers) {
    visibility: hidden;
  }

  .written {
    font-weight: 700;
  }

  .stage-title noscript .name {
    text-decoration: none;
  }

  @media (scripting: none) {
    .ghost,
    button,
    .share-ways,
    .to-copy,
    .left,
    .answers,
    .controls:not(:has(> .exit)) {
      display: none !important;
    }

    .panel:not([data-open]) {
      display: block;
    }

    [data-still] .stages.stages {
      padding-inline: 0;
    }

    [data-still] .stage:not([data-exit]) > .head {
      margin-block-end: 0;
    }
  }

  /* A script that has not come after ten seconds may never come. */
  @media screen and (scripting: enabled) {
    .root:not([data-live]) .panel:not([data-open]) {
      display: block;
      visibility: hidden;
      block-size: 0;
      padding-block: 0;
      overflow: clip;
      animation: ijn-unfold 0s 10s forwards;
    }

    .root:not([data-live]) :is(button, .share-ways) {
      animation: ijn-leave 0s 10s forwards;
    }

    .root:not([data-live]) .stage-title button {
      animation: none;
      cursor: auto;
    }
  }

  @keyframes ijn-unfold {
    to {
      visibility: visible;
      block-size: auto;
      padding-block: 0.8em 0.4em;
    }
  }

  @keyframes ijn-leave {
    to {
      visibility: hidden;
    }
  }
`;
