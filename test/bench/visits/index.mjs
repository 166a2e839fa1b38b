/**
 * `npm run bench -- --only=visits`: visits of a partner's page with our elements, beside the same words as static HTML and from
 * peers, in Chromium as on a cheap phone with Slow 4G. The contestants take turns, and no visit has anything in the cache. All must
 * say the same words in both languages, or nothing is reported.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {ensureBrowsers} from '../../../scripts/browsers.mjs';
import {chromiumArguments} from '../../../scripts/chromium-arguments.mjs';
import {installLocked} from '../../../scripts/dependencies.mjs';
import {serveCompressed} from '../../../scripts/lighthouse/server.mjs';
import {report} from '../report/report.js';
import {chartOf} from './chart.js';
import {columns, goalsOf} from './figures.js';
import {writePages} from './pages/write-pages.js';
import {measureRounds} from './rounds.js';

const {values: options} = parseArgs({options: {rounds: {type: 'string', default: '7'}}});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--rounds is a whole number, not "${options.rounds}"`);

await installLocked(fileURLToPath(new URL('peers', import.meta.url)), 'Peers of the benchmark');
const {chromium} = await ensureBrowsers(['chromium']);
if (!chromium) process.exit(1);

const folder = await mkdtemp(join(tmpdir(), 'ijn-visits-'));
try {
  const pages = await writePages(folder);
  const server = await serveCompressed(folder, pages, {
    // What measures the memory of a page asks for these.
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  });
  const browser = await puppeteer.launch({
    executablePath: chromium,
    protocolTimeout: 0,
    args: [
      ...chromiumArguments,
      // Otherwise the memory of a page is measured when the browser next has time, up to 20 seconds later.
      '--enable-blink-features=ForceEagerMeasureMemory',
    ],
  });
  try {
    await tell(await measureRounds(browser, server.origin, rounds), await browser.version());
  } finally {
    await browser.close();
    server.close();
  }
} finally {
  await rm(folder, {recursive: true, force: true});
}

/**
 * @param {import('../report/measurement.js').Measurement['rows']} rows
 * @param {string} version as Chromium says it
 */
function tell(rows, version) {
  return report(
    'visits',
    {
      title: 'A visit, beside the same handout made otherwise',
      note: 'A page of a partner with the built-in handout in English, in a phone’s window of 412 by 823, with a fourth of the machine’s speed and Slow 4G (1.6 Mbit/s down, 150 ms for each request).',
      rowTitle: 'page',
      chromium: version.replace(/^.*\//, ''),
      rounds,
      columns,
      rows,
    },
    {goals: goalsOf, charts: (summarized) => ({visits: chartOf(summarized)})},
  );
}
