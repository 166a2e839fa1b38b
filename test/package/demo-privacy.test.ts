/** The page that `npm start` opens, its preview and the feed desk: what they ask for and use, at rest and when all is pressed. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {feedOf, makeSign} from '../feed/feeds.js';
import {trapScript} from './privacy-traps.js';
import {root} from './temporary-folder.js';
import {visitor} from './visitor.js';
import {serve} from './web-server.js';

/** Where browsers tell of what the policy below has refused: workers, too. Zod tries whether it may evaluate text, which asks for nothing. */
const refused = '/refused';
const policy = `default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; report-uri ${refused}`;

/** What is asked for, by path, and why. */
const files = {
  page: [/^\/$/, 'the page itself'],
  own: [/^\/page\/(index|messages|preview)-[\w-]+\.(js|css)$/, 'its code and style'],
  hashes: [/^\/integrity\.json$/, 'the hash of the script, for the snippet'],
  handout: [/^\/feed\/feed\.json$/, 'names of actions and stages to choose from'],
  preview: [/^\/preview\.html$/, 'the page in the frame'],
  script: [/^\/ijn\.js$/, 'the elements, in that page'],
  companions: [
    /^\/(ijn-(diagram|controls|print|feed|acting)\.js|(handout|locales)\/[\w-]+\.json)$/,
    'what these elements load (docs/privacy.md)',
  ],
  desk: [/^\/page\/desk-[\w-]+\.(js|css)$/, 'the feed desk'],
  inspection: [/^\/page\/inspection\.js$/, 'what checks a feed, in a worker'],
  translations: [/^\/feed\/feed\.[\w-]+\.json$/, 'the handout as a feed to begin with'],
} as const;

/** What is used of the browser, and why. */
const uses = {
  '<script>': 'the page itself',
  '<link>': 'its styles',
  '<iframe>': 'the preview',
  '<form>': 'holds the questions; it is never sent',
  'navigator.languages': 'words in the language of the editor',
  postMessage: 'page and preview talk with each other, on their own origin only',
  'history.replaceState': 'what is chosen is kept in the address',
  'navigator.clipboard.writeText': 'a snippet is copied, on a click',
  'addEventListener beforeunload': 'the feed desk asks before what is written is lost',
  'addEventListener paste': 'a feed may be pasted as a file',
  'new Worker': 'what checks a feed',
  'URL.createObjectURL': 'a feed is saved, on a click',
  'HTMLAnchorElement.click to save': 'the same',
} as const;

type File = keyof typeof files;
type Use = keyof typeof uses;

const byItself: Use[] = [
  '<script>',
  '<link>',
  '<iframe>',
  '<form>',
  'navigator.languages',
  'postMessage',
];
const toBegin: File[] = ['page', 'own', 'hashes', 'handout', 'preview', 'script'];

/** What would open a window of the system, or leave a file, is not done, under the traps. */
const harmless = `window.print = () => {};
  window.confirm = () => true;
  HTMLAnchorElement.prototype.click = () => {};`;

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`the built page, ${engine}`, async () => {
    const {newPage} = await visitor(engine);
    const asked: string[] = [];
    const {origin} = await serve(
      join(root, 'dist'),
      () => ({'Content-Security-Policy': policy}),
      (path) => void asked.push(path),
    );

    async function open(path: string) {
      asked.length = 0;
      const {page, requests} = await newPage();
      await page.evaluateOnNewDocument(harmless);
      await page.evaluateOnNewDocument(trapScript);
      await page.goto(origin + path);
      return {page, requests};
    }

    /** What the page and the frames in it have used. */
    const used = async (page: Page) => {
      const all = await Promise.all(
        page.frames().map((frame) => frame.evaluate(() => window.__touched)),
      );
      return [...new Set(all.flat())].sort();
    };

    /** Waits for what should be used and asked for, then a little for what should not. */
    async function comesTo(page: Page, use: readonly Use[], ask: readonly File[]) {
      const named = (path: string) =>
        Object.entries(files).find(([, [pattern]]) => pattern.test(path))?.[0] ?? path;
      const now = async () => ({
        use: await used(page),
        // Which of them come depends on what is in view.
        ask: [...new Set(asked.map(named))].filter((name) => name !== 'companions').sort(),
      });
      const isThere = async () => {
        const is = await now();
        return (
          use.every((name) => is.use.includes(name)) && ask.every((name) => is.ask.includes(name))
        );
      };
      const deadline = Date.now() + 20_000;
      // A frame that goes elsewhere answers the next time.
      while (Date.now() < deadline && !(await isThere().catch(() => false)))
        await new Promise((resolve) => setTimeout(resolve, 50));
      await new Promise((resolve) => setTimeout(resolve, 250));
      assert.deepEqual(await now(), {use: [...use].sort(), ask: [...ask].sort()});
    }

    async function press(page: Page) {
      for (const frame of page.frames())
        await frame.evaluate(() => {
          const roots = [
            document,
            ...[...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []),
          ];
          for (const each of roots) {
            for (const details of each.querySelectorAll('details')) details.open = true;
            for (const button of each.querySelectorAll('button')) button.click();
            for (const input of each.querySelectorAll<HTMLElement>('[type=radio], [type=checkbox]'))
              input.click();
          }
        });
    }

    it('asks its own site, and keeps nothing but its address', async () => {
      const {page, requests} = await open('/');
      await comesTo(page, byItself, toBegin);
      await press(page);
      await comesTo(
        page,
        [...byItself, 'history.replaceState', 'navigator.clipboard.writeText'],
        toBegin,
      );
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:')),
        [],
      );
      await page.close();
    });

    it('has a feed desk that checks, shows and saves a feed without sending it', async () => {
      const {page, requests} = await open('/#feed-desk');
      const atDesk: Use[] = [
        ...byItself,
        'addEventListener beforeunload',
        'addEventListener paste',
      ];
      await comesTo(page, atDesk, [...toBegin, 'desk']);
      await page.$eval(
        '#desk-text',
        (area, text) => {
          (area as HTMLTextAreaElement).value = text;
          area.dispatchEvent(new Event('input', {bubbles: true}));
        },
        JSON.stringify(feedOf([makeSign()])),
      );
      await page.waitForFunction(() => document.querySelector('.desk .verdict')?.textContent);
      await press(page);
      await comesTo(
        page,
        [
          ...atDesk,
          ...([
            'new Worker',
            'navigator.clipboard.writeText',
            'history.replaceState',
            'URL.createObjectURL',
            'HTMLAnchorElement.click to save',
          ] as const),
        ],
        [...toBegin, 'desk', 'inspection', 'translations'],
      );
      assert.deepEqual(
        requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(`${origin}/`)),
        [],
      );
      await page.close();
    });

    it('would be noticed to do otherwise', async () => {
      const {page} = await open('/');
      await comesTo(page, byItself, toBegin);
      await page.evaluate(() => {
        localStorage.setItem('visited', 'yes');
        void fetch('http://127.0.0.1:9/').catch(() => {});
      });
      await assert.rejects(comesTo(page, byItself, toBegin), /localStorage/);
      // Browsers tell of it when they find the time.
      for (let i = 0; i < 100 && !asked.includes(refused); i++)
        await new Promise((resolve) => setTimeout(resolve, 100));
      assert.ok(asked.includes(refused));
      await page.close();
    });
  });
}
