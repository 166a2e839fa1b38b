/**
 * `npm run bench`: whether <ijn-principles> should nest an element for each action or share its template,
 * for 1,000 actions in Chromium with 4 times CPU slowdown. Prints medians and their ratio within the run.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'vite';
import {inChromium, slowDown} from './slow-chromium.mjs';

const outDir = await mkdtemp(join(tmpdir(), 'ijn-bench-'));
const entry = new URL('nested-or-shared.entry.ts', import.meta.url).pathname;
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir,
    emptyOutDir: false,
    rolldownOptions: {input: {bench: entry}, output: {entryFileNames: '[name].js'}},
  },
});
try {
  await inChromium(outDir, async (page, origin) => {
    await page.goto(`${origin}bench.js`);
    await page.setContent('<!doctype html><html lang="en"><body></body></html>');
    await page.addScriptTag({url: `${origin}bench.js`, type: 'module'});
    await page.waitForFunction(() => 'measure' in globalThis);
    await slowDown(page);
    for (const count of [7, 100, 1000]) {
      const {nested, shared} = await page.evaluate((n) => globalThis.measure(n, 9), count);
      console.log(
        `${count} actions: nested ${nested.toFixed(1)} ms, shared ${shared.toFixed(1)} ms, nested/shared ${(nested / shared).toFixed(2)}`,
      );
    }
  });
} finally {
  await rm(outDir, {recursive: true, force: true});
}
