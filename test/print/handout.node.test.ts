/** The handout on paper, as it comes out of a printer. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {visitor} from '../package/visitor.js';
import {everyKind, feedOf} from '../feed/feeds.js';
import {cuts} from './cuts.js';
import {hasSheet, margin, pageOf} from './handout-page.js';
import {papers, plainText, printed} from './paper.js';

const languages = 'en es ht pt-BR zh-Hans zh-Hant pa ar ur vi fr ru fil ko'.split(' ');

/** Where its codes must lead, as its links on the screen do. */
const addresses = (page: Page) =>
  page.evaluate(() =>
    [
      ...document
        .querySelector('ijn-principles')!
        .shadowRoot!.querySelectorAll<HTMLElement>('.sheet [data-code]'),
    ].map(({dataset}) => dataset['code']),
  );

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`on paper, ${engine}`, {concurrency: 3}, async () => {
    const {visit} = await visitor(engine);

    for (const paper of Object.keys(papers) as (keyof typeof papers)[]) {
      // Firefox takes a second a page; every script is among these.
      const chosen = engine === 'chromium' ? languages : ['en', 'es', 'ar', 'ur', 'ru', 'zh-Hans'];
      for (const lang of chosen) {
        it(`has the built-in handout in ${lang} on at most three pages of ${paper}, whole`, async () => {
          const {page} = await visit(pageOf('printable', lang));
          await hasSheet(page);
          const sheets = await printed(page, {paper, margin});
          assert.ok(sheets.length <= 3, `${sheets.length} pages`);
          assert.deepEqual(cuts(sheets, margin), []);
          const links = await addresses(page);
          assert.equal(links.length, 3);
          assert.deepEqual(
            sheets.flatMap(({codes}) => codes.map(({text}) => text)).sort(),
            [...links].sort(),
          );
          for (const {codes} of sheets)
            for (const {quiet, module} of codes) {
              assert.ok(quiet >= 4, `${quiet} modules of white around a code`);
              assert.ok(module >= 0.35, `modules of ${module} mm`);
            }
          await page.close();
        });
      }

      it(`has a code for each kind of action of a feed, on ${paper}`, async () => {
        const feed = JSON.stringify(feedOf(everyKind())).replaceAll('<', '\\u003c');
        const {page} = await visit(
          pageOf('printable', 'en', `<script type="application/json">${feed}</script>`),
        );
        await hasSheet(page);
        const sheets = await printed(page, {paper, margin});
        const links = await addresses(page);
        assert.ok(links.some((link) => link?.startsWith('tel:')));
        assert.ok(links.some((link) => link?.startsWith('mailto:')));
        assert.deepEqual(
          sheets.flatMap(({codes}) => codes.map(({text}) => text)).sort(),
          [...links].sort(),
        );
        assert.deepEqual(cuts(sheets, margin), []);
        await page.close();
      });
    }

    it('has the words of the handout, with their date', async () => {
      const {page} = await visit(pageOf('printable'));
      await hasSheet(page);
      const text = (await printed(page, {paper: 'letter', margin}))
        .map((sheet) => sheet.text)
        .join(' ')
        .replaceAll(/\s+/g, ' ');
      for (const words of [
        'How does ending criminalization',
        'As of November 22, 2026',
        'I am calling to ask the sheriff to end the contract with ICE.',
        'docs.google.com/…',
        'Immigration court',
        'Just Futures Law',
      ])
        assert.ok(text.includes(plainText(words)), words);
      for (const words of ['Sources', 'Leave this page', 'More ways to share'])
        assert.ok(!text.includes(words), words);
      await page.close();
    });
  });
}
