/** The modules that `ijn.js` and its companions load on demand carry no hash of their own: the file that loads one has it. */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {Plugin} from 'vite';
import {projectFile} from './paths.js';

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

/** Puts the hashes of our other modules into those that load them, which are built later. */
export const moduleHashes: Plugin = {
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
      const hash = createHash('sha256').update(readFileSync(projectFile(`dist/${file}`)));
      script.code = script.code.replace(toCome, hash.digest('base64').slice(0, 43));
    }
  },
};
