import {readFileSync} from 'node:fs';
import '../browser/trapped-window.js';

/** The traps of test/browser/privacy-traps.js, as text: a classic script. */
export const trapScript = readFileSync(
  new URL('../browser/privacy-traps.js', import.meta.url),
  'utf8',
);

/** A script for the head of a page: it notes in `__touched` whatever keeps, sends, watches or asks a person. */
export const traps = `<script>${trapScript}</script>`;
