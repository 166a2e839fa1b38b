/** The built page that makes snippets: what it does while things are on their way, and for those who see or hear it otherwise. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {root} from './temporary-folder.js';
import {visitor} from './visitor.js';
import {serve} from './web-server.js';

const dist = join(root, 'dist');

describe('the page that makes snippets', async () => {
  const {visit} = await visitor();
  const {origin} = await serve(dist);

  const saying = (page: Page, words: string) =>
    page.waitForFunction(
      (expected) => document.querySelector('#step-5 pre')?.textContent.includes(expected),
      {timeout: 20_000},
      words,
    );

  it('gives nothing to paste while the hash of the script is on its way, and says so where there is none', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = await serve(dist, undefined, (path) =>
      path === '/integrity.json' ? held : undefined,
    );
    const {page} = await visit(`${slow.origin}/`);
    await page.waitForSelector('#step-5 .directions', {timeout: 20_000});
    assert.equal(await page.$('#step-5 pre'), null);
    release();
    await saying(page, 'integrity="sha384-');

    const lacking = await serve(dist, undefined, (path) =>
      path === '/integrity.json' ? Promise.reject(new Error('not there')) : undefined,
    );
    const {page: without} = await visit(`${lacking.origin}/`);
    await saying(without, 'ijn.js"');
    const said = await without.$eval('#step-5 [role=status]', ({textContent}) => textContent);
    assert.match(said, /integrity\.json/);
  });

  it('asks for a feed when its address is written, not at each letter', async () => {
    const asked: string[] = [];
    const feeds = await serve(dist, undefined, (path) => {
      asked.push(path);
      return undefined;
    });
    const {page} = await visit(`${origin}/?content=other`);
    await saying(page, 'sha384-');
    await page.type('#feed', `${feeds.origin}/feed/fe`, {delay: 20});
    // Long enough for the preview to follow, and a moment's thought.
    await new Promise((resolve) => setTimeout(resolve, 400));
    await page.type('#feed', 'ed.json', {delay: 20});
    assert.deepEqual(asked, []);
    await saying(page, `feed="${feeds.origin}/feed/feed.json"`);
    const deadline = Date.now() + 10_000;
    while (asked.length === 0 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(asked[0], '/feed/feed.json');
    // Of the feed and its translations; nothing that was half-written.
    assert.deepEqual(
      asked.filter((path) => !/^\/feed\/feed(\.\w+)?\.json$/.test(path)),
      [],
    );
  });

  it('lets the keyboard skip the preview, without a word in the address', async () => {
    const {page} = await visit(`${origin}/`);
    await saying(page, 'sha384-');
    await page.focus('#on-light');
    await page.keyboard.press('Tab');
    const link = await page.evaluate(() => {
      const {className, textContent} = document.activeElement!;
      const {width, height} = document.activeElement!.getBoundingClientRect();
      return {className, text: textContent?.trim(), seen: width > 20 && height > 10};
    });
    assert.deepEqual(link, {className: 'skip', text: 'Skip the preview', seen: true});
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'for-html');
    assert.equal(new URL(page.url()).hash, '');
  });

  it('announces verdicts and what was done in places that were there before', async () => {
    const {page} = await visit(`${origin}/?accent=1d4ed8`);
    await saying(page, 'sha384-');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, {heard});
      // What assistive technology hears: words that come into a live region which stays.
      for (const region of document.querySelectorAll('[role=status], output'))
        new MutationObserver(() =>
          heard.push(region.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
        ).observe(region, {childList: true, subtree: true, characterData: true});
    });
    const heard = () => page.evaluate(() => Reflect.get(window, 'heard') as string[]);
    await page.click('#accent-text', {count: 3});
    await page.keyboard.type('#ffee00');
    await page.waitForSelector('.verdict.bad');
    assert.ok((await heard()).some((words) => words.includes('Hard to read: contrast')));
    await page.click('#step-5 .code .button');
    await page.waitForFunction(() => document.querySelector('#said')?.textContent);
    assert.match((await heard()).at(-1)!, /^Copied\.|^Your browser did not allow copying/);
  });

  it('keeps its borders, and what is chosen, where the system chooses the colours', async () => {
    const {page} = await visit(`${origin}/`);
    await saying(page, 'sha384-');
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{name: 'forced-colors', value: 'active'}],
    });
    assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
    await page.evaluate(() => {
      const plain = document.createElement('p');
      plain.style.cssText = 'color: CanvasText; background: Canvas';
      document.body.prepend(plain);
    });
    const [plain, here, other] = await page.$$eval('body > p, header nav a', (all) =>
      all.map((each) => {
        const {color, backgroundColor, borderBlockEndColor} = getComputedStyle(each);
        return {color, ground: backgroundColor, line: borderBlockEndColor};
      }),
    );
    assert.notEqual(here!.line, plain!.ground, 'the page that is open is underlined');
    assert.equal(other!.line, plain!.ground, 'the other one is not');
    assert.equal(
      await page.$eval('.numeral', (each) => getComputedStyle(each).color),
      plain!.color,
    );
    assert.equal(await page.$eval('.code', (each) => getComputedStyle(each).borderTopWidth), '1px');
  });
});
