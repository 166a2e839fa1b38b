import {css} from '../shared/css.js';

/** The list as it is arranged under the lines, running down or across. */
export const arrangedStyles = css`
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
`;
