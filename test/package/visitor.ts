import {after} from 'node:test';
import puppeteer, {type Browser, type Frame, type Page} from 'puppeteer-core';
import type {IjnPrinciples} from '../../src/index.js';

/** A browser with a visitor in front of it. */
export interface Visitor {
  visit: (url: string) => Promise<Visit>;
  /** A page that is nowhere yet. */
  newPage: () => Promise<Visit>;
}

/** What a page did and said. The lists grow while it lives. */
export interface Visit {
  page: Page;
  /** Every URL that it asked for, itself included. */
  requests: string[];
  /** What stands in the console, uncaught errors included. */
  messages: string[];
}

const isHere = (url: string) =>
  url.startsWith('data:') || ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(url).hostname);

async function launch(engine: 'chromium' | 'firefox'): Promise<Browser> {
  const {findBrowsers} = (await import(
    new URL('../../scripts/browsers.mjs', import.meta.url).href
  )) as {findBrowsers: () => Partial<Record<typeof engine, string>>};
  const executablePath = findBrowsers()[engine];
  if (!executablePath) throw new Error(`No ${engine} here: npm test says how to install it`);
  if (engine === 'firefox') return puppeteer.launch({browser: 'firefox', executablePath});
  const {chromiumArguments} = (await import(
    new URL('../../scripts/chromium-arguments.mjs', import.meta.url).href
  )) as {chromiumArguments: string[]};
  return puppeteer.launch({
    executablePath,
    args: chromiumArguments,
  });
}

/** Opens a browser until the tests of the suite (or file) that asked for it are done. */
export async function visitor(engine: 'chromium' | 'firefox' = 'chromium'): Promise<Visitor> {
  const browser = await launch(engine);
  after(() => browser.close());
  const newPage = async (): Promise<Visit> => {
    const page = await browser.newPage();
    const requests: string[] = [];
    const messages: string[] = [];
    page.on('request', (request) => {
      // A server is not told what follows the #.
      requests.push(request.url().replace(/#.*/, ''));
      void (isHere(request.url()) ? request.continue() : request.abort());
    });
    page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => messages.push(`uncaught: ${String(error)}`));
    await page.setRequestInterception(true);
    return {page, requests, messages};
  };
  return {
    newPage,
    async visit(url) {
      const visit = await newPage();
      await visit.page.goto(url);
      return visit;
    },
  };
}

/** Waits until every element of ours in a page is `ready` or `error`, and returns what each then is, by tag. */
export async function settled(page: Page): Promise<Record<string, string>> {
  const tags = 'ijn-principles, ijn-action-card, ijn-pipeline-diagram';
  await page.waitForFunction(
    (selector) =>
      [...document.querySelectorAll<IjnPrinciples>(selector)].every(
        ({status}) => status === 'ready' || status === 'error',
      ),
    {timeout: 20_000},
    tags,
  );
  return page.$$eval(tags, (elements) =>
    Object.fromEntries(
      elements.map((element) => [element.localName, (element as IjnPrinciples).status]),
    ),
  );
}

/** What a visitor sees of an element; its own content where it draws nothing. */
export function textOf(page: Page, tag: string): Promise<string> {
  return page.$eval(tag, (element) => {
    const text = (element.shadowRoot ?? element).textContent ?? '';
    return text.replace(/\s+/g, ' ').trim();
  });
}

/** How many elements that carry a part there are in the handout. */
export function countParts(page: Page | Frame, part: string): Promise<number> {
  return page.$eval(
    'ijn-principles',
    (element, name) => element.shadowRoot?.querySelectorAll(`[part~="${name}"]`).length ?? 0,
    part,
  );
}
