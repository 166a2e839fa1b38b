import {css} from '../shared/css.js';

/** How the controls look. */
export const controlsStyles = css`
  .controls * {
    max-inline-size: 100%;
  }

  .languages,
  .language,
  .print {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
  }

  .languages {
    margin-inline-end: auto;
  }

  .exit {
    border-color: var(--_text);
    background: var(--_text);
    color: var(--_background);
  }

  .hint {
    margin: 0;
  }

  @media print {
    .controls {
      display: none;
    }
  }

  /* Where there are no keys. */
  @media (hover: none) and (pointer: coarse) {
    .hint {
      display: none;
    }
  }

  .language {
    font-weight: 700;
  }

  .language select {
    min-block-size: 2.75em;
    border: 0.125em solid var(--_border);
    border-radius: var(--_radius);
    padding-inline: 0.75em;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
`;
