import {css} from '../shared/css.js';

/** What leads through the pipeline: ways to follow it, marks of a principle, pictures to save. */
export const besideStyles = css`
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
`;
