import puppeteer from 'puppeteer-core';
import {preview} from 'vite';
import {ensureBrowsers} from '../../scripts/browsers.mjs';
import {chromiumArguments} from '../../scripts/chromium-arguments.mjs';

/** Where a page that has nothing in it is: one of text would take no elements of ours, and about:blank no script from here. */
export const emptyPage = 'empty.html';

/**
 * Measures in a page of Chromium, which reads the files of a folder from a server of its own.
 *
 * @param {string} folder
 * @param {(page: import('puppeteer-core').Page, origin: string) => Promise<void>} measure
 */
export async function inChromium(folder, measure) {
  const {chromium} = await ensureBrowsers(['chromium']);
  const server = await preview({
    configFile: false,
    plugins: [
      {
        name: 'empty-page',
        configurePreviewServer: ({middlewares}) =>
          void middlewares.use(`/${emptyPage}`, (_request, response) => {
            response.setHeader('Content-Type', 'text/html');
            response.end('<!doctype html><title>Bench</title>');
          }),
      },
    ],
    build: {outDir: folder},
    preview: {host: '127.0.0.1', port: 0, headers: {'Access-Control-Allow-Origin': '*'}},
  });
  const browser = await puppeteer.launch({
    executablePath: chromium ?? '',
    // What is measured may take minutes.
    protocolTimeout: 0,
    args: chromiumArguments,
  });
  try {
    await measure(await browser.newPage(), server.resolvedUrls?.local[0] ?? '');
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * From now on the page has a fourth of the machine's speed, as a cheap phone has.
 *
 * @param {import('puppeteer-core').Page} page
 */
export async function slowDown(page) {
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
}
