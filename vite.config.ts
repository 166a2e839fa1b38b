/**
 * Builds what is not an npm module: the script-tag file and its companions, what embed.html runs, the page that `npm start`
 * opens, and the program for those who edit feeds. One a mode: `vite build --mode acting` makes dist/ijn-acting.js.
 *
 * A file carries the hashes of those that it loads, so scripts/build.mjs makes those first. All go through
 * `rolldownOptions.input`, not library mode, which leaves white space in ES modules (vitejs/vite#6555). The page loads the built
 * script as any partner's page would; the program has all that it needs in it.
 */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {minifyHTMLLiterals} from 'minify-literals';
import {minify} from 'terser';
import {defineConfig, type Plugin} from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The modules that are loaded on demand, the file that loads each, and what stands for its hash until names are shortened: a
 * real one would have them shortened otherwise at each build.
 */
const hashed = [
  {file: 'ijn-rendered.js', by: 'ijn-feed.js', name: '__RENDERED_HASH__', toCome: '@'.repeat(43)},
  {file: 'ijn-calendar.js', by: 'ijn-feed.js', name: '__CALENDAR_HASH__', toCome: '*'.repeat(43)},
  {file: 'ijn-picture.js', by: 'ijn-diagram.js', name: '__PICTURE_HASH__', toCome: '.'.repeat(43)},
  {file: 'ijn-print.js', by: 'ijn-controls.js', name: '__PRINT_HASH__', toCome: '_'.repeat(43)},
  {file: 'ijn-diagram.js', by: 'ijn.js', name: '__DIAGRAM_HASH__', toCome: '-'.repeat(43)},
  {file: 'ijn-feed.js', by: 'ijn.js', name: '__FOREIGN_HASH__', toCome: '='.repeat(43)},
  {file: 'ijn-controls.js', by: 'ijn.js', name: '__CONTROLS_HASH__', toCome: '+'.repeat(43)},
  {file: 'ijn-acting.js', by: 'ijn.js', name: '__ACTING_HASH__', toCome: '/'.repeat(43)},
];

