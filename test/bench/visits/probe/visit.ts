/** Visits of a page by somebody with a cheap phone on a slow network, who has nothing of it in the cache. */
import {readFileSync} from 'node:fs';
import {setTimeout as pause} from 'node:timers/promises';
import type {Browser, CDPSession, Page} from 'puppeteer-core';
import type {Content} from '../content/content.js';
import type {Messages} from '../content/messages.js';

const probe = readFileSync(new URL('probe.js', import.meta.url), 'utf8');

/**
 * Lighthouse's Slow 4G and phone. The latency is added to each request. Where Lighthouse and DevTools really hold a network back,
 * they add 562.5 ms and give nine tenths of the throughput, in place of what connections cost, which there are none of here.
 */
const network = {latency: 150, download: (1638.4 * 1024) / 8, upload: (750 * 1024) / 8};
const phone = {width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true};
const slowdown = 4;

/** Milliseconds after which a visit is given up, and the measurement with it. */
const longest = 120_000;

/** Where one looks whether the handout is there: at its beginning, in its middle, and at its end. */
export interface Signs {
  question: string;
  lastStage: string;
  partners: string;
}

/** What to look for in a language. */
export const signsOf = ({content, messages}: {content: Content; messages: Messages}): Signs => ({
  question: content.question,
  lastStage: content.pipeline.stages.at(-1)?.title ?? '',
  partners: messages.partners,
});

/** What a page shows in each language, by what one looks for. */
export interface Expected {
  en: Signs;
  es: Signs;
}

/** Figures of a visit, as the columns of `figures.ts` name them. */
export interface Figures {
  bytes: number;
  requests: number;
  memory: number;
  first: number;
  begun: number;
  largest: number;
  whole: number;
  blocked: number;
  shift: number;
  switch: number;
  click: number;
}

interface Noted {
  largest: number;
  blocked: number;
  shift: number;
  begun: number;
  whole: number;
  clickWorks: number;
  spanish: number;
}

/** Looks on until all is at rest, then asks for Spanish. */
export async function readingVisit(
  browser: Browser,
  url: string,
  expected: Expected,
): Promise<{figures: Omit<Figures, 'click'>; words: {en: string[]; es: string[]}}> {
  return visit(browser, url, expected, '', async (page, session, wire) => {
    await until(page, 'bench.noted.whole > 0');
    await page.waitForNetworkIdle({idleTime: 1500, timeout: longest});
    const {largest, blocked, shift, begun, whole} = await noted(page);
    const first = (await page.evaluate('bench.firstPaint()')) as number;
    const {bytes, requests} = wire;
    const memory = await memoryOf(session, page);
    const en = (await page.evaluate('bench.allWords()')) as string[];
    await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    const asked = (await page.evaluate(`bench.switchTo(${JSON.stringify(expected.es)})`)) as number;
    await until(page, 'bench.noted.spanish > 0');
    const {spanish} = await noted(page);
    const es = (await page.evaluate('bench.allWords()')) as string[];
    return {
      figures: {
        bytes: bytes / 1024,
        requests,
        first,
        begun,
        largest,
        whole,
        blocked,
        shift,
        memory,
        switch: spanish - asked,
      },
      words: {en, es},
    };
  });
}

/** Taps on the first stage from the beginning, until it opens. */
export const tappingVisit = (
  browser: Browser,
  url: string,
  expected: Expected,
): Promise<Pick<Figures, 'click'>> =>
  visit(browser, url, expected, 'bench.tap();', async (page) => {
    await until(page, 'bench.noted.clickWorks > 0');
    return {click: (await noted(page)).clickWorks};
  });

async function visit<Found>(
  browser: Browser,
  url: string,
  {en, es}: Expected,
  act: string,
  look: (page: Page, session: CDPSession, wire: Wire) => Promise<Found>,
): Promise<Found> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(String(error)));
    page.on('requestfailed', (request) => failures.push(`${request.url()} failed`));
    await page.setViewport(phone);
    const session = await page.createCDPSession();
    const wire = await watchWire(session);
    await page.emulateNetworkConditions(network);
    await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    await page.evaluateOnNewDocument(
      `${probe}
      if (location.pathname.endsWith('.es.html')) bench.spanishPage(${JSON.stringify(es)});
      else { bench.words(${JSON.stringify(en)}); ${act} }`,
    );
    await page.goto(url, {timeout: longest});
    const found = await look(page, session, wire);
    if (failures.length > 0) throw new Error(failures.join('\n'));
    return found;
  } catch (error) {
    throw new Error(`The visit of ${url} failed`, {cause: error});
  } finally {
    await context.close();
  }
}

const noted = (page: Page) => page.evaluate('bench.noted') as Promise<Noted>;

/** Also across a navigation, in the midst of which there is nothing to ask. */
async function until(page: Page, condition: string): Promise<void> {
  const end = Date.now() + longest;
  while (Date.now() < end) {
    if (await page.evaluate(condition).catch(() => false)) return;
    await pause(50);
  }
  throw new Error(`Not so in time: ${condition}`);
}

/** What came over the network. */
interface Wire {
  requests: number;
  bytes: number;
}

async function watchWire(session: CDPSession): Promise<Wire> {
  const wire = {requests: 0, bytes: 0};
  const asked = new Set<string>();
  session.on('Network.requestWillBeSent', ({requestId, request}) => {
    // Icons of libraries are written into their scripts, and read as addresses.
    if (request.url.startsWith('data:')) return;
    asked.add(requestId);
    wire.requests++;
  });
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    if (asked.has(requestId)) wire.bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return wire;
}

/** Memory of the page's own, scripts and document, in MB; at full speed, since collecting garbage is no part of a visit. */
async function memoryOf(session: CDPSession, page: Page): Promise<number> {
  await session.send('Emulation.setCPUThrottlingRate', {rate: 1});
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const bytes = await page.evaluate(
    'performance.measureUserAgentSpecificMemory().then(({bytes}) => bytes)',
  );
  return (bytes as number) / 1024 ** 2;
}
