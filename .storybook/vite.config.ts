import {defineConfig} from 'vite';
import {buildLanguagesOnChange, withPseudoLocales} from './languages.js';

/** Stories import the sources; languages are dynamic imports, as in npm. */
export default defineConfig({
  publicDir: false,
  plugins: [buildLanguagesOnChange()],
  resolve: {alias: [withPseudoLocales]},
  build: {target: 'baseline-widely-available'},
});