/** Bytes with brotli, as a server sends them. */
const compressed = (code: string) =>
  brotliCompressSync(code, {
    params: {[constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(code)},
  }).length;

/**
 * Which names terser gives to what makes 60 bytes more or less, by chance. Of 52 ways, each without one letter, the shortest
 * is taken.
 */
const shortestNames: Plugin = {
  name: 'shortest-names',
  apply: 'build',
  async generateBundle(_, bundle) {
    const script = bundle['ijn.js'];
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

/** Puts the hashes of our other modules into those that load them, which are built later. */
const moduleHashes: Plugin = {
  name: 'module-hashes',
  apply: 'build',
  config: () => ({
    define: Object.fromEntries(hashed.map(({name, toCome}) => [name, JSON.stringify(toCome)])),
  }),
  generateBundle(_, bundle) {
    for (const {file, by, toCome} of hashed) {
      const script = bundle[by];
      if (script?.type !== 'chunk') continue;
      if (!script.code.includes(toCome)) this.error(`${by} has no place for the hash of ${file}`);
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

/** Templates of our other modules are rendered by the Lit of ijn.js, and their styles are text. */
const ofCompanions = [
  {
    find: /^\.\/load-(calendar|picture|print|rendered)\.js$/,
    replacement: './load-$1.script-tag.js',
  },
  {find: /^lit$/, replacement: here('./src/lit/template.ts')},
  {find: /^.*\/css\.js$/, replacement: here('./src/lit/css.ts')},
];

/** Hydration learns what it needs of Lit from the Lit of ijn.js. */
const ofRendered = [
  {
    find: /^(\.\/learn\.js|lit-html|lit-html\/(private-ssr-support|directive-helpers)\.js)$/,
    replacement: here('./src/rendered/learn.script-tag.ts'),
  },
  ...ofCompanions,
];

/** What is built already, beside what is built for Node. */
const builtBeside: Plugin = {
  name: 'built-beside',
  enforce: 'pre',
  resolveId(source, importer) {
    // By the name that no package can take.
    if (source === 'buffer') return {id: 'node:buffer', external: true};
    const [, renderer] = /^(?:\.|\.\.\/render)\/(npm|script)\.js$/.exec(source) ?? [];
    if (renderer && importer)
      return {id: importer.includes('/cli/') ? `../render/${renderer}.js` : source, external: true};
    return source.endsWith('/languages/index.generated.js')
      ? {id: '../companions/languages/index.generated.js', external: true}
      : undefined;
  },
};

/** One file for Node with all in it that only editors and servers need: the package depends on nothing for them. */
const forNode = (source: string, folder: string, plugins: Plugin[] = []) => ({
  publicDir: false as const,
  plugins: [builtBeside, ...plugins],
  ssr: {noExternal: true as const},
  build: {
    outDir: folder,
    emptyOutDir: false,
    target: 'node20.19',
    ssr: here(source),
    license: {fileName: 'LICENSES.txt'},
    rolldownOptions: {
      checks: {pluginTimings: false},
      output: {
        entryFileNames: '[name].js',
        codeSplitting: false,
        // Names stay, so that a stack in a report can be read.
        minify: {compress: false as const, mangle: false as const, codegen: true},
      },
    },
  },
});

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

/**
 * What Lit offers to polyfills for browsers that are older than those we promise: hooks that nothing hangs on, 0.1 KB.
 */
const withoutPolyfillHooks: Plugin = {
  name: 'without-polyfill-hooks',
  apply: 'build',
  transform(code, id) {
    if (!/node_modules\/(lit-html|lit-element|@lit\/reactive-element)\/[a-z-]+\.js$/.test(id))
      return undefined;
    return {
      code: code.replaceAll(
        /\b\w+\.(litHtml|litElement|reactiveElement)PolyfillSupport\b/g,
        'undefined',
      ),
      map: null,
    };
  },
};

/**
 * What Lit has for templates of SVG and MathML alone: 0.1 KB. We have none, and the Lit of the script tag renders no others.
 */
const htmlTemplatesOnly: Plugin = {
  name: 'html-templates-only',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return undefined;
    const slim = code
      .replaceAll(/2===(\w)\?"<\/?svg>":3===\1\?"<\/?math>":""/g, '""')
      .replace(/2===(\w)\|\|3===\1(?=\))/, 'false')
      // Their tags: minifiers cannot know that calling for them does nothing.
      .replace(/(\w)=(\w)\(2\),(\w)=\2\(3\)/, '$1=undefined,$3=undefined');
    if (/svg>|math>|2===\w\|\||=\w\([23]\),/.test(slim))
      this.error('Lit has another text than the one known here');
    return {code: slim, map: null};
  },
};

/** What a file bundles of others. scripts/licences.mjs puts the lists together: visitors need not carry the notices. */
const licencesOf = (file: string) => ({fileName: `${file}.licences.json`});

/** One self-contained minified module. */
const module = (name: string, source: string, alias: {find: RegExp; replacement: string}[]) => ({
  publicDir: false as const,
  plugins: [withoutPolyfillHooks, htmlTemplatesOnly, minifyTemplates, moduleHashes, shortestNames],
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
    license: licencesOf(`${name}.js`),
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
          license: licencesOf('index.html'),
          target: 'baseline-widely-available',
          // All browsers that we promise have it.
          modulePreload: {polyfill: false},
          rolldownOptions: {input: [here('./index.html'), here('./preview.html')]},
        },
      };
    case 'desk':
      return {
        publicDir: false,
        build: {
          outDir: 'dist',
          emptyOutDir: false,
          target: 'baseline-widely-available',
          // Vite bundles a worker by itself, too, but leaves out the licences.
          license: {fileName: 'page/inspection.LICENSES.txt'},
          chunkSizeWarningLimit: 1000,
          modulePreload: false,
          rolldownOptions: {
            checks: {pluginTimings: false},
            input: {inspection: here('./src/builder/desk/inspection.worker.ts')},
            output: {entryFileNames: 'page/[name].js', codeSplitting: false},
          },
        },
      };
    case 'cli':
      return forNode('./src/cli/ijn-feed.ts', 'dist/cli');
    case 'render':
      return forNode('./src/render/index.ts', 'dist/render');
    case 'render-npm':
      return forNode('./src/render/npm.ts', 'dist/render');
    case 'render-script':
      return forNode('./src/render/script.ts', 'dist/render', [minifyTemplates]);
    case 'foreign':
      return module('ijn-feed', './src/foreign/foreign.script-tag.ts', ofCompanions);
    case 'controls':
      return module('ijn-controls', './src/controls/index.ts', ofCompanions);
    case 'rendered':
      return module('ijn-rendered', './src/rendered/index.ts', ofRendered);
    case 'calendar':
      return module('ijn-calendar', './src/calendar/index.ts', ofCompanions);
    case 'picture':
      return module('ijn-picture', './src/picture/index.ts', ofCompanions);
    case 'print':
      return module('ijn-print', './src/print/index.ts', ofCompanions);
    case 'diagram':
      return module('ijn-diagram', './src/diagram/index.ts', ofCompanions);
    case 'acting':
      return module('ijn-acting', './src/acting/index.ts', ofCompanions);
    case 'frame':
      return module('embed', './src/frame/index.ts', []);
    default:
      return module('ijn', './src/ijn.ts', [companions, ...slimStyles]);
  }
});
