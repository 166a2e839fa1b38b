import {css} from '../shared/css.js';

/** The line running across: asked for, or given the room. Written once, used by both. */
const horizontal = css`
  .stages {
    grid-template-columns: repeat(auto-fill, minmax(11em, 1fr));
    gap: 1.5em 0;
  }

  .stage {
    grid-template: auto 1fr / 1fr;
    align-content: start;
    padding-inline-end: 1em;
  }

  .stage::before {
    inset: 1.2em 0 auto;
    inline-size: auto;
    block-size: 0.4em;
  }

  .stage[data-gateway]::before {
    inset-inline-start: 1.2em;
  }

  .stage[data-open] {
    grid-column: 1 / -1;
  }

  .stage .panel {
    max-inline-size: calc(var(--_measure) * 1.4);
  }
`;

/**
 * The pipeline: one line, with a node for each stage. The line runs down, and across where there is room. It is
 * broken, as a gap, at every stage where people step in.
 */
export const pipelineStyles = css`
  .pipeline-title,
  .section-title {
    margin-block-end: 0.5em;
    font-size: 1.8em;
  }

  .stages {
    display: grid;
    margin-block-start: calc(var(--_space) * 1.5);
  }

  .stage {
    position: relative;
    display: grid;
    grid-template-columns: 2.8em minmax(0, 1fr);
    gap: 0 1em;
    padding-block-end: 1.4em;
  }

  .stage::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 1.2em;
    inline-size: 0.4em;
    background: var(--_border);
  }

  .stage[data-gateway]::before {
    inset-block-start: 1.2em;
    background: var(--_accent);
  }

  .stage:is([data-exit], :has(+ [data-exit]))::before {
    display: none;
  }

  .node {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 2.8em;
    block-size: 2.8em;
    border: 0.2em solid var(--_border);
    border-radius: 50%;
    background: var(--_background);
    color: var(--_text);
    font-weight: var(--_heading-weight);
  }

  [data-gateway] .node {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  [data-open] .node {
    border-color: var(--_accent);
  }

  [data-exit] .node {
    border: 0.15em dashed var(--_won);
    color: var(--_won);
  }

  .head,
  .panel {
    grid-column: -2;
    min-inline-size: 0;
  }

  .head {
    padding-block-start: 0.35em;
  }

  .stage-title {
    font-size: 1.2em;
  }

  .stage-title button {
    max-inline-size: 100%;
    border: 0;
    padding: 0.15em 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .stage-title .name {
    text-decoration: underline dotted var(--_muted) 0.08em;
  }

  .stage-title button::after {
    content: '+' / '';
    margin-inline-start: 0.4em;
    color: var(--_accent);
    font-weight: 700;
  }

  .stage-title button[aria-expanded='true']::after {
    content: '–' / '';
  }

  .gateway {
    inline-size: fit-content;
    margin-block-end: 0.2em;
    border-radius: var(--_radius);
    padding: 0.05em 0.6em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.85em;
    font-weight: 700;
  }

  .term,
  .decides {
    margin: 0.15em 0 0;
    color: var(--_muted);
    font-size: 0.9em;
  }

  .panel {
    max-inline-size: var(--_measure);
    padding-block: 0.8em 0.4em;
  }

  .panel:not([data-open]) {
    display: none;
  }

  .panel > * + * {
    margin-block-start: 0.9em;
  }

  .break {
    border-inline-start: 0.4em solid var(--_accent);
    border-radius: var(--_radius);
    padding: 0.75em 1em;
    background: var(--_tint);
  }

  .break > .label {
    color: var(--_accent);
  }

  .break .cards {
    margin-block-start: 0.8em;
  }

  .ways > li {
    display: flex;
    gap: 0.6em;
    padding-block: 0.25em;
  }

  .ways .icon {
    margin-block-start: 0.2em;
    color: var(--_accent);
  }

  .ways .icon-out {
    color: var(--_won);
  }

  .pipeline[data-orientation='horizontal'] {
    ${horizontal}
  }

  @container ijn (inline-size > 62em) {
    .pipeline[data-orientation='auto'] {
      ${horizontal}
    }
  }

  @media (forced-colors: active) {
    .stage.stage::before {
      background: CanvasText;
    }

    .gateway,
    .break {
      border: 0.0625em solid;
    }
  }

  @media print {
    .panel:not([data-open]) {
      display: block;
    }

    .stage {
      break-inside: avoid;
    }

    .stage-title button::after {
      content: none;
    }
  }
`;
