import {css} from '../shared/css.js';

/** How looks what only feeds from elsewhere hold. */
export const foreignStyles = css`
  [data-state='closing'] .state,
  .state.urgent {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  [data-state='upcoming'] .state,
  [data-state='paused'] .state {
    border-style: dashed;
  }

  [data-state='lost'] .state {
    border-radius: 0;
  }

  .left {
    display: block;
    color: var(--_accent);
  }

  .phones > li + li {
    margin-block-start: 0.8em;
  }

  .phones ~ .button {
    background: transparent;
    color: var(--_accent);
  }

  .phones .answers {
    margin-block: 0.4em 0;
  }

  .answers::before {
    content: '' / '';
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 0.4em;
    border: 0.14em solid var(--_muted);
    border-radius: 50%;
  }

  .answers.now::before {
    border-color: var(--_won);
    background: var(--_won);
  }

  .script .message {
    white-space: pre-line;
  }

  .to-copy {
    inline-size: 100%;
    font: inherit;
  }

  /* Paper does not know what hour it is. */
  @media print {
    .answers {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .answers.now::before {
      background: CanvasText;
    }
  }
`;
