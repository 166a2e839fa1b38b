import {css} from '../shared/css.js';

/** Paper has another width than the window, and breaks the list into pages: there it is drawn as the list alone. */
export const paperStyles = css`
  @media (forced-colors: active) {
    .stage.stage::before {
      background: CanvasText;
    }

    .gateway,
    .break {
      border: 0.0625em solid;
    }
  }

  @media print {
    .stage {
      break-inside: avoid;
    }

    .stage-title button::after {
      content: none;
    }

    .lines,
    .tools,
    .shown,
    .walk {
      display: none;
    }

    .panel .small {
      min-block-size: 0;
      border: 0;
      padding: 0;
      color: inherit;
    }

    [data-run] :is(.stages, .stage, .head, .panel) {
      margin: 0 !important;
      padding-inline: 0 !important;
    }

    [data-run] .stages {
      display: block;
    }

    [data-run] .stage {
      grid-template: none / 2.8em minmax(0, 1fr);
      gap: 0 1em;
      padding-block: 0 1.4em !important;
    }

    [data-run] .stage[data-exit] {
      border: 0;
      background: none;
    }

    [data-run] .stage:not([data-exit])::before {
      display: block;
    }

    [data-run] .stage :is(.head, .panel) {
      grid-column: 2;
    }

    [data-run] .stage .panel {
      border: 0;
      background: none;
    }
  }
`;
