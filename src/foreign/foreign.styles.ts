import {css} from '../shared/css.js';

/** How looks what only feeds from elsewhere hold. */
export const foreignStyles = css`
  .action {
    /* Chromium counts the marks of all summaries before each of a thousand, unless they are apart: 30 s instead of half a one. */
    contain: style;
  }

  /*
   * What of a long list is far from the window is neither styled nor laid out before it comes near. Not in WebKit: it holds no
   * reader's place when heights change, and whether its search finds such words cannot be tried.
   */
  @media screen {
    @supports (overflow-anchor: auto) {
      .action:nth-child(n + 11) {
        content-visibility: auto;
        contain-intrinsic-block-size: auto 30em;
      }
    }
  }

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
