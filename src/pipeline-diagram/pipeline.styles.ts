import {css} from '../shared/css.js';

/** The pipeline: one line that runs down, with a node for each stage. What draws by-passes and ways out comes later. */
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

  .stage[data-exit]::before {
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
    margin-block-start: 0.5em;
    border-inline-start: 0.25em solid var(--_won);
    padding-inline-start: 0.6em;
  }

  .break > .label {
    color: var(--_won);
  }

  .ways {
    margin-block-start: 0.4em;
    font-size: 0.9em;
  }

  .ways > li {
    display: flex;
    gap: 0.4em;
    padding-block: 0.15em;
  }

  .ways .icon {
    margin-block-start: 0.2em;
    color: var(--_accent);
  }

  .ways .icon-out {
    color: var(--_won);
  }

  /* What else paper and forced colours need comes with the drawing. */
  @media print {
    .panel:not([data-open]) {
      display: block;
    }
  }
`;
