/** `npm run locales:extract` and its like: what translators run. */
import {messageOf, Mistake} from '../src/cli/mistake.js';

const verbs: Record<string, () => Promise<{run: (args: string[]) => Promise<void>}>> = {
  extract: () => import('./languages/run-extract.js'),
  build: () => import('./languages/run-build.js'),
  status: () => import('./languages/run-status.js'),
  check: () => import('./languages/run-check.js'),
};

const [verb = '', ...args] = process.argv.slice(2);
try {
  const load = verbs[verb];
  if (!load) throw new Mistake(`locales: say one of ${Object.keys(verbs).join(', ')}`);
  // All of them read feeds with the checker, which is made of the schema; `npm run check` has made it.
  if (verb !== 'check') await (await import('./generate-feed.js')).generateFeed();
  await (await load()).run(args);
} catch (error) {
  // Ours are told with their place; a stack says more than that to whoever broke the program.
  const isTold = error instanceof Mistake || error instanceof Error;
  console.error(isTold ? messageOf(error) : error);
  if (error instanceof Mistake && error.mend) console.error(`To mend it: ${error.mend}.`);
  process.exitCode = 1;
}
