/** What of this version the page knows: its number is built in, its hashes lie beside it. */
import {version} from '../../package.json';
import type {Release} from './snippets/snippet.js';

/** Milliseconds after which a hash that has not come counts as missing. */
const patience = 10_000;

/** The release that the page was built with; without the hash where integrity.json cannot be had. */
export async function loadRelease(): Promise<Release> {
  try {
    const response = await fetch(new URL('./integrity.json', document.baseURI), {
      signal: AbortSignal.timeout(patience),
    });
    const hashes = (await response.json()) as Record<string, string>;
    return {version, integrity: hashes['ijn.js']};
  } catch {
    return {version};
  }
}

/** The release until its hash is known. */
export const thisRelease: Release = {version};
