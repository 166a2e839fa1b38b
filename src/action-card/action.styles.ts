import {css} from 'lit';

/** How one action looks, wherever it is drawn; each state has a look of its own besides its word. */
export const actionStyles = css`
  .action {
    display: flow-root;
    border: 0.0625em solid var(--_border);
    border-block-start: 0.375em solid var(--_accent);
    border-radius: var(--_radius);
    padding: var(--_space);
    background: var(--_surface);
  }

  .action > * + * {
    margin-block-start: 0.8em;
  }

  .eyebrow {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.75em;
    margin: 0;
    font-size: 0.85em;
    font-weight: 700;
  }

  .kind {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    margin-inline-end: auto;
    color: var(--_muted);
  }

  .kind .icon {
    color: var(--_accent);
  }

  .state {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    border: 0.0625em solid currentcolor;
    border-radius: 1em;
    padding: 0.1em 0.75em;
    color: var(--_accent);
  }

  .action-title {
    font-size: 1.35em;
  }

  [data-state='closing'] .state,
  .state.urgent {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  [data-state='won'] {
    border-block-start-color: var(--_won);
  }

  [data-state='won'] .kind .icon {
    color: var(--_won);
  }

  [data-state='won'] .state {
    border-color: var(--_won);
    background: var(--_won);
    color: var(--_on-won);
  }

  :is([data-state='ended'], [data-state='lost'], [data-state='paused'], [data-state='upcoming']) {
    border-block-start: 0.375em double var(--_border);
  }

  :is([data-state='ended'], [data-state='lost'], [data-state='paused'], [data-state='upcoming'])
    :is(.state, .kind .icon) {
    color: var(--_muted);
  }

  .outcome {
    border-inline-start: 0.3em solid var(--_border);
    padding-inline-start: 0.8em;
    font-size: 1.05em;
  }

  [data-state='won'] .outcome {
    border-color: var(--_won);
  }

  .facts {
    display: grid;
    gap: 0.5em 1.25em;
    margin: 0;
  }

  @container ijn (inline-size > 30em) {
    .facts {
      grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    }
  }

  .facts dt {
    color: var(--_muted);
    font-size: 0.85em;
    font-weight: 700;
  }

  .facts dd {
    margin: 0;
  }

  .note {
    font-weight: 700;
  }

  .before {
    border-radius: var(--_radius);
    padding: 0.75em 0.9em;
    background: var(--_tint);
    font-size: 0.9em;
  }

  .before .quiet {
    margin-block-start: 0.5em;
    font-size: 1em;
  }

  .way {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
  }

  .way > * {
    margin: 0;
  }

  .way > :is(details, ul, blockquote, .where, .facts) {
    flex-basis: 100%;
  }

  .where {
    overflow-wrap: anywhere;
  }

  .script > p,
  .to-share {
    border-inline-start: 0.2em solid var(--_accent);
    padding-inline-start: 0.8em;
  }

  .script .message {
    white-space: pre-line;
  }

  .said:empty {
    display: none;
  }

  .said {
    display: block;
    font-weight: 700;
  }

  .phones > li + li {
    margin-block-start: 0.8em;
  }

  .sources {
    border-block-start: 0.0625em solid var(--_border);
    padding-block-start: 0.5em;
    font-size: 0.9em;
  }

  .sources .count {
    color: var(--_muted);
    font-weight: 400;
  }

  .sources li {
    padding-block: 0.35em;
  }

  .sources li > .quiet {
    display: block;
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    .state,
    .before,
    .button {
      border: 0.0625em solid;
    }
  }

  @media print {
    .action {
      break-inside: avoid;
      border-color: #000;
    }

    .before,
    .button.secondary,
    .sources {
      display: none;
    }
  }
`;
