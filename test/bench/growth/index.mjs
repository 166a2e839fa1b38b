/**
 * `npm run bench -- --only=growth`: how what a visitor waits for grows with the actions of a feed and with the elements of a page, in
 * Chromium with a fourth of the machine's speed; beside setting the same HTML.
 */
import {cp, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {report} from '../report/report.js';
import {emptyPage, inChromium, slowDown} from '../slow-chromium.mjs';
import {columns, elementColumns, goalsOf} from './figures.js';
import {longFeed} from './long-feed.js';

const {values: options} = parseArgs({options: {rounds: {type: 'string', default: '5'}}});
const rounds = Number(options.rounds);

const lengths = [10, 100, 1000, 5000];
const crowds = [1, 10, 100, 500];

const folder = await mkdtemp(join(tmpdir(), 'ijn-growth-'));
try {
  await cp(fileURLToPath(new URL('../../../dist', import.meta.url)), folder, {recursive: true});
  await cp(fileURLToPath(new URL('in-page.js', import.meta.url)), join(folder, 'in-page.js'));
  for (const length of lengths)
    await writeFile(join(folder, `long-${length}.json`), JSON.stringify(longFeed(length)));
  await inChromium(folder, async (page, origin) => {
    await page.setViewport({width: 412, height: 823});
    await slowDown(page);
    const open = async () => {
      await page.goto(`${origin}${emptyPage}`);
      await page.addScriptTag({url: `${origin}ijn.js`, type: 'module'});
      await page.waitForFunction(() => customElements.get('ijn-principles'));
    };
    const inPage = (/** @type {string} */ name, /** @type {unknown[]} */ ...given) =>
      page.evaluate(
        async (module, call, values) => (await import(module))[call](...values),
        `${origin}in-page.js`,
        name,
        given,
      );
    /** @type {Map<string, Record<string, number[]>>} */
    const rows = new Map();
    const note = (/** @type {string} */ row, /** @type {Record<string, number>} */ figures) => {
      const values = rows.get(row) ?? {};
      rows.set(row, values);
      for (const [id, value] of Object.entries(figures)) (values[id] ??= []).push(value);
    };
    // The first of all is still being compiled.
    for (let round = -1; round < rounds; round++) {
      for (const length of lengths) {
        await open();
        const url = `${origin}long-${length}.json`;
        const shown = await inPage('showFeed', url, `${origin}feed/index.js`);
        const beside = shown.all / shown.html;
        if (round >= 0) note(`${length} actions`, {...shown, beside});
      }
      for (const crowd of crowds) {
        await open();
        const shown = await inPage('showMany', crowd);
        if (round >= 0) note(`${crowd} elements`, {...shown});
      }
    }
    await report(
      'growth',
      {
        title: 'How it grows',
        note: 'Feeds of so many actions in one `<ijn-principles>`, and pages of so many `<ijn-action-card>`, with a fourth of the machine’s speed.',
        rowTitle: 'how many',
        chromium: (await page.browser().version()).replace(/^.*\//, ''),
        rounds,
        columns: [...columns, ...elementColumns],
        rows: [...rows].map(([name, values]) => ({name, values})),
      },
      {goals: goalsOf},
    );
  });
} finally {
  await rm(folder, {recursive: true, force: true});
}
