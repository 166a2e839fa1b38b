/** The built page that makes snippets, as an editor uses it. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {AxeResults} from 'axe-core';
import type {Page} from 'puppeteer-core';
import {root} from './temporary-folder.js';
import {visitor} from './visitor.js';
import {serve} from './web-server.js';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe('the page that makes snippets', async () => {
  const {visit} = await visitor();
  const {origin} = await serve(join(root, 'dist'));
  const integrity = JSON.parse(await readFile(join(root, 'dist/integrity.json'), 'utf8')) as Record<
    string,
    string
  >;

  /** The page, when it has its feed and its hashes. */
  async function open(query = '') {
    const visited = await visit(`${origin}/${query}`);
    await whole(visited.page);
    return visited;
  }

  /** Loads the page anew, once the browser has heard of the address that the page gave itself. */
  async function reload(page: Page) {
    const session = await page.createCDPSession();
    const kept = async () => {
      const {currentIndex, entries} = await session.send('Page.getNavigationHistory');
      return entries[currentIndex]?.url;
    };
    const wanted = await page.evaluate(() => location.href);
    while ((await kept()) !== wanted) await setTimeout(50);
    await session.detach();
    await page.reload();
    await page.waitForSelector('header nav a');
  }

  const whole = (page: Page) =>
    page.waitForFunction(
      () =>
        document.querySelector('#step-5 pre')?.textContent.includes('sha384-') &&
        document.querySelector('#step-2 fieldset + fieldset, #action option + option'),
      {timeout: 20_000},
    );

  const code = (page: Page) => page.$eval('#step-5 pre', ({textContent}) => textContent);

  /** Waits until the snippet says something. */
  async function saying(page: Page, words: string) {
    try {
      await page.waitForFunction(
        (expected) => document.querySelector('#step-5 pre')?.textContent.includes(expected),
        {timeout: 10_000},
        words,
      );
    } catch (error) {
      const kept = await page.evaluate(() => `${location.href} (${JSON.stringify(history.state)})`);
      throw new Error(`${kept} does not say ${words}: ${await code(page)}`, {cause: error});
    }
  }

  const searchOf = (page: Page) => new URL(page.url()).searchParams;

  /** Waits until the preview shows an element that a selector finds. */
  async function previewed(page: Page, selector: string) {
    const frame = await (await page.waitForSelector('iframe.preview'))!.contentFrame();
    await frame!.waitForSelector(selector, {timeout: 20_000});
  }

  it('asks nobody else for anything, writes nothing into the console, and shows the element itself', async () => {
    const {page, requests, messages} = await open();
    await previewed(page, 'ijn-principles:state(ready)');
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:')),
      [],
    );
    assert.deepEqual(messages, []);
    const snippet = await code(page);
    assert.ok(snippet.includes(`integrity="${integrity['ijn.js']}"`), snippet);
    assert.match(snippet, /src="\/ijn-elements-\d+\.\d+\.\d+\/ijn\.js"/);
    assert.match(snippet, /feed="\/ijn-feed\/feed\.json"/);
    assert.match(snippet, /<h2>How does ending criminalization/);
    // A page that nobody changed has an address without anything to say.
    assert.equal(new URL(page.url()).search, '');
  });

  it('follows each choice in snippet, preview and address, and a reload finds the same', async () => {
    const {page} = await open();
    await page.click('label[for=element-ijn-action-card]');
    await page.select('#action', 'dodge-contract');
    await page.select('#lang', 'es');
    await page.click('label[for=host-unpkg]');
    await page.click('label[for=content-pinned]');
    await page.click('label[for=scheme-dark]');
    await page.click('label[for=for-wordpress]');
    await saying(page, '<div><script');
    await saying(page, 'lang="es"><h');
    await previewed(page, 'ijn-action-card[action=dodge-contract][lang=es]');
    const snippet = await code(page);
    assert.match(snippet, /src="https:\/\/unpkg\.com\/ijn-elements@[\d.]+\/dist\/ijn\.js"/);
    assert.doesNotMatch(snippet, /feed=|\n/);
    assert.match(snippet, /color-scheme: dark;/);
    const wanted = {
      element: 'action-card',
      action: 'dodge-contract',
      lang: 'es',
      host: 'unpkg',
      content: 'pinned',
      scheme: 'dark',
      for: 'wordpress',
    };
    assert.deepEqual(Object.fromEntries(searchOf(page)), wanted);

    await reload(page);
    await saying(page, 'lang="es"');
    await page.waitForFunction(
      (expected) => document.querySelector('#step-5 pre')?.textContent === expected,
      {timeout: 20_000},
      snippet,
    );
    const checked = await page.$$eval(':checked:not(option)', (inputs) => inputs.map(({id}) => id));
    assert.deepEqual(checked, [
      'host-unpkg',
      'content-pinned',
      'element-ijn-action-card',
      'scheme-dark',
      'width-phone',
      'on-light',
      'for-wordpress',
    ]);
    assert.equal(
      await page.$eval('#action', (each) => (each as HTMLSelectElement).value),
      'dodge-contract',
    );
  });

  it('says in words that a colour is hard to read, and takes the nearest that is not with one click', async () => {
    const {page} = await open();
    await page.click('label[for=own-accent]');
    const field = (await page.waitForSelector('.color input[type=text]'))!;
    await field.click({count: 3});
    await field.type('#FFEE00');
    await page.waitForSelector('.verdict.bad');
    const said = () =>
      page.$$eval('.verdict', (all) =>
        all.map(({textContent}) => textContent.replace(/\s+/g, ' ').trim()),
      );
    assert.match((await said())[0]!, /Hard to read: contrast 1\.1 to 1\./);
    assert.match((await said())[1]!, /Easy to read: contrast 12\.\d to 1\./);
    await page.click('.verdict.bad .button');
    await page.waitForFunction(() => !document.querySelector('.verdict.bad'));
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'accent-text');
    assert.match((await said())[0]!, /Easy to read: contrast 4\.5 to 1\./);
    assert.equal(searchOf(page).get('accent-dark'), 'ffee00');
    await page.keyboard.type('x');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    assert.equal(await page.$eval('#accent-text', (each) => each.ariaInvalid), 'true');
    assert.ok(await page.$('#accent-problem:not([hidden])'));
    assert.match(await code(page), /--ijn-accent: light-dark\(#[\da-f]{6}, #ffee00\);/);
  });

  it('copies the snippet and the link, and says so', async () => {
    const {page} = await open('?printable');
    await page.click('label[for=for-svelte]');
    await page.waitForSelector('.code + .code + div');
    await page
      .browserContext()
      .overridePermissions(origin, [
        'clipboard-read',
        'clipboard-write',
        'clipboard-sanitized-write',
      ]);
    await page.bringToFront();
    const pasted = () => page.evaluate(() => navigator.clipboard.readText());
    const said = () =>
      page.waitForFunction(() => document.querySelector('#said')?.textContent === 'Copied.');
    await page.$$eval('.code .button', ([, second]) => (second as HTMLElement).click());
    await said();
    assert.equal(
      await pasted(),
      await page.$$eval('.code pre', ([, second]) => second!.textContent),
    );
    await page.click('#step-5 .button.secondary');
    await page.waitForFunction(() =>
      navigator.clipboard.readText().then((text) => text === location.href),
    );
    await said();
  });

  it('lets nothing lie over the code and its buttons', async () => {
    const {page} = await open();
    await page.setViewport({width: 1280, height: 800});
    await page.click('label[for=for-react]');
    const covered = await page.$$eval('#step-5 .code .button, #step-5 pre', (all) =>
      all.flatMap((each) => {
        each.scrollIntoView({block: 'start'});
        const {left, top, width, height} = each.getBoundingClientRect();
        const there = document.elementFromPoint(
          left + width / 2,
          top + Math.min(height, innerHeight) / 2,
        );
        return each.contains(there) ? [] : [`${each.outerHTML} is under ${there?.outerHTML}`];
      }),
    );
    assert.deepEqual(covered, []);
  });

  it('says which hosts a link chose, until the editor writes another', async () => {
    const {page} = await open(
      '?base=https://evil.example/&content=other&feed=https://feeds.example/feed.json',
    );
    const warned = () =>
      page.$$eval('#step-5 [role=status] code', (all) => all.map(({textContent}) => textContent));
    assert.deepEqual(await warned(), ['evil.example', 'feeds.example']);
    assert.equal(await page.$('#host-own-hint'), null);
    await page.click('label[for=content-ours]');
    assert.deepEqual(await warned(), ['evil.example']);
    // The field that went and came is not written anew.
    await page.click('label[for=host-unpkg]');
    assert.deepEqual(await warned(), []);
    await page.click('label[for=host-own]');
    assert.deepEqual(await warned(), ['evil.example']);
    await page.type('#base', 'mine');
    assert.deepEqual(await warned(), []);
    // What was written here before a reload was not chosen by a link.
    await page.focus('#base');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('https://files.partner.example/');
    await reload(page);
    await saying(page, 'https://files.partner.example/');
    assert.deepEqual(await warned(), []);
    await page.click('a[href$="#feed-desk"]');
    await page.waitForSelector('#feed-desk:not([hidden])');
    await reload(page);
    await page.click('header nav a');
    await page.waitForSelector('#builder:not([hidden])');
    await saying(page, 'https://files.partner.example/');
    assert.deepEqual(await warned(), []);
  });

  it('moves the focus to the heading of the other half of the page, which says what it is', async () => {
    const {page} = await open();
    const focused = () =>
      page.waitForFunction(
        () => document.activeElement?.localName === 'h1' && document.activeElement.textContent,
      );
    await page.click('a[href$="#feed-desk"]');
    const desk = await (await focused()).jsonValue();
    await page.goBack();
    await page.waitForSelector('#builder:not([hidden])');
    const builder = await (await focused()).jsonValue();
    assert.ok(desk && builder && desk !== builder, `${desk}, ${builder}`);
  });

  it('can be used with the keyboard alone, and focus stays where it is', async () => {
    const {page} = await open();
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
    const seen: string[] = [];
    // Links, the page's language, then the questions.
    while (!seen.includes('for-html') && seen.length < 60) {
      await page.keyboard.press('Tab');
      const id = await focused();
      if (id === 'element-ijn-principles') {
        await page.keyboard.press('ArrowDown');
        assert.equal(await focused(), 'element-ijn-action-card');
      }
      seen.push(id);
    }
    for (const id of [
      'ui',
      'host-own',
      'base',
      'content-ours',
      'action',
      'lang',
      'region',
      'scheme-page',
      'own-accent',
      'width-phone',
      'on-light',
      'for-html',
    ])
      assert.ok(seen.includes(id), `${id} is not among ${seen.join(' ')}`);
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'for-wordpress');
    await saying(page, '<div><script');
    assert.match(await code(page), /<ijn-action-card /);
  });

  it('shows what is wrong beside the field, and leaves it out of the snippet', async () => {
    const {page} = await open();
    await page.type('#region', 'Wisconsin');
    const problem = await page.waitForSelector('#region-problem');
    assert.match((await problem!.evaluate(({textContent}) => textContent)) ?? '', /US-WI/);
    assert.equal(await page.$eval('#region', (each) => each.getAttribute('aria-invalid')), 'true');
    assert.doesNotMatch(await code(page), /region=/);
  });

  for (const [name, query, dark, width] of [
    ['light', '', false, 1280],
    ['dark, on a phone', '?accent=ffee00&for=react&element=pipeline-diagram', true, 320],
    ['Arabic', '?ui=ar&for=iframe&content=other', false, 1280],
  ] as const)
    it(`has no fault that axe finds, nor a bar to scroll sideways: ${name}`, async () => {
      const {page} = await visit(`${origin}/?nothing`);
      await page.setViewport({width, height: 900});
      await page.emulateMediaFeatures([
        {name: 'prefers-color-scheme', value: dark ? 'dark' : 'light'},
      ]);
      await page.goto(`${origin}/${query}`);
      await page.waitForFunction(() => document.querySelector('#step-5 pre')?.textContent);
      await page.$eval('details', (details) => (details.open = true));
      await page.addScriptTag({path: axeFile});
      const {violations} = (await page.evaluate(
        // What is in the preview is tested where it is made; a sample shows what cannot be read as it is.
        "axe.run({exclude: [['iframe'], ['.sample']]}, {resultTypes: ['violations']})",
      )) as AxeResults;
      assert.deepEqual(
        violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)]),
        [],
      );
      const [wide, there] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      assert.ok(wide! <= there!, `${wide} > ${there}`);
    });
});
