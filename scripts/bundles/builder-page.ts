/** The embed builder, which `npm start` opens: its page, and the worker of its feed desk. */
import type {UserConfig} from 'vite';
import {licencesOf} from './licences-of.js';
import {projectFile} from './paths.js';

/** index.html and preview.html. They load the built script as any partner's page would. */
export const builderPage: UserConfig = {
  base: './',
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    assetsDir: 'page',
    license: licencesOf('index.html'),
    target: 'baseline-widely-available',
    // All browsers that we promise have it.
    modulePreload: {polyfill: false},
    rolldownOptions: {input: [projectFile('index.html'), projectFile('preview.html')]},
  },
};

/** What looks at a feed that was opened. Vite would bundle a worker by itself, too, but leave out the licences. */
export const inspectionWorker: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'baseline-widely-available',
    license: {fileName: 'page/inspection.LICENSES.txt'},
    chunkSizeWarningLimit: 1000,
    modulePreload: false,
    rolldownOptions: {
      checks: {pluginTimings: false},
      input: {inspection: projectFile('src/builder/desk/inspection.worker.ts')},
      output: {entryFileNames: 'page/[name].js', codeSplitting: false},
    },
  },
};
