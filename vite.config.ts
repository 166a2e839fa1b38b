/** Builds one of the files that scripts/bundles/ describes: `vite build --mode diagram`; without a mode, the script tag's. */
import {defineConfig} from 'vite';
import {bundles} from './scripts/bundles/index.js';

/** What Vite says where nobody named one. */
const noMode = ['development', 'production'];

export default defineConfig(({mode}) => {
  const bundle = bundles[noMode.includes(mode) ? 'script' : mode];
  if (!bundle) {
    const known = Object.keys(bundles).join(', ');
    throw new Error(`There is no "${mode}" to build. To mend it: --mode ${known}`);
  }
  return bundle;
});
