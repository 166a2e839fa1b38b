/** What holds in every framework: tests that drive an app through the state of its framework. */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {attributesOf, elementNames} from '../../src/embed/attributes.js';
import {settled, textOf, type Visit, type Visitor} from '../package/visitor.js';
import type {State} from './driven/index.js';

/** What an app has heard, as `driven` notes it. */
interface Heard {
  type: string;
  from: string;
  id?: string;
  channel?: string;
  stage?: string;
  language?: string;
  origin?: string;
  problems?: number;
}

/** Sets the state of the app's framework, and waits until it is on show. */
export async function set(page: Page, change: Partial<State>): Promise<void> {
  await page.evaluate((values) => {
    (Reflect.get(globalThis, 'app') as {set: (values: unknown) => void}).set(values);
  }, change);
  // Frameworks write to the page later; so do the elements.
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  });
  await settled(page);
}

/** What the app has heard. */
export const heardIn = (page: Page): Promise<Heard[]> =>
  page.evaluate(() => (Reflect.get(globalThis, 'app') as {heard: Heard[]}).heard);

/** Opens an app and waits until its elements are on show and it can be driven. */
export async function open({visit}: Visitor, url: string): Promise<Visit> {
  const visited = await visit(url);
  await visited.page.waitForFunction(() => Reflect.get(globalThis, 'app'));
  await visited.page.waitForSelector('main > ijn-pipeline-diagram');
  await settled(visited.page);
  return visited;
}

/** A value for each attribute, by the name of its property. */
const values = {
  lang: 'fr',
  feed: '/no-such-feed.json',
  feedKey: 'gJ1Eo0wQ8l9k3mQ7nq1b0kRr0vH3bq0X0n5pQk0mC1c',
  region: 'US-NY',
  source: 'partner',
  headingLevel: 4,
  principle: 'gateway',
  show: 'principles',
  languageMenu: true,
  printable: true,
  quickExit: 'https://weather.example/',
  action: 'ny-petition',
  stage: 'jail',
  orientation: 'vertical',
} as const satisfies Partial<State>;
const none = Object.fromEntries(
  Object.entries(values).map(([name, value]) => [name, value === true ? false : null]),
) as Partial<State>;

const propertyOf = (attribute: string) =>
  attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()) as keyof typeof values;

/** What each of the elements in `main` has as its properties. */
const propertiesIn = (page: Page) =>
  page.evaluate(
    (names) =>
      Object.fromEntries(
        [...document.querySelectorAll('main > *')].map((element) => [
          element.localName,
          Object.fromEntries(
            names
              .filter((name) => name in element)
              .map((name) => [name, Reflect.get(element, name) as unknown]),
          ),
        ]),
      ),
    Object.keys(values),
  );

/** What a visitor reads of each of the elements in `main`. */
const textsIn = (page: Page) =>
  Promise.all(elementNames.map((name) => textOf(page, `main > ${name}`)));

/** Clicks what a selector finds in the shadow root of an element. */
const click = (page: Page, tag: string, selector: string) =>
  page.$eval(
    tag,
    (element, inside) => element.shadowRoot?.querySelector<HTMLElement>(inside)?.click(),
    selector,
  );

/**
 * The tests of an app in one browser.
 *
 * @param url Of a page whose elements the framework itself made, or took over from a server.
 * @param isHydrated Whether a server wrote the page: then the elements may be ready before the framework listens.
 */
