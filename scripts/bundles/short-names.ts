/** Names that cost the visitor least. */
import {readFileSync} from 'node:fs';
import {brotliCompressSync, constants} from 'node:zlib';
import {minify} from 'terser';
import type {Plugin} from 'vite';
import {projectFile} from './paths.js';

/** Bytes with brotli, as a server sends them. */
const compressed = (code: string) =>
  brotliCompressSync(code, {
    params: {[constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(code)},
  }).length;

/**
 * Which names terser gives to what makes 60 bytes more or less, by chance. Of 52 ways, each without one letter, the shortest
 * is taken.
 */
export const shortestNames: Plugin = {
  name: 'shortest-names',
  apply: 'build',
  async generateBundle(_, bundle) {
    // Those that most pages load; each takes seconds.
    const script = bundle['ijn.js'] ?? bundle['ijn-feed.js'];
    if (script?.type !== 'chunk') return;
    const {code} = script;
    for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      const named = await minify(code, {
        module: true,
        ecma: 2020,
        compress: false,
        mangle: {reserved: [letter]},
      });
      if (named.code && compressed(named.code) < compressed(script.code)) script.code = named.code;
    }
  },
};

/**
 * Short names for our private custom properties, `--_accent`: 60 bytes less. A letter of ours and a number or letter, so that
 * none is one of the host page's, whose own content in the tag inherits them.
 */
const privateNames = [
  ...new Set(readFileSync(projectFile('src/shared/host.styles.ts'), 'utf8').match(/--_[a-z-]+/g)),
].sort();
export const shortName = (name: string) => {
  const place = privateNames.indexOf(name);
  if (place < 0) throw new Error(`host.styles.ts does not set ${name}`);
  return `--i${place.toString(36)}`;
};
