import {css} from '../shared/css.js';

/** How the ways to act that a visitor opens look. */
export const actingStyles = css`
  .ways-open .button {
    vertical-align: top;
    margin-block: 0.3em;
    margin-inline-end: 0.5em;
  }

  .script .button {
    margin-block-start: 0.3em;
  }

  .to-copy {
    inline-size: 100%;
    font: inherit;
  }

  .networks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    gap: 0 1em;
  }

  .networks a {
    display: inline-block;
    min-inline-size: 1.5em;
    padding-block: 0.4em;
    font-weight: 700;
  }

  .large {
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    border: 0;
    padding: clamp(0.4em, 4vw, 1em);
    background: var(--_background);
    color: var(--_text);
    font-size: clamp(1.75em, 6.5vw, 4em);
    font-weight: 600;
    line-height: 1.35;
  }

  .large .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    margin-block-end: 1em;
    font-size: 0.6em;
  }

  .large > p {
    max-inline-size: 24em;
    margin-inline: auto;
  }
`;