export function testApp(visitor: Visitor, url: string, isHydrated = false): void {
  it('shows the elements under a strict policy, with nothing to say in the console', async () => {
    const {page, messages} = await open(visitor, url);
    const statuses = await settled(page);
    assert.deepEqual(statuses, Object.fromEntries(elementNames.map((name) => [name, 'ready'])));
    assert.match(await textOf(page, 'ijn-principles'), /How does ending criminalization help/);
    assert.equal(
      await page.$eval('ijn-principles', (element) => element.children[0]?.localName),
      'p',
    );
    assert.deepEqual(messages, []);
    await page.close();
  });

  it('passes every attribute on, and takes it away again', async () => {
    const {page} = await open(visitor, url);
    const before = await textsIn(page);
    await set(page, values);
    const properties = await propertiesIn(page);
    for (const name of elementNames) {
      const expected = attributesOf(name).map(([attribute]) => [
        propertyOf(attribute),
        values[propertyOf(attribute)],
      ]);
      assert.deepEqual(properties[name], Object.fromEntries(expected), name);
    }
    assert.notDeepEqual(await textsIn(page), before);
    await set(page, none);
    assert.deepEqual(await textsIn(page), before);
    // Without one of its own, an element has the language of the page.
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await page.waitForFunction(
      (tags, english) =>
        tags.every((tag, place) => {
          const text = document.querySelector(`main > ${tag}`)?.shadowRoot?.textContent ?? '';
          return text.replace(/\s+/g, ' ').trim() !== english[place];
        }),
      {},
      elementNames,
      before,
    );
    await page.close();
  });

  it('follows the state of its framework', async () => {
    const {page, messages} = await open(visitor, url);
    await set(page, {language: 'es', action: 'dodge-contract', languageMenu: true});
    assert.match(await textOf(page, 'ijn-principles'), /deportaciones/);
    assert.match(await textOf(page, 'main > ijn-action-card'), /Dodge/);
    const menus = () =>
      page.$$eval('ijn-principles', (elements) =>
        elements.map((element) =>
          Boolean(element.shadowRoot?.querySelector('[part~="language-menu"]')),
        ),
      );
    await page.waitForFunction(() =>
      document
        .querySelector('main > ijn-principles')
        ?.shadowRoot?.querySelector('[part~="language-menu"]'),
    );
    assert.deepEqual(await menus(), [true, true]);
    await set(page, {language: 'en', action: 'mchenry-contract', languageMenu: false});
    assert.match(await textOf(page, 'ijn-principles'), /help stop deportations/);
    assert.match(await textOf(page, 'main > ijn-action-card'), /McHenry/);
    assert.deepEqual(await menus(), [true, false]);
    assert.deepEqual(messages, []);
    await page.close();
  });

  it('hears every event', async () => {
    const {page} = await open(visitor, url);
    await set(page, {languageMenu: true});
    await page.waitForFunction(() =>
      document
        .querySelector('main > ijn-principles')
        ?.shadowRoot?.querySelector('[part~="language-menu"]'),
    );
    const [first = ''] = await page.$eval('main > ijn-pipeline-diagram', (element) =>
      [...(element.shadowRoot?.querySelectorAll('[data-stage]') ?? [])].map(
        (stage) => (stage as HTMLElement).dataset['stage'] ?? '',
      ),
    );
    await click(page, 'main > ijn-pipeline-diagram', '[part~="stage-button"]');
    // The recipe's listener first, then that of all elements.
    await click(page, 'ijn-principles', 'a[part~="button"]');
    await click(page, 'main > ijn-action-card', 'a[part~="button"]');
    await page.$eval('main > ijn-principles', (element) => {
      const menu = element.shadowRoot?.querySelector<HTMLSelectElement>('select');
      if (!menu) throw new Error('There is no menu');
      menu.value = 'es';
      menu.dispatchEvent(new Event('change', {bubbles: true}));
    });
    await set(page, {action: 'no-such-action'});

    const heard = await heardIn(page);
    const of = (type: string) => heard.filter((event) => event.type === type);
    assert.deepEqual(
      of('ijn-stage-change').map(({from, stage}) => [from, stage]),
      [['ijn-pipeline-diagram', first]],
    );
    assert.deepEqual(
      of('ijn-action').map(({from, channel}) => [from, channel]),
      [
        ['ijn-principles', 'link'],
        ['ijn-action-card', 'link'],
      ],
    );
    assert.deepEqual(
      of('ijn-language-change').map(({from, language}) => [from, language]),
      [['ijn-principles', 'es']],
    );
    assert.deepEqual(
      of('ijn-feed-error').map(({from, problems}) => [from, problems]),
      [['ijn-action-card', 1]],
    );
    const ready = new Set(of('ijn-feed-ready').map(({from}) => from));
    if (!isHydrated) assert.deepEqual([...ready].sort(), [...elementNames].sort());
    assert.equal(page.url(), url, 'who listens can keep a link from being followed');
    await page.close();
  });
}

/** The test that what the framework removes is gone: nodes, listeners, and so whatever would hold them. */
export function testLeavesNothing(visitor: Visitor, url: string): void {
  it('leaves nothing when its elements go, again and again', async () => {
    const {page} = await open(visitor, url);
    const client = await page.createCDPSession();
    await client.send('Performance.enable');
    const living = async () => {
      for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
      const {metrics} = await client.send('Performance.getMetrics');
      const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? NaN;
      return {nodes: metric('Nodes'), listeners: metric('JSEventListeners')};
    };
    const cycles = (count: number) =>
      page.evaluate(async (times) => {
        const app = Reflect.get(globalThis, 'app') as {set: (values: unknown) => void};
        for (let cycle = 0; cycle < times; cycle++) {
          for (const shown of [true, false]) {
            app.set({shown});
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        }
      }, count);
    await cycles(5);
    assert.equal((await page.$$(elementNames.join())).length, 0);
    const before = await living();
    await cycles(25);
    const after = await living();
    assert.ok(before.nodes > 10 && before.listeners >= 0, 'something is counted');
    // One element that stayed would be hundreds of nodes.
    assert.ok(after.nodes - before.nodes < 50, `${before.nodes} nodes became ${after.nodes}`);
    assert.ok(
      after.listeners <= before.listeners,
      `${before.listeners} listeners became ${after.listeners}`,
    );
    await page.close();
  });
}
