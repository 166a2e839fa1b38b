import {css} from '../shared/css.js';

/** A heavy line that begins at the gateway, thin ones around it and out of it, and gaps in it where people step in. */
export const linesStyles = css`
  .pipeline {
    position: relative;
  }

  .lines {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
  }

  .lines path {
    fill: none;
    stroke: var(--_text);
    stroke-width: 0.5em;
    stroke-linejoin: round;
  }

  .lines .halo {
    stroke: var(--_background);
  }

  .lines .line-bypass {
    stroke: var(--_accent);
    stroke-width: 0.17em;
    stroke-dasharray: 0.5em 0.35em;
  }

  .lines .line-exit {
    stroke: var(--_won);
    stroke-width: 0.17em;
  }

  .lines .arrow {
    stroke-dasharray: none;
  }

  .lines .arrow.line-bypass {
    fill: var(--_accent);
  }

  .lines .arrow.line-exit {
    fill: var(--_won);
  }

  .lines .gap {
    stroke: var(--_background);
    stroke-width: 0.8em;
  }

  .lines .cut {
    stroke: var(--_won);
    stroke-width: 0.28em;
    stroke-linecap: round;
  }

  .lines .person {
    fill: var(--_accent);
    stroke: var(--_background);
    stroke-width: 2;
  }

  @media (forced-colors: active) {
    .lines.lines path {
      stroke: CanvasText;
    }

    .lines.lines :is(.halo, .gap) {
      stroke: Canvas;
    }

    .lines.lines .arrow {
      fill: CanvasText;
    }

    .lines.lines .cut {
      stroke: Highlight;
    }
  }
`;
