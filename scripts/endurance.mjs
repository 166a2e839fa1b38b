/** `npm run endurance`: 10,000 changes on one page, of which `npm test` makes 2,000. `npm run endurance -- 20000` makes as many as it says. */
import {run} from './child-process.mjs';

const [changes = '10000'] = process.argv.slice(2);
const {code} = await run(
  process.execPath,
  ['scripts/test.mjs', '--engine=node', '--files=test/endurance/*'],
  {env: {IJN_CHANGES: changes}},
);
process.exitCode = code;
