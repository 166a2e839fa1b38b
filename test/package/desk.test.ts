/** The feed desk on the built page, as an editor uses it. */
import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import type {AxeResults} from 'axe-core';
import type {ElementHandle, Page} from 'puppeteer-core';
import {inspectFeed} from '../../src/cli/inspect/inspect-feed.js';
import type {IjnPrinciples} from '../../src/index.js';
import {feedOf, makeSign} from '../feed/feeds.js';
import {root, temporaryFolder} from './temporary-folder.js';
import {visitor} from './visitor.js';
import {serve} from './web-server.js';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const marker = 'a-word-that-nobody-else-writes';
const feed = feedOf(
  [makeSign({title: `Sign: ${marker}`, opens: '2026-11-01', closes: '2026-12-10'})],
  (made) =>
    Object.assign(made, {
      expires: '2027-06-01T00:00:00Z',
      translations: {en: 'feed.json', es: 'feed.es.json'},
    }),
);
const text = `${JSON.stringify(feed, null, 2)}\n`;
const spanish = JSON.stringify({
  ...feed,
  language: 'es',
  review: 'draft',
  question: '¿La pregunta?',
});
const broken = text
  .replace('"kind": "sign"', '"kind": "sing"')
  .replace('https://partner.example/', 'http://partner.example/');

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`the feed desk, ${engine}`, async () => {
    const {visit} = await visitor(engine);
    const {origin} = await serve(join(root, 'dist'));
    const folder = await temporaryFolder();
    await Promise.all(
      Object.entries({'feed.json': text, 'feed.es.json': spanish, 'broken.json': broken}).map(
        ([name, content]) => writeFile(join(folder, name), content),
      ),
    );

    async function open(query = '') {
      const visited = await visit(`${origin}/${query}#feed-desk`);
      await visited.page.waitForSelector('#desk-text', {timeout: 20_000});
      return visited;
    }

    async function openFiles(page: Page, ...names: string[]) {
      const input = (await page.$('#desk-files')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(...names.map((name) => join(folder, name)));
    }

    /** Waits for what is said of the feed. */
    const saying = (page: Page, words: RegExp) =>
      page.waitForFunction(
        (source) => new RegExp(source).test(document.querySelector('.desk .verdict')!.textContent),
        {timeout: 20_000},
        words.source,
      );

    /** Waits until the preview shows, or does not show, some words. */
    async function showing(page: Page, words: string, isThere = true) {
      const frame = await (await page.waitForSelector('.desk iframe'))!.contentFrame();
      await frame!.waitForFunction(
        (expected, there) => {
          const element = document.querySelector<IjnPrinciples>('.entry > *');
          return (element?.shadowRoot?.textContent.includes(expected) ?? false) === there;
        },
        {timeout: 20_000},
        words,
        isThere,
      );
      return frame!;
    }

    /** Writes a text as if it were pasted over all that stands there. */
    const write = (page: Page, content: string) =>
      page.$eval(
        '#desk-text',
        (field, value) => {
          (field as HTMLTextAreaElement).value = value;
          field.dispatchEvent(new Event('input', {bubbles: true}));
        },
        content,
      );

    it('opens a feed with its translation, shows it in both languages, and asks nobody for anything', async () => {
      const {page, requests, messages} = await open();
      await openFiles(page, 'feed.json', 'feed.es.json');
      await saying(page, /warning/);
      await showing(page, marker);
      const before = requests.length;
      await page.select('#desk-language', 'es');
      await showing(page, '¿La pregunta?');
      await page.select('#desk-element', 'ijn-pipeline-diagram');
      await showing(page, 'Body of the hold.');
      await write(page, text.replaceAll(marker, `${marker}-again`));
      await page.select('#desk-language', 'en');
      await page.select('#desk-element', 'ijn-principles');
      await showing(page, `${marker}-again`);
      // A language of the interface may come, and nothing with words of the feed in it.
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:')),
        [],
      );
      assert.ok(
        requests
          .slice(before)
          .every((url) => /\/(locales|feed)\/\w+\.json$|\/ijn-\w+\.js$/.test(url)),
        requests.slice(before).join('\n'),
      );
      assert.ok(requests.every((url) => !url.includes(marker)));
      const kept = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
        location.search,
      ]);
      assert.deepEqual(kept, [0, 0, '', 0, '']);
      assert.deepEqual(
        messages.filter((message) => /^(error|uncaught)/.test(message)),
        [],
      );
    });

    it('says of a broken feed what ijn-feed validate says, leads to the place, and has nothing left to say when it is mended', async () => {
      const {page} = await open();
      await openFiles(page, 'broken.json');
      await saying(page, /2 errors/);
      const told = await page.$$eval('.desk .problems.error li', (items) =>
        items.map((item) => [
          item.querySelector('button')!.textContent.trim(),
          item.querySelector('p')!.textContent.replace(/\s+/g, ' ').trim(),
        ]),
      );
      const expected = inspectFeed(new TextEncoder().encode(broken), {now: Date.now()})
        .filter(({severity}) => severity === 'error')
        .map(({path, item, reason, line}) => [
          `Line ${line}`,
          `${path} ${item ? `(in “${item}”) ` : ''}${reason}.`,
        ]);
      assert.deepEqual(told, expected);
      await page.click('.desk .problems.error li button');
      const selected = await page.$eval('#desk-text', (field) => {
        const {value, selectionStart, selectionEnd} = field as HTMLTextAreaElement;
        return [
          value.slice(selectionStart, selectionEnd),
          document.activeElement === field,
          field.scrollTop > 0,
        ];
      });
      assert.deepEqual(selected, ['"sing"', true, true]);
      await write(page, text.replace(/,\s+"es": "feed.es.json"/, ''));
      await page.waitForFunction(() => !document.querySelector('.desk .problems.error'), {
        timeout: 20_000,
      });
      await showing(page, marker);
    });

    it('never goes on showing what was there before, nor runs what a feed says', async () => {
      const {page, messages} = await open();
      await write(page, text);
      await showing(page, marker);
      await write(page, text.slice(0, -4));
      await saying(page, /1 error/);
      await showing(page, marker, false);
      const hostile = text.replace(
        marker,
        '<img src=x onerror=alert(1)></script><script>alert(2)</script>',
      );
      let asked = 0;
      page.on('dialog', (dialog) => {
        asked++;
        void dialog.dismiss();
      });
      await write(page, hostile);
      await showing(page, 'onerror');
      assert.equal(await page.$$eval('.desk img, .desk script', ({length}) => length), 0);
      await write(page, `{"actions": [${'{},'.repeat(900_000)}{}]}`);
      await saying(page, /1 error/);
      await write(page, '['.repeat(500_000));
      await saying(page, /1 error/);
      await write(page, text);
      await showing(page, marker);
      assert.equal(asked, 0);
      assert.deepEqual(
        messages.filter((message) => message.startsWith('uncaught')),
        [],
      );
    });

    it('shows what each action is on the days when something changes', async () => {
      const {page} = await open();
      await openFiles(page, 'feed.json');
      await page.waitForSelector('.desk .moments > li');
      const shown = async () => {
        const frame = await showing(page, marker);
        return frame.$eval('.entry > *', (element) =>
          element.shadowRoot!.querySelector('[part~=action]')!.getAttribute('data-state'),
        );
      };
      const seen: unknown[] = [];
      for (const [moment, button, state] of [
        [1, 1, 'upcoming'],
        [1, 2, 'open'],
        [2, 1, 'open'],
        [2, 2, 'closing'],
        [3, 2, 'ended'],
      ] as const) {
        await page.click(`.desk .moments > li:nth-child(${moment}) button:nth-of-type(${button})`);
        await page.waitForFunction(
          (name) =>
            document.querySelector(`.desk .state-group .state`)?.getAttribute('data-state') ===
            name,
          {timeout: 20_000},
          state,
        );
        const deadline = Date.now() + 10_000;
        let now = await shown();
        while (now !== state && Date.now() < deadline) now = await shown();
        seen.push(now);
      }
      assert.deepEqual(seen, ['upcoming', 'open', 'open', 'closing', 'ended']);
    });

    it('takes files that are dropped anywhere, and starts from the built-in handout', async () => {
      const {page} = await open();
      await page.evaluate((content) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], 'dropped.json', {type: 'application/json'}));
        const event = new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer});
        document.querySelector('h1')!.dispatchEvent(event);
        if (!event.defaultPrevented) throw new Error('The page is replaced by the file');
      }, text);
      await showing(page, marker);
      const buttons = await page.$$('.desk #desk-source button');
      for (const button of buttons) {
        if (/built-in/.test(await button.evaluate(({textContent}) => textContent)))
          await button.click();
      }
      await saying(page, /warnings/);
      await showing(page, 'How does ending criminalization');
      await page.select('#desk-language', 'ar');
      await showing(page, 'How does ending criminalization', false);
    });

    it('covers nothing that can be pressed while one scrolls', async () => {
      const {page} = await open();
      await page.setViewport({width: 1280, height: 800});
      await openFiles(page, 'feed.json');
      await page.waitForSelector('.desk .moments > li');
      await showing(page, marker);
      const covered = await page.evaluate(() => {
        const buttons = document.querySelectorAll('.desk :is(.days, .then, .held) button');
        const found: string[] = [];
        for (const button of buttons) {
          for (const block of ['start', 'center', 'end'] as const) {
            button.scrollIntoView({block, behavior: 'instant'});
            const {x, y, width, height} = button.getBoundingClientRect();
            const over = document.elementFromPoint(x + width / 2, y + height / 2);
            if (!over || !button.contains(over))
              found.push(`${button.textContent.trim()} ${block}: ${over?.className}`);
          }
        }
        return buttons.length > 3 ? found : ['no buttons'];
      });
      assert.deepEqual(covered, []);
    });

    it('asks before it throws away what was written, and leaves the focus where it was', async () => {
      const {page} = await open();
      await openFiles(page, 'feed.json');
      await saying(page, /warning/);
      await write(page, text.replace(marker, 'written here'));
      const asked: string[] = [];
      let answer = false;
      page.on('dialog', (dialog) => {
        asked.push(dialog.message());
        void (answer ? dialog.accept() : dialog.dismiss());
      });
      const startOver = async () => {
        await page.focus('#desk-source .ways button:last-child');
        await page.keyboard.press('Enter');
      };
      const value = () => page.$eval('#desk-text', (field) => (field as HTMLTextAreaElement).value);
      await startOver();
      assert.match(await value(), /written here/);
      assert.equal(
        await page.evaluate(() => document.activeElement?.textContent.trim()),
        'Start over',
      );
      answer = true;
      await startOver();
      assert.equal(await value(), '');
      assert.deepEqual(asked, [
        'What you wrote here and did not save will be lost. Go on?',
        'What you wrote here and did not save will be lost. Go on?',
      ]);
      await openFiles(page, 'feed.json');
      await saying(page, /warning/);
      await startOver();
      assert.equal(asked.length, 2);
    });

    it('says that pages cannot show a feed, also when it is opened again after starting over', async () => {
      const {page} = await open();
      await writeFile(join(folder, 'cut.json'), text.slice(0, -4));
      const isSaid = () =>
        page.waitForFunction(
          () => document.querySelector('.desk .seen .problem')?.textContent.includes('is not JSON'),
          {timeout: 20_000},
        );
      await openFiles(page, 'cut.json');
      await isSaid();
      await page.click('#desk-source .ways button:last-child');
      await openFiles(page, 'cut.json');
      await isSaid();
    });

    it('says the verdict beside the text, leads to the first problem, and keeps the date while it is written', async () => {
      const {page} = await open();
      assert.equal(
        await page.$eval('.desk .verdict', (verdict) => getComputedStyle(verdict).display),
        'block',
      );
      await openFiles(page, 'broken.json');
      await saying(page, /^2 errors and \d+ warnings$|^2 errors and 1 warning$|^2 errors$/);
      assert.equal((await page.$$('.desk .verdict')).length, 1);
      const order = await page.$eval('.desk .verdict', (verdict) =>
        verdict.compareDocumentPosition(document.querySelector('#desk-text')!),
      );
      assert.equal(order, 4);
      await page.click('.desk .judged button');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'desk-text');
      await write(page, text);
      await page.waitForSelector('.desk .moments > li');
      await page.click('.desk .moments button');
      const date = () => page.$eval('#desk-at', (field) => (field as HTMLInputElement).value);
      const before = await date();
      await page.focus('#desk-at');
      await page.$eval('#desk-at', (field) => {
        (field as HTMLInputElement).value = '';
        field.dispatchEvent(new Event('change'));
      });
      assert.equal(await date(), '');
      await page.focus('#desk-text');
      assert.equal(await date(), before);
      await page.click('.desk .at button');
      const now = await page.evaluate(() => [
        document.activeElement?.textContent.trim(),
        document.activeElement?.getAttribute('aria-disabled'),
      ]);
      assert.deepEqual(now, ['Now', 'true']);
    });

    it('brings an action into view in a narrow window and says so, and lets the keyboard pass the preview', async () => {
      const {page} = await open();
      await page.setViewport({width: 360, height: 700});
      await openFiles(page, 'feed.json');
      await page.waitForSelector('.desk .then .actions button');
      await showing(page, marker);
      await page.click('.desk .then .actions button');
      const seen = await page.evaluate(() => {
        // A scroll ends at a whole pixel.
        const {top} = document.querySelector('.desk .stage')!.getBoundingClientRect();
        const said = document.querySelector('.desk .seen p[role=status]')!.textContent;
        return [top > -1 && top < innerHeight, said.replace(/\s+/g, ' ').trim()];
      });
      assert.deepEqual(seen, [true, `Preview of the feed Sign: ${marker}`]);
      await page.focus('.desk .past-preview');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'desk-days-title');
    });

    if (engine === 'chromium')
      it('has no accessibility problem, narrow or wide, empty or with a broken feed, and nothing reaches out of a narrow window', async () => {
        for (const [query, width] of [
          ['', 1280],
          ['?ui=ar', 320],
        ] as const) {
          const {page} = await open(query);
          await page.setViewport({width, height: 900});
          const axe = async () => {
            await page.addScriptTag({path: axeFile});
            const {violations} = (await page.evaluate(() =>
              window.axe.run('.desk', {resultTypes: ['violations'], iframes: false}),
            )) as AxeResults;
            return violations.map(({id, nodes}) => `${id}: ${nodes[0]!.html}`);
          };
          assert.deepEqual(await axe(), []);
          await openFiles(page, 'feed.json');
          await page.waitForSelector('.desk .moments > li');
          assert.deepEqual(await axe(), []);
          await openFiles(page, 'broken.json');
          await page.waitForSelector('.desk .problems.error');
          assert.deepEqual(await axe(), []);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        }
      });
  });
}
