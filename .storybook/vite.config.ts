import {defineConfig} from 'vite';

/** Stories import the sources; languages are dynamic imports, as in npm. */
export default defineConfig({
  publicDir: false,
  build: {target: 'baseline-widely-available'},
});
