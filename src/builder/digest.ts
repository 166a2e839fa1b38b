/** Hashes as policies name them. Pure. */
import {sha256} from '@noble/hashes/sha2.js';

/** The source of a Content-Security-Policy that allows exactly this text of an inline script or style. */
export const hashSource = (text: string): string =>
  `'sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))}'`;
