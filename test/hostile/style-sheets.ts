/** Style sheets of pages that reach into everything. Sizes and colours are the page's to choose; words must stay legible. */
import {nothing, works, type Family} from './row.js';

const style = (name: string, css: string, shown = css) =>
  works({name, page: `\`${shown}\``, head: `<style>${css}</style>`});

export const styleSheets: Family = {
  title: 'Style sheets',
  rows: [
    style('all unset', '* {all: unset !important}'),
    style('all initial', '*, ::before, ::after {all: initial !important}'),
    style('all revert', '* {all: revert-layer !important}'),
    style('62.5%', 'html {font-size: 62.5%}'),
    style('rem turned round', 'html {font-size: 62.5%} body {font-size: 1.6rem}'),
    style('huge fonts', 'html {font-size: 400%}'),
    style('huge everywhere', '* {font-size: 48px !important}'),
    style('transforms', 'body {transform: rotate(3deg) scale(0.9); perspective: 100px}'),
    style('zoom', 'body {zoom: 2}'),
    style('right to left', '* {direction: rtl !important}'),
    style('upright', 'body {writing-mode: vertical-rl}'),
    style('undefined is hidden', ':not(:defined) {display: none}'),
    style('undefined is not seen', ':not(:defined) {visibility: hidden !important; opacity: 0}'),
    style(
      'our public properties',
      '* {--ijn-space: banana; --ijn-radius: url(x); --ijn-measure: -3; --ijn-heading-font: 7}',
    ),
    style(
      'colours that are none',
      ':root {--ijn-accent: banana; --ijn-text: 12px; --ijn-background: url(x); --ijn-surface: ;}',
    ),
    nothing(
      'the page says on each element what our own names stand for',
      'leave out elements that begin with `ijn-`',
      {
        name: 'our private properties',
        page: '`* {--_text: transparent; …}` for each private property that the script has',
        head: '<style>* {{private}}</style>',
      },
    ),
    style(
      'tags are hidden',
      'div, p, h1, h2, h3, ul, ol, li, svg, a, button, span, section {display: none}',
    ),
    style('every tag inline', '* {display: inline !important}'),
    style('every tag flex', '* {display: flex !important}'),
    style('every tag floats', '* {float: left !important; position: relative !important}'),
    style('no wrapping', 'body {white-space: nowrap}'),
    style(
      'letters apart',
      'body {letter-spacing: 0.5em; word-spacing: 2em; text-transform: uppercase}',
    ),
    style('lines without height', '* {line-height: 0 !important}'),
    style('invisible letters', 'body {color: transparent; -webkit-text-fill-color: transparent}'),
    style('letters indented', 'body {text-indent: -9999px}'),
    style(
      'dark page',
      'html {color-scheme: dark; background: #000; color: #fff; filter: invert(1)}',
    ),
    style('columns', 'body {column-count: 3; column-width: 10em}'),
    style(
      'contained',
      'body > * {contain: content; content-visibility: auto; will-change: transform}',
    ),
    style(
      'animated',
      '* {animation: 1s spin infinite !important; transition: all 9s !important} @keyframes spin {to {rotate: 9deg}}',
    ),
    style(
      'a grid of words',
      'body {display: grid; grid-template-columns: repeat(4, 1fr); place-items: center}',
    ),
  ],
};
