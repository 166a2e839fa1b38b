import {css} from '../shared/css.js';

/** The handout as a whole: an opening that asks, three statements with big numerals, and what follows from them. */
export const principlesStyles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 0.75em;
    /* What comes later finds its room. */
    min-block-size: 2.75em;
    margin-block-end: var(--_space);
  }

  .opening {
    border-block-start: 0.75em solid var(--_accent);
    padding-block: calc(var(--_space) * 1.2) calc(var(--_space) * 2);
  }

  .title {
    margin-block-end: 0.6em;
    color: var(--_accent);
    font-weight: 700;
  }

  .question {
    max-inline-size: 17em;
    margin-block-end: 0.5em;
    font-size: clamp(1.9em, 7.2cqi, 4.2em);
    line-height: 1.1;
  }

  .principle,
  .pipeline,
  .more,
  .partners {
    border-block-start: 0.1875em solid var(--_text);
    padding-block: calc(var(--_space) * 1.4) calc(var(--_space) * 3);
  }

  .principle {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.4);
  }

  /* Its letters are as large as its own column lets them be. */
  .statement {
    container-type: inline-size;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.6em 1em;
    align-items: start;
  }

  .numeral {
    color: var(--_accent);
    font-family: var(--_heading-font);
    font-size: clamp(3em, 29cqi, 10em);
    font-weight: 900;
    font-variant-numeric: lining-nums;
    line-height: 0.78;
  }

  .principle-title {
    font-size: clamp(1.3em, 6.2cqi, 1.9em);
  }

  .highlight {
    grid-column: 1 / -1;
    margin: 0.4em 0 0;
    border-radius: var(--_radius);
    padding: 0.8em 0.9em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: clamp(1.3em, 6.6cqi, 2em);
    font-weight: var(--_heading-weight);
    line-height: 1.2;
    text-wrap: balance;
  }

  .prose {
    max-inline-size: var(--_measure);
    font-size: 1.08em;
  }

  .touches {
    margin-block: 1em 1.4em;
  }

  .touches .label {
    display: block;
  }

  .partners .plain {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 1em var(--_space);
  }

  .partners a {
    display: block;
    font-weight: 700;
  }

  @container ijn (inline-size > 56em) {
    .root {
      padding: calc(var(--_space) * 2.5);
    }

    .principle {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      gap: calc(var(--_space) * 3);
    }

    .statement {
      position: sticky;
      inset-block-start: var(--_space);
      align-self: start;
    }
  }

  @media (forced-colors: active) {
    .highlight {
      border: 0.1875em solid;
    }

    /* The plate that browsers lay behind text would cover the line above. */
    .numeral {
      color: CanvasText;
      forced-color-adjust: none;
    }
  }

  @media print {
    .statement {
      break-inside: avoid;
    }
  }
`;
