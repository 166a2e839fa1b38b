/**
 * `npm run lighthouse`: audits what is in dist/ as visitors on phones get it, compressed and with Lighthouse's simulated slow
 * network and processor. Says the four scores and each audit that is not perfect; fails where accessibility, best
 * practices or SEO is below 100. Performance depends on the machine, and is told only.
 */
import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {ensureBrowsers} from './browsers.mjs';
import {npm, root} from './child-process.mjs';
import {chromiumArguments} from './chromium-arguments.mjs';
import {ensureDependencies} from './dependencies.mjs';
import {serveCompressed} from './lighthouse/server.mjs';

const {values: options} = parseArgs({options: {runs: {type: 'string', default: '1'}}});

/** A partner's page with the two lines of the README, and what any page has. */
const partnerPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>A partner</title>
    <meta name="description" content="A page with the handout in it." />
    <link rel="icon" href="data:," />
    <script type="module" src="/ijn.js"></script>
  </head>
  <body>
    <main>
      <h1>A partner</h1>
      <ijn-principles></ijn-principles>
    </main>
  </body>
</html>`;

const must = ['accessibility', 'best-practices', 'seo'];
const categories = ['performance', ...must];

await ensureDependencies();
if (!existsSync(`${root}/dist/ijn.js`))
  throw new Error('There is no dist/: npm run build makes it');
const home = new URL('./lighthouse/', import.meta.url);
if (!existsSync(new URL('node_modules/lighthouse', home))) {
  console.log('Installing Lighthouse into scripts/lighthouse, once');
  const {code} = await npm([
    'ci',
    '--prefix',
    'scripts/lighthouse',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ]);
  if (code !== 0) throw new Error(`npm ci failed (exit ${code})`);
}
/** @type {{default: (url: string, flags: object) => Promise<Result | undefined>}} */
const {default: lighthouse} = await import(
  new URL('node_modules/lighthouse/core/index.js', home).href
);
const {default: puppeteer} = await import('puppeteer-core');
const {chromium} = await ensureBrowsers(['chromium']);
if (!chromium) process.exit(1);

/**
 * @typedef {{id: string, title: string, score: number | null, scoreDisplayMode: string, displayValue?: string}} Audit
 * @typedef {{lhr: {categories: Record<string, {score: number | null}>, audits: Record<string, Audit>, runWarnings: string[]}}} Result
 */

const server = await serveCompressed(`${root}/dist`, {'/partner.html': partnerPage});
let failed = false;
try {
  for (const [name, path] of [
    ['The page that npm start opens', '/'],
    ['A page of a partner', '/partner.html'],
  ]) {
    const results = [];
    for (let run = 0; run < Number(options.runs); run++)
      results.push(await audit(server.origin + path));
    failed = report(name ?? '', median(results)) || failed;
  }
} finally {
  server.close();
}
process.exitCode = failed ? 1 : 0;

/**
 * Each run in a browser of its own: what one has kept, the next would not load.
 * @param {string} url
 * @returns {Promise<Result>}
 */
async function audit(url) {
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: chromiumArguments,
  });
  try {
    const {port} = new URL(browser.wsEndpoint());
    const result = await lighthouse(url, {
      port: Number(port),
      logLevel: 'error',
      onlyCategories: categories,
    });
    if (!result) throw new Error(`Lighthouse has no result for ${url}`);
    return result;
  } finally {
    await browser.close();
  }
}

/** @param {Result} result */
function performanceOf({lhr}) {
  return lhr.categories['performance']?.score ?? 0;
}

/**
 * The run in the middle, by performance.
 * @param {Result[]} results
 */
function median(results) {
  const sorted = [...results].sort((a, b) => performanceOf(a) - performanceOf(b));
  return /** @type {Result} */ (sorted[Math.floor((sorted.length - 1) / 2)]);
}

/**
 * Says what came out.
 * @param {string} name
 * @param {Result} result
 * @returns whether something that must be 100 is not
 */
function report(name, {lhr}) {
  const scores = categories.map((id) => [id, Math.round((lhr.categories[id]?.score ?? 0) * 100)]);
  console.log(`\n${name}: ${scores.map((pair) => pair.join(' ')).join(', ')}`);
  for (const {id, title, score, displayValue = ''} of Object.values(lhr.audits))
    if (score !== null && score < 1)
      console.log(
        `  ${String(Math.round(score * 100)).padStart(3)} ${id}: ${title} ${displayValue}`,
      );
  for (const warning of lhr.runWarnings) console.log(`  ${warning}`);
  return scores.some(([id, score]) => must.includes(String(id)) && Number(score) < 100);
}
