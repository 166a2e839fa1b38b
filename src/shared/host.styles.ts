import {css} from './css.js';

/**
 * What all elements share: custom properties, the frame, type, links and buttons. Sizes are in `em`, so that they
 * follow the host page's text; layout answers to the element's own width, not the screen's.
 *
 * Light or dark follows the page's `color-scheme`: a page that stays light keeps us light.
 */
export const hostStyles = css`
  :host {
    --_accent: var(--ijn-accent, light-dark(#b3261a, #ff9a84));
    --_on-accent: var(--ijn-on-accent, light-dark(#fff, #2b0602));
    --_won: var(--ijn-won, light-dark(#0a6552, #6fdcc0));
    --_on-won: var(--ijn-on-won, light-dark(#fff, #00241c));
    --_background: var(--ijn-background, light-dark(#fffdf8, #17130f));
    --_text: var(--ijn-text, light-dark(#1d1611, #f6efe6));
    --_surface: var(--ijn-surface, light-dark(#fff, #221d18));
    --_muted: var(--ijn-muted, color-mix(in srgb, var(--_text) 75%, var(--_background)));
    --_border: var(--ijn-border, color-mix(in srgb, var(--_text) 20%, var(--_background)));
    --_tint: var(--ijn-tint, color-mix(in srgb, var(--_accent) 9%, var(--_background)));
    --_radius: var(--ijn-radius, 0.25em);
    --_space: var(--ijn-space, min(1.25em, 4cqi));
    --_measure: var(--ijn-measure, 38em);
    --_heading-font: var(--ijn-heading-font, inherit);
    --_heading-weight: var(--ijn-heading-weight, 800);

    display: block;
    container: ijn / inline-size;
    /* What a shrink-to-fit parent (a float, a flex item) takes us for, since our contents must not count. */
    contain-intrinsic-inline-size: 40em;
    min-inline-size: 0;
    max-inline-size: 100%;
    line-height: 1.55;
    text-align: start;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  /* Every text of a feed is in one: marks of direction inside it end there. */
  span {
    unicode-bidi: isolate;
  }

  .root {
    padding: var(--_space);
    background: var(--_background);
    color: var(--_text);
    /* No text reaches beyond its element, however many marks it stacks. */
    overflow: clip;
    overflow-clip-margin: 0.5em;
    overflow-wrap: anywhere;
    hyphens: auto;
    /* A page's own may cut texts off. */
    text-indent: 0;
    white-space: normal;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    /* On paper, and in a page that has columns. */
    break-after: avoid;
    margin: 0;
    font-family: var(--_heading-font);
    font-weight: var(--_heading-weight);
    line-height: 1.15;
    text-wrap: balance;
  }

  p {
    margin-block: 0 0.75em;
  }

  p:last-child {
    margin-block-end: 0;
  }

  ul,
  ol {
    margin: 0;
    padding: 0;
    /* WebKit takes a list without marks for no list when they are "none". */
    list-style: '';
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.18em;
  }

  :focus-visible {
    outline: 0.19em solid var(--_accent);
    outline-offset: 0.15em;
    border-radius: 0.1em;
  }

  /* Urdu is set in Nastaliq, whose words run downhill: lines need twice the height of their letters. */
  :lang(ur):not(.numeral) {
    line-height: 2;
  }

  /* Korean breaks lines between words, as its readers do. */
  :lang(ko) {
    word-break: keep-all;
  }

  .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
    flex: none;
    vertical-align: -0.2em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  .icon-out:dir(rtl),
  .icon-skip:dir(rtl) {
    transform: scaleX(-1);
  }

  .quiet {
    color: var(--_muted);
    font-size: 0.9em;
  }

  .label,
  dt {
    margin-block: 0 0.15em;
    color: var(--_muted);
    font-size: 0.85em;
    font-weight: 700;
  }

  dd {
    margin: 0;
  }

  .lead {
    max-inline-size: var(--_measure);
    font-size: 1.2em;
    line-height: 1.45;
  }

  .colophon {
    margin-block-start: var(--_space);
    border-block-start: 0.0625em solid var(--_border);
    padding-block-start: 0.6em;
  }

  /* As high as a finger needs. */
  :is(.colophon, .sources) a {
    display: inline-block;
    min-inline-size: 1.7em;
    padding-block: 0.15em;
  }

  .notes {
    max-inline-size: var(--_measure);
    margin-block-end: var(--_space);
    border-inline-start: 0.3em solid var(--_border);
    padding-inline-start: 0.8em;
    color: var(--_muted);
    font-size: 0.9em;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    max-inline-size: 100%;
    flex-wrap: wrap;
    border: 0.125em solid var(--_accent);
    border-radius: var(--_radius);
    padding: 0.5em 1.1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 700;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  /* The first of several ways is the one. */
  .button ~ .button,
  .button.secondary {
    background: transparent;
    color: var(--_accent);
  }

  /* With where it leads below what it does. */
  .button:has(small) {
    display: inline-block;
  }

  .button small {
    display: block;
    font-weight: 400;
  }

  .button:hover {
    text-decoration: underline;
  }

  details > summary {
    inline-size: fit-content;
    min-block-size: 1.75em;
    padding-block: 0.15em;
    font-weight: 700;
    cursor: pointer;
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
    gap: var(--_space);
    align-items: start;
    max-inline-size: calc(var(--_measure) * 1.7);
  }

  /* Paper is light, and printers leave backgrounds out. */
  @media print {
    :host {
      --_on-accent: #000;
      --_on-won: #000;

      color-scheme: light;
    }

    .root {
      padding: 0;
      background: none;
    }
  }
`;
