import {css} from '../shared/css.js';

/**
 * The handout on Letter and A4. Black on white, since many printers have no colour and leave backgrounds out; sizes in points
 * at the root, since paper has no window to answer to.
 */
export const sheetStyles = css`
  .sheet {
    display: none;
  }

  @media print {
    .root {
      overflow: visible;
    }

    .root:has(> .sheet) > :not(.sheet) {
      display: none;
    }

    .sheet {
      display: block;
      color: #000;
      font-size: 9.5pt;
      line-height: 1.35;
      hyphens: auto;
      orphans: 3;
      widows: 3;
    }

    .sheet * {
      color: #000;
    }

    /* Its letters climb and hang. Three pages hold them all the same. */
    .sheet:lang(ur) {
      font-size: 8.75pt;
    }

    .sheet :lang(ur):not(.number) {
      line-height: 1.7;
    }

    .sheet :is(ol, ul) {
      list-style: none;
    }

    .sheet :is(li, header, .say, p) {
      break-inside: avoid;
    }

    .sheet [role='heading'] {
      margin: 0;
      font-family: var(--_heading-font);
      font-weight: var(--_heading-weight);
      text-wrap: balance;
      break-after: avoid;
      hyphens: manual;
      /* At the top of a page, letters of Chinese or Hindi would reach beyond lines that are lower. */
      line-height: 1.35;
    }

    .sheet p {
      margin-block: 0 0.35em;
    }

    .sheet .label {
      display: inline;
      margin: 0;
      color: #000;
      font-size: 0.85em;
    }

    .sheet .title {
      margin-block-end: 0.2em;
      font-size: 9pt;
    }

    .sheet .question {
      max-inline-size: none;
      margin-block-end: 0.25em;
      font-size: 23pt;
      line-height: 1.1;
    }

    .sheet :lang(ur).question {
      line-height: 1.6;
    }

    .sheet header {
      border-block-start: 6pt solid;
      padding-block: 5pt 2pt;
    }

    .sheet .intro {
      font-size: 10.5pt;
    }

    .sheet .intro {
      break-after: avoid;
    }

    /* Whole, where a page can hold it: so a heading never stands alone. */
    .sheet :is(.won, .behind) {
      break-inside: avoid;
    }

    .sheet .dated {
      font-size: 8.5pt;
    }

    .sheet section {
      margin-block-start: 9pt;
      border-block-start: 1.5pt solid;
      padding-block-start: 5pt;
    }

    .sheet .section-name {
      margin-block-end: 0.3em;
      font-size: 15pt;
    }

    .sheet .name {
      margin-block-end: 0.25em;
      font-size: 1.12em;
    }

    .sheet .number {
      font-family: var(--_heading-font);
      font-weight: 900;
      font-variant-numeric: lining-nums;
      line-height: 1;
    }

    /* Three columns of one row: each principle stands whole beside the others. */
    .sheet .principles {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(12em, 1fr));
      gap: 12pt;
      break-inside: avoid;
    }

    .sheet .principles .number {
      display: block;
      font-size: 30pt;
    }

    .sheet .principles .name {
      font-size: 11.5pt;
    }

    .sheet .large-words {
      border-block: 0.75pt solid;
      padding-block: 0.35em;
      font-size: 11pt;
      font-weight: var(--_heading-weight);
      line-height: 1.25;
    }

    .sheet :is(.acts, .stops, .wins) {
      columns: 2;
      column-gap: 14pt;
    }

    .sheet :is(.act, .wins > li) {
      margin-block-end: 8pt;
    }

    .sheet .act {
      display: flow-root;
      border: 0.75pt solid;
      padding: 6pt;
    }

    .sheet .code {
      inline-size: 27mm;
      block-size: 27mm;
      float: inline-end;
      margin-inline-start: 6pt;
      background: #fff;
      fill: #000;
      shape-rendering: crispEdges;
    }

    .sheet .say {
      clear: none;
      margin-block-end: 0.35em;
      border-inline-start: 2pt solid;
      padding-inline-start: 6pt;
    }

    .sheet .message {
      white-space: pre-line;
    }

    .sheet .address {
      margin: 0;
      font-weight: 700;
      overflow-wrap: anywhere;
    }

    .sheet .stops {
      columns: 3;
    }

    .sheet .stop {
      position: relative;
      border-inline-start: 1.5pt solid;
      padding: 0 0 7pt;
      padding-inline-start: 13pt;
      margin-inline-start: 9pt;
      font-size: 8.5pt;
    }

    /* The line ends with the last stage; what is off the line hangs on none. */
    .sheet .stop:is(.out, :last-child, :has(+ .out)) {
      border-color: transparent;
    }

    .sheet .stop .number {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: -10pt;
      display: grid;
      place-items: center;
      inline-size: 18pt;
      block-size: 18pt;
      border: 1.5pt solid #000;
      border-radius: 50%;
      background: #fff;
      font-size: 9pt;
    }

    .sheet .stop .name {
      font-size: 10pt;
    }

    .sheet .gate {
      display: inline-block;
      border: 1.5pt solid;
      padding-inline: 0.4em;
      font-weight: 800;
    }

    .sheet .hours {
      font-size: 0.9em;
    }

    .sheet .fact {
      margin-block-end: 0.2em;
    }

    .sheet .step-in {
      border-inline-start: 3pt double;
      padding-inline-start: 5pt;
      font-weight: 700;
    }

    .sheet .behind p {
      font-size: 8.5pt;
    }
  }
`;
