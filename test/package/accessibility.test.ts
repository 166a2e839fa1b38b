/** What docs/accessibility.md says of the built handout as a whole: WCAG 2.2 AA by axe, and what no rule of axe asks. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import type {AxeResults, RunOptions} from 'axe-core';
import type {ElementHandle, Page} from 'puppeteer-core';
import {root} from './temporary-folder.js';
import {settled, visitor} from './visitor.js';
import {serve} from './web-server.js';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const standard: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {'target-size': {enabled: true}},
};

/** What axe finds, as text. */
async function violations(page: Page, options: RunOptions = standard): Promise<string[]> {
  await page.addScriptTag({path: axeFile});
  const {violations: found} = await page.evaluate(
    (wanted) =>
      (globalThis as unknown as {axe: {run: (o: unknown) => Promise<AxeResults>}}).axe.run(wanted),
    options,
  );
  return found.flatMap(({id, nodes}) =>
    nodes.map(({target}) => `${id}: ${target.flat().join(' ')}`),
  );
}

/** How far the page reaches beyond its window, in CSS pixels. */
const beyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Texts that are cut off where they stand. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const {shadowRoot} = document.querySelector('ijn-principles')!;
    return [...shadowRoot!.querySelectorAll<HTMLElement>('p, li, h2, h3, h4, a, button, dt, dd')]
      .filter((each) => {
        const {overflow} = getComputedStyle(each);
        return (
          overflow !== 'visible' &&
          (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
        );
      })
      .map(({textContent}) => textContent.trim());
  });

describe('docs/accessibility.md: the built handout', async () => {
  const {visit} = await visitor();
  const server = await serve(join(root, 'dist'));

  /** The whole handout on a page as a partner has it. */
  async function open(width: number, {lang = 'en', style = ''} = {}): Promise<Page> {
    const {page} = await visit('about:blank');
    await page.setViewport({width, height: 900});
    const url =
      server.page(`<meta name="viewport" content="width=device-width" /><link rel="icon" href="data:," />
      <style>body { margin: 0; font-family: system-ui, sans-serif; ${style} }</style>
      <script type="module" src="/ijn.js"></script>
      <script>document.documentElement.lang = '${lang}'; document.documentElement.dir = '${lang === 'ar' ? 'rtl' : 'ltr'}';</script>
      <main><h1>Partner</h1><ijn-principles language-menu printable></ijn-principles></main>`);
    await page.goto(url);
    assert.deepEqual(await settled(page), {'ijn-principles': 'ready'});
    await page.waitForFunction(() =>
      document.querySelector('ijn-principles')?.shadowRoot?.querySelector('[part=walk-button]'),
    );
    return page;
  }

  for (const lang of ['en', 'ar'])
    it(`has no fault that axe knows of WCAG 2.2 AA, targets of 24 pixels included: ${lang}`, async () => {
      const page = await open(1280, {lang});
      assert.deepEqual(await violations(page), []);
      await page.setViewport({width: 320, height: 900});
      assert.deepEqual(await violations(page), []);
    });

  it('shows what stands out in forced colours, too', async () => {
    const page = await open(1280);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{name: 'forced-colors', value: 'active'}],
    });
    assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
    assert.deepEqual(await violations(page), []);
    const plain = await page.evaluate(() => {
      const {shadowRoot} = document.querySelector('ijn-principles')!;
      return [...shadowRoot!.querySelectorAll<HTMLElement>('[part~=button], [part=highlight]')]
        .filter((each) => each.checkVisibility())
        .filter((each) => Number.parseFloat(getComputedStyle(each).borderTopWidth) === 0)
        .map(({textContent}) => textContent.trim());
    });
    assert.deepEqual(plain, [], 'without a border');
  });

  for (const width of [1280, 320])
    it(`can be read with text at 200 % without scrolling sideways: ${width} pixels`, async () => {
      const page = await open(width, {style: 'font-size: 200%;'});
      assert.equal(await beyond(page), 0);
      assert.deepEqual(await cut(page), []);
    });

  it('can be read with the spacing of WCAG 1.4.12', async () => {
    const page = await open(320);
    await page.evaluate(() => {
      const style = new CSSStyleSheet();
      style.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );
      const {shadowRoot} = document.querySelector('ijn-principles')!;
      shadowRoot!.adoptedStyleSheets.push(style);
    });
    assert.equal(await beyond(page), 0);
    assert.deepEqual(await cut(page), []);
  });

  for (const motion of ['reduce', 'no-preference'])
    it(`whoever follows a person's way sees somebody go, or nothing move: ${motion}`, async () => {
      const page = await open(1280);
      await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: motion}]);
      const press = (selector: string) =>
        page
          .waitForFunction(
            (wanted) =>
              document
                .querySelector('ijn-principles')
                ?.shadowRoot?.querySelector<HTMLElement>(wanted),
            {},
            selector,
          )
          .then((button) =>
            (button as ElementHandle<HTMLElement>).evaluate((each) => each.click()),
          );
      await page.evaluate(() => {
        const {animate} = Element.prototype;
        Object.assign(globalThis, {moved: 0});
        Element.prototype.animate = function (...how) {
          Object.assign(globalThis, {moved: 1});
          return animate.apply(this, how);
        };
      });
      await press('[part~=walk-button]');
      await press('[part~=walk] li button');
      // Two frames until somebody goes, and some more.
      await page.evaluate(async () => {
        for (let frame = 0; frame < 10; frame++)
          await new Promise((resolve) => requestAnimationFrame(resolve));
      });
      const moved = await page.evaluate(() => Reflect.get(globalThis, 'moved') as number);
      assert.equal(moved, motion === 'reduce' ? 0 : 1);
    });

  it('can be worked by keyboard alone: each control is reached, and seen to be', async () => {
    const page = await open(1280);
    await page.focus('body').catch(() => undefined);
    const reached = new Set<string>();
    const unseen: string[] = [];
    let all = 0;
    for (let press = 0; press < 200; press++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const {shadowRoot} = document.querySelector('ijn-principles')!;
        const active = shadowRoot!.activeElement as HTMLElement | null;
        const focusable = [
          ...shadowRoot!.querySelectorAll<HTMLElement>('a[href], button, select, summary'),
        ].filter((each) => each.checkVisibility({visibilityProperty: true}) && each.tabIndex >= 0);
        const style = active && getComputedStyle(active);
        return {
          total: focusable.length,
          place: active ? focusable.indexOf(active) : -1,
          words: active?.textContent.trim() ?? '',
          outline: style ? style.outlineStyle !== 'none' && style.outlineWidth !== '0px' : true,
        };
      });
      all = stop.total;
      if (stop.place < 0) {
        if (reached.size > 0) break;
        continue;
      }
      reached.add(String(stop.place));
      if (!stop.outline) unseen.push(stop.words);
    }
    assert.deepEqual(unseen, []);
    assert.ok(all > 20, `${all} controls`);
    assert.equal(reached.size, all);
  });
});

it('docs/accessibility.md names each of the tests that it speaks of', async () => {
  const markdown = await readFile(join(root, 'docs/accessibility.md'), 'utf8');
  const files = [...markdown.matchAll(/`(test\/[\w/.-]+)`/g)].map(([, path = '']) => path);
  assert.ok(files.includes('test/package/accessibility.test.ts'));
  for (const path of files)
    await readFile(join(root, path)).catch((error: NodeJS.ErrnoException) =>
      assert.equal(error.code, 'EISDIR', path),
    );
});
