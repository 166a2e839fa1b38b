/**
 * `npm run bench`: whether <ijn-principles> should nest an element for each action or share its template,
 * for 1,000 actions in Chromium with 4 times CPU slowdown. Prints medians and their ratio within the run.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {build, preview} from 'vite';
import {ensureBrowsers} from '../../scripts/browsers.mjs';

const {chromium} = await ensureBrowsers(['chromium']);
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
const server = await preview({
  configFile: false,
  build: {outDir},
  preview: {host: '127.0.0.1', port: 0},
});
const browser = await puppeteer.launch({
  executablePath: chromium ?? '',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const page = await browser.newPage();
  await page.goto(`${server.resolvedUrls?.local[0]}bench.js`);
  await page.setContent('<!doctype html><html lang="en"><body></body></html>');
  await page.addScriptTag({url: `${server.resolvedUrls?.local[0]}bench.js`, type: 'module'});
  await page.waitForFunction(() => 'measure' in globalThis);
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
  for (const count of [7, 100, 1000]) {
    const {nested, shared} = await page.evaluate((n) => globalThis.measure(n, 9), count);
    console.log(
      `${count} actions: nested ${nested.toFixed(1)} ms, shared ${shared.toFixed(1)} ms, nested/shared ${(nested / shared).toFixed(2)}`,
    );
  }
} finally {
  await browser.close();
  await server.close();
  await rm(outDir, {recursive: true, force: true});
}
