/** The table of hostile pages. In two parts, since a test file has five minutes in a browser on a busy machine. */
import type {Family} from './row.js';
import {frames} from './frames.js';
import {isolation} from './isolation.js';
import {loading} from './loading.js';
import {patchedGlobals} from './patched-globals.js';
import {placement} from './placement.js';
import {policies} from './policies.js';
import {styleSheets} from './style-sheets.js';
import {trustedTypes} from './trusted-types.js';

/** What a server, a frame or a style sheet does. */
export const surroundings: readonly Family[] = [
  policies,
  trustedTypes,
  isolation,
  frames,
  styleSheets,
];

/** What the programs of a page do. */
export const programs: readonly Family[] = [patchedGlobals, placement, loading];

export const families: readonly Family[] = [...surroundings, ...programs];
