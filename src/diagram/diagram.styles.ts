import {css} from '../shared/css.js';

/**
 * The drawing over the list: a heavy line that begins at the gateway, thin ones around it and out of it, and gaps in it where
 * people step in.
 */
export const diagramStyles = css`
  .pipeline {
    position: relative;
  }

  .lines {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
  }

  .lines path {
    fill: none;
    stroke: var(--_text);
    stroke-width: 0.5em;
    stroke-linejoin: round;
  }

  .lines .halo {
    stroke: var(--_background);
  }

  .lines .line-bypass {
    stroke: var(--_accent);
    stroke-width: 0.17em;
    stroke-dasharray: 0.5em 0.35em;
  }

  .lines .line-exit {
    stroke: var(--_won);
    stroke-width: 0.17em;
  }

  .lines .arrow {
    stroke-dasharray: none;
  }

  .lines .arrow.line-bypass {
    fill: var(--_accent);
  }

  .lines .arrow.line-exit {
    fill: var(--_won);
  }

  .lines .gap {
    stroke: var(--_background);
    stroke-width: 0.8em;
  }

  .lines .cut {
    stroke: var(--_won);
    stroke-width: 0.28em;
    stroke-linecap: round;
  }

  .lines .person {
    fill: var(--_accent);
    stroke: var(--_background);
    stroke-width: 2;
  }

  [data-run] .stages {
    position: relative;
  }

  [data-run] .stage::before {
    display: none;
  }

  [data-run] :not([data-exit]) > .node {
    border: 0.25em solid var(--_text);
  }

  [data-exit] > .node {
    border: 0.15em dashed var(--_won);
    color: var(--_won);
  }

  [data-run] [data-gateway] > .node {
    border-color: var(--_accent);
    box-shadow: 0 0 0 0.4em color-mix(in srgb, var(--_accent) 22%, var(--_background));
  }

  [data-run] [data-open] > .node {
    outline: 0.19em solid var(--_accent);
    outline-offset: 0.12em;
  }

  [data-run='measured'] .head {
    inline-size: min-content;
    max-inline-size: none;
    hyphens: none;
    overflow-wrap: normal;
  }

  /* A way out: a place to arrive at. */
  [data-run] [data-exit] {
    margin-block-end: 1em;
    border: 0.17em solid var(--_won);
    border-radius: calc(var(--_radius) * 2);
    padding: 0.75em 1em;
    background: color-mix(in srgb, var(--_won) 8%, var(--_background));
  }

  [data-run='down'] .stage {
    padding-block-end: 0.6em;
    gap: 0 0.6em;
  }

  [data-run='down'] [data-exit] {
    grid-template-columns: minmax(0, 1fr);
    margin-inline-start: 3.4em;
    padding-block-end: 0.75em;
  }

  [data-run='down'] [data-exit] .node {
    inline-size: 2em;
    block-size: 2em;
  }

  [data-run='across'] .stages {
    display: grid;
    gap: 0;
  }

  [data-run='across'] .stage {
    grid-template-rows: subgrid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
    padding: 0;
  }

  [data-run='across'] .head,
  [data-run='across'] .panel {
    grid-column: 1;
  }

  [data-run='across'] .stage:not([data-exit]) .head {
    padding-block-start: 0.6em;
    padding-inline: 1.2em 0.6em;
  }

  [data-run='across'] [data-exit] {
    display: grid;
    grid-template: auto auto / auto minmax(0, 1fr);
    gap: 0 1em;
    padding: 0.75em 1em;
  }

  [data-run='across'] [data-exit] :is(.head, .panel) {
    grid-column: 2;
  }

  [data-run='across'] [data-exit] .break ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }

  [data-run='across'] .panel {
    max-inline-size: none;
    border-block-start: 0.125em solid var(--_border);
    padding: 0.8em 1.2em 1.2em;
    background: var(--_surface);
  }

  [data-run='across'] .panel > * {
    max-inline-size: calc(var(--_measure) * 1.4);
  }

  .panel > .label + ul {
    margin-block-start: 0.15em;
  }

  /* Of the principle that is shown. The others stay as readable as they are. */
  [data-run] [data-marked] > .node {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  [data-marked] .stage-title {
    border-radius: var(--_radius);
    padding: 0.1em 0.35em;
    margin-inline: -0.35em;
    background: color-mix(in srgb, var(--_accent) 16%, var(--_background));
  }

  .stage-title button {
    scroll-margin-block-start: 6em;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: start;
    margin-block: var(--_space);
  }

  .save summary {
    display: flex;
    align-items: center;
    min-block-size: 2.75em;
    color: var(--_accent);
  }

  .save summary::before {
    content: '↓' / '';
    margin-inline-end: 0.5em;
  }

  .save-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .shown {
    border-inline-start: 0.3em solid var(--_accent);
    padding-inline-start: 0.8em;
    font-weight: 700;
  }

  .small,
  .choice {
    min-block-size: 2em;
    max-inline-size: 100%;
    border: 0.0625em solid currentcolor;
    border-radius: var(--_radius);
    padding: 0.25em 0.7em;
    background: transparent;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .small[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .walk {
    border-radius: var(--_radius);
    padding: 0.9em 1em;
    background: var(--_tint);
  }

  .walk li {
    margin-block: 0.5em;
  }

  .choice {
    inline-size: 100%;
    min-block-size: 2.75em;
    background: var(--_background);
  }

  .choice-exit {
    color: var(--_won);
  }

  .choice .why {
    display: block;
    color: var(--_text);
    font-size: 0.9em;
  }

  @media (forced-colors: active) {
    .lines.lines path {
      stroke: CanvasText;
    }

    .lines.lines :is(.halo, .gap) {
      stroke: Canvas;
    }

    .lines.lines .arrow {
      fill: CanvasText;
    }

    .lines.lines .cut {
      stroke: Highlight;
    }

    [data-run] [data-marked] > .node {
      outline: 0.19em solid Highlight;
    }

    .ways .icon.icon {
      color: CanvasText;
    }

    .choice .icon {
      color: ButtonText;
    }
  }

  /* Paper has another width than the window, and breaks the list into pages: there it is drawn as the list alone. */
  @media print {
    .lines,
    .tools,
    .shown,
    .walk {
      display: none;
    }

    .panel .small {
      min-block-size: 0;
      border: 0;
      padding: 0;
      color: inherit;
    }

    [data-run] :is(.stages, .stage, .head, .panel) {
      margin: 0 !important;
      padding-inline: 0 !important;
    }

    [data-run] .stages {
      display: block;
    }

    [data-run] .stage {
      grid-template: none / 2.8em minmax(0, 1fr);
      gap: 0 1em;
      padding-block: 0 1.4em !important;
    }

    [data-run] .stage[data-exit] {
      border: 0;
      background: none;
    }

    [data-run] .stage:not([data-exit])::before {
      display: block;
    }

    [data-run] .stage :is(.head, .panel) {
      grid-column: 2;
    }

    [data-run] .stage .panel {
      border: 0;
      background: none;
    }
  }
`;
