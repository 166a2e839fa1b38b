/**
 * Builds what is not an npm module: the script-tag file, and the page that `npm start` opens.
 *
 * `vite build --mode foreign` makes dist/ijn-feed.js and `--mode controls` dist/ijn-controls.js; `vite build` then
 * makes dist/ijn.js, which carries their hashes. All go through `rolldownOptions.input`, not library mode, which leaves white space in ES modules
 * (vitejs/vite#6555). `vite build --mode page` makes the page, which loads the built script as any partner's page would.
 * `vite build --mode cli` makes dist/cli/ijn-feed.js, the program for those who edit feeds, with all that it needs in it.
 */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {minifyHTMLLiterals} from 'minify-literals';
import {defineConfig, type Plugin} from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The modules that the script loads, and what stands for the hash of each until names are shortened: a real one
 * would have them shortened otherwise at each build.
 */
const hashed = [
  {file: 'ijn-feed.js', name: '__FOREIGN_HASH__', toCome: '='.repeat(43)},
  {file: 'ijn-controls.js', name: '__CONTROLS_HASH__', toCome: '+'.repeat(43)},
];

/** Puts the hashes of our other modules, which are built first, into the script that loads them. */
const moduleHashes: Plugin = {
  name: 'module-hashes',
  apply: 'build',
  config: () => ({
    define: Object.fromEntries(hashed.map(({name, toCome}) => [name, JSON.stringify(toCome)])),
  }),
  generateBundle(_, bundle) {
    const script = bundle['ijn.js'];
    if (script?.type !== 'chunk') this.error('there is no ijn.js');
    for (const {file, toCome} of hashed) {
      if (!script.code.includes(toCome)) this.error(`ijn.js has no place for the hash of ${file}`);
      const hash = createHash('sha256').update(readFileSync(here(`./dist/${file}`)));
      script.code = script.code.replace(toCome, hash.digest('base64').slice(0, 43));
    }
  },
};

/** Language files beside the script instead of npm's dynamic imports. */
const companions = {
  find: /^.*\/companions\.js$/,
  replacement: here('./src/companions/companions.script-tag.ts'),
};

/** What Lit carries for browsers that are older than those we promise. */
const slimStyles = [
  {find: /^.*\/css-tag\.js$/, replacement: here('./src/lit/css-tag.ts')},
  {find: /^.*\/css\.js$/, replacement: here('./src/lit/css.ts')},
];

/** Templates of our other modules are rendered by the Lit of ijn.js. */
const oneLit = {find: /^lit$/, replacement: here('./src/lit/template.ts')};

/**
 * Short names for our private custom properties, `--_accent`: 60 bytes less. A letter of ours and a number or letter, so that
 * none is one of the host page's, whose own content in the tag inherits them.
 */
const privateNames = [
  ...new Set(readFileSync(here('./src/shared/host.styles.ts'), 'utf8').match(/--_[a-z-]+/g)),
].sort();
const shortName = (name: string) => {
  const place = privateNames.indexOf(name);
  if (place < 0) throw new Error(`host.styles.ts does not set ${name}`);
  return `--i${place.toString(36)}`;
};

/** Takes white space and comments out of `html`, `svg` and `css` literals, which JavaScript's minifiers leave alone. */
const minifyTemplates: Plugin = {
  name: 'minify-templates',
  enforce: 'pre',
  apply: 'build',
  async transform(code, id) {
    if (!id.startsWith(here('./src/'))) return undefined;
    // What a message is about is for translators, who have it from the sources.
    const source = code
      .replaceAll(/,\s*\{\s*desc: (?:'[^']*'|"[^"]*"),?\s*\}/g, '')
      .replaceAll(/--_[a-z-]+/g, shortName);
    const result = await minifyHTMLLiterals(source, {fileName: id});
    return {code: result?.code ?? source, map: null};
  },
};

/** One self-contained minified module. */
const module = (
  name: string,
  source: string,
  alias: {find: RegExp; replacement: string}[],
  plugins: Plugin[] = [],
) => ({
  publicDir: false as const,
  plugins: [minifyTemplates, ...plugins],
  resolve: {alias},
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'baseline-widely-available',
    // 250 bytes of brotli less than with Oxc, measured on dist/ijn.js.
    minify: 'terser' as const,
    terserOptions: {
      module: true,
      ecma: 2020 as const,
      compress: {
        passes: 4,
        inline: 2,
        comparisons: false,
        unsafe_arrows: true,
        pure_getters: true,
      },
    },
    modulePreload: false as const,
    rolldownOptions: {
      checks: {pluginTimings: false},
      input: {[name]: here(source)},
      preserveEntrySignatures: 'strict' as const,
      output: {entryFileNames: '[name].js', codeSplitting: false},
    },
  },
});

export default defineConfig(({mode}) => {
  switch (mode) {
    case 'page':
      return {
        base: './',
        build: {
          outDir: 'dist',
          emptyOutDir: false,
          assetsDir: 'page',
          target: 'baseline-widely-available',
        },
      };
    case 'cli':
      return {
        publicDir: false,
        // All in one file: the package depends on nothing that only editors need.
        ssr: {noExternal: true},
        build: {
          outDir: 'dist/cli',
          target: 'node20.19',
          ssr: here('./src/cli/ijn-feed.ts'),
          license: {fileName: 'LICENSES.txt'},
          rolldownOptions: {
            checks: {pluginTimings: false},
            output: {
              entryFileNames: '[name].js',
              codeSplitting: false,
              // Names stay, so that a stack in a report can be read.
              minify: {compress: false, mangle: false, codegen: true},
            },
          },
        },
      };
    case 'foreign':
      return module('ijn-feed', './src/foreign/foreign.script-tag.ts', [oneLit]);
    case 'controls':
      return module('ijn-controls', './src/controls/index.ts', [oneLit]);
    default:
      return module('ijn', './src/ijn.ts', [companions, ...slimStyles], [moduleHashes]);
  }
});
