import {css} from '../shared/css.js';

/** How one action looks, wherever it is drawn; each state has a look of its own besides its word. */
export const actionStyles = css`
  .action {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8em;
    border: 0.0625em solid var(--_border);
    border-block-start: 0.375em solid var(--_accent);
    border-radius: var(--_radius);
    padding: var(--_space);
    background: var(--_surface);
  }

  .action > * {
    margin-block: 0;
  }

  /* Read after the title, seen above it. */
  .eyebrow {
    order: -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.75em;
    font-size: 0.85em;
    font-weight: 700;
  }

  .kind {
    margin-inline-end: auto;
    color: var(--_muted);
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

  [data-state='won'] .state {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  [data-state='won'] {
    --_accent: var(--_won);
    --_on-accent: var(--_on-won);
  }

  .action:not([data-state='open'], [data-state='closing'], [data-state='won']) {
    --_accent: var(--_muted);

    border-block-start-style: double;
  }

  .outcome,
  .script > p,
  .to-share {
    margin-inline: 0;
    border-inline-start: 0.25em solid var(--_accent);
    padding-inline-start: 0.8em;
  }

  .outcome {
    font-size: 1.05em;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
    gap: 0.5em 1.25em;
    margin: 0;
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

  .way > :not(.button) {
    flex-basis: 100%;
  }

  .note,
  .said {
    font-weight: 700;
  }

  .sources {
    border-block-start: 0.0625em solid var(--_border);
    padding-block-start: 0.5em;
    font-size: 0.9em;
  }

  .sources li {
    padding-block: 0.35em;
  }

  bdi {
    /* A hyphen would be read as part of the address. */
    hyphens: none;
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
    }

    .before,
    .button.secondary,
    .sources {
      display: none;
    }
  }
`;
