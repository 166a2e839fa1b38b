import type {Plugin, UserConfig} from 'vite';
import {licencesOf} from './licences-of.js';
import {projectFile} from './paths.js';

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

/**
 * One file for Node with all in it that only editors and servers need: the package depends on nothing for them.
 *
 * @param name Of the source in its folder in src/, and of the file in that of dist/.
 * @param plugins Its own, besides.
 */
export const nodeProgram = (folder: string, name: string, plugins: Plugin[] = []): UserConfig => ({
  publicDir: false,
  plugins: [builtBeside, ...plugins],
  ssr: {noExternal: true},
  build: {
    outDir: `dist/${folder}`,
    emptyOutDir: false,
    target: 'node20.19',
    ssr: projectFile(`src/${folder}/${name}.ts`),
    license: licencesOf(name),
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
});
