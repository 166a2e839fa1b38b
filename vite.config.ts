/**
 * Builds what is not an npm module: the script-tag file, and the page that `npm start` opens.
 *
 * `vite build` makes dist/ijn.js through `rolldownOptions.input`, not in library mode, which leaves white space in
 * ES modules (vitejs/vite#6555). `vite build --mode page` makes the page, which loads the built script as any
 * partner's page would.
 */
import {fileURLToPath} from 'node:url';
import {minifyHTMLLiterals} from 'minify-literals';
import {defineConfig, type Plugin} from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Language files beside the script instead of npm's dynamic imports. */
const companions = {
  find: /^.*\/companions\.js$/,
  replacement: here('./src/locale/companions.script-tag.ts'),
};

/** Takes white space and comments out of `html`, `svg` and `css` literals, which JavaScript's minifiers leave alone. */
const minifyTemplates: Plugin = {
  name: 'minify-templates',
  enforce: 'pre',
  apply: 'build',
  async transform(code, id) {
    if (!id.startsWith(here('./src/'))) return undefined;
    const result = await minifyHTMLLiterals(code, {fileName: id});
    return result && {code: result.code, map: result.map ?? null};
  },
};

export default defineConfig(({mode}) =>
  mode === 'page'
    ? {
        base: './',
        build: {
          outDir: 'dist',
          emptyOutDir: false,
          assetsDir: 'page',
          target: 'baseline-widely-available',
        },
      }
    : {
        publicDir: false,
        plugins: [minifyTemplates],
        resolve: {alias: [companions]},
        build: {
          outDir: 'dist',
          emptyOutDir: false,
          target: 'baseline-widely-available',
          modulePreload: false,
          rolldownOptions: {
            input: {ijn: here('./src/ijn.ts')},
            preserveEntrySignatures: 'strict',
            output: {entryFileNames: '[name].js', codeSplitting: false},
          },
        },
      },
);
