/**
 * `npm run bench`: builds, then runs each measurement in turn, alone on the machine. What they print stays in the terminal; those
 * that have a page in docs/ also write test/bench/results/.
 *
 *   npm run bench -- --only=visits,layout   only these
 *   npm run bench -- --rounds=3             fewer rounds, where a measurement has rounds
 *   npm run bench -- --no-build             of what is in dist/
 */
import {parseArgs} from 'node:util';
import {npm, run} from '../../scripts/child-process.mjs';
import {ensureDependencies} from '../../scripts/dependencies.mjs';

const measurements = {
  'nested-or-shared': 'nested-or-shared.mjs',
  'click-to-act': 'click-to-act.mjs',
  layout: 'layout.mjs',
  'open-stages': 'open-stages.mjs',
  growth: 'growth/index.mjs',
  visits: 'visits/index.mjs',
};

const {values: options} = parseArgs({
  options: {
    only: {type: 'string', default: Object.keys(measurements).join(',')},
    rounds: {type: 'string'},
    'no-build': {type: 'boolean', default: false},
  },
});
const chosen = options.only.split(',');
const unknown = chosen.find((name) => !(name in measurements));
if (unknown !== undefined)
  throw new Error(
    `There is no measurement "${unknown}"; choose of ${Object.keys(measurements).join(', ')}`,
  );

await ensureDependencies();
if (!options['no-build'] && (await npm(['run', '--silent', 'build'])).code !== 0)
  throw new Error('The build failed; its output above says why');

const failed = [];
for (const [name, file] of Object.entries(measurements)) {
  if (!chosen.includes(name)) continue;
  console.log(`\n== ${name}`);
  const path = new URL(file, import.meta.url).pathname;
  const rounds = options.rounds ? [`--rounds=${options.rounds}`] : [];
  const {code} = await run(process.execPath, ['--import', 'tsx', path, ...rounds]);
  if (code !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`These did not come to their end: ${failed.join(', ')}`);
  process.exitCode = 1;
}
