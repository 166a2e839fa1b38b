/** Builds one of the files that scripts/bundles/ describes: `vite build --mode script`. */
import {defineConfig} from 'vite';
import {bundles} from './scripts/bundles/index.js';

export default defineConfig(({mode}) => {
  const bundle = bundles[mode];
  if (!bundle)
    throw new Error(
      `There is no "${mode}" to build. To mend it: --mode ${Object.keys(bundles).join(', ')}`,
    );
  return bundle;
});
