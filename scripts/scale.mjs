/**
 * `npm run scale`: the server and the cache of docs/hosting.md on this machine, asked as often as they answer; what they then do is told here and
 * in test/bench/results/scale.md and scale.json. `-- --seconds=N` for each run, 5 without it.
 */
import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {measureScale} from '../test/scale/measure.js';
import {root} from './child-process.mjs';
import {ensureDependencies} from './dependencies.mjs';
import {ensureLoadGenerator, ensureServerPrograms} from './server-programs.mjs';

const {values: options} = parseArgs({options: {seconds: {type: 'string', default: '5'}}});

await ensureDependencies();
await ensureServerPrograms();
await ensureLoadGenerator();
if (!existsSync(`${root}/dist/ijn.js`))
  throw new Error('There is no dist/: npm run build makes it');
await measureScale(Number(options.seconds));
