/**
 * `npm run bench`: how long a visitor waits between a click and the device's share sheet, or a number being dialled,
 * in the built script with 4 times CPU slowdown; beside a plain button and a plain link of the page. Medians of 15, from the
 * time that the browser gave the click, in Chromium; and the time until the other ways to share are drawn, which are loaded
 * then.
 */
import {median} from './median.mjs';
import {inChromium, slowDown} from './slow-chromium.mjs';
import {smallFeed} from './small-feed.js';

const feed = smallFeed([
  {
    id: 'call',
    kind: 'call',
    title: 'Call',
    status: 'open',
    phones: [{label: 'Desk', number: '+12025550123'}],
    script: ['Hello.'],
  },
]);

const dist = new URL('../../dist', import.meta.url).pathname;

await inChromium(dist, async (page, origin) => {
  // Any page of that origin; its content is replaced.
  await page.goto(`${origin}index.html`);
  await page.setContent(`<!doctype html><html lang="en"><body>
    <button id="plain">Share</button> <a id="link" href="tel:+12025550123">Call</a>
    <ijn-action-card action="texas-op-ed"></ijn-action-card>
    <ijn-action-card action="call"><script type="application/json">${JSON.stringify(feed)}</script></ijn-action-card>
  </body></html>`);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'share', {
      value: async () => void (globalThis.acted = performance.now()),
    });
    document.querySelector('#plain').addEventListener('click', () => navigator.share());
    // The last to hear of a click: what is not stopped by then is followed.
    addEventListener('click', (event) => {
      globalThis.clicked = event.timeStamp;
      if (event.composedPath().some((node) => node.href?.startsWith('tel:'))) {
        globalThis.acted = performance.now();
        event.preventDefault();
      }
    });
  });
  await page.addScriptTag({url: `${origin}ijn.js`, type: 'module'});
  await page.waitForFunction(() =>
    [...document.querySelectorAll('ijn-action-card')].every(({status}) => status === 'ready'),
  );
  await slowDown(page);

  /** @param {string} selector */
  const wait = async (selector) => {
    const times = [];
    for (let i = 0; i < 15; i++) {
      const handle = await page.$(selector);
      await handle.click();
      await page.waitForFunction(() => globalThis.acted > 0 && globalThis.clicked > 0);
      times.push(await page.evaluate(() => globalThis.acted - globalThis.clicked));
      await page.evaluate(() => (globalThis.acted = globalThis.clicked = 0));
    }
    return median(times);
  };
  for (const [name, ours, plain] of [
    ['share sheet', '[action=texas-op-ed] >>> .way > button', '#plain'],
    ['dial link', '[action=call] >>> a[href^=tel]', '#link'],
  ]) {
    const [own, bare] = [await wait(ours), await wait(plain)];
    console.log(
      `click to ${name}: ${own.toFixed(1)} ms, plain ${bare.toFixed(1)} ms, ours/plain ${(own / bare).toFixed(2)}`,
    );
  }
  const summary = await page.$('[action=texas-op-ed] >>> .share-ways summary');
  await summary.click();
  await page.waitForFunction(() =>
    document.querySelector('[action=texas-op-ed]').shadowRoot.querySelector('[part=share-link]'),
  );
  const drawn = await page.evaluate(() => performance.now() - globalThis.clicked);
  console.log(`click to the other ways, loaded and drawn the first time: ${drawn.toFixed(0)} ms`);
});
