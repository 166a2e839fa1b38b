/** What the print button leaves on paper: the handout alone, wherever its element stands. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {visitor} from '../package/visitor.js';
import {cuts} from './cuts.js';
import {margin, pageOf, useButton} from './handout-page.js';
import {printed} from './paper.js';

const beside = '<p>Beside</p>';

/** Components of somebody else, which clip and turn what they hold. */
const component = (tag: string, held: string) => `<script>
  customElements.define('${tag}', class extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({mode: 'open'}).innerHTML = \`${beside}<div>${held}${beside}</div>
        <style>div { display: flex; block-size: 9em; overflow: hidden; transform: rotate(3deg) }</style>\`;
    }
  });
</script>`;

const layouts: Record<string, (tag: string) => string> = {
  'flex, grid, clip, transform and fixed position': (
    tag,
  ) => `${beside}Beside<div style="display: flex">${beside}
    <div style="display: grid; overflow: hidden; block-size: 20em; opacity: 0.5"><div style="transform: translateX(9em)">
    <div style="position: fixed; inset: 2em; columns: 2; contain: strict">${beside}${tag}</div></div></div></div>`,
  'a page that hides it on paper': (
    tag,
  ) => `<style>#main .box { overflow: hidden !important; block-size: 9em !important }
    @page { margin: 40mm } @media print { #main .box { display: none !important } .box::before { content: "Beside" } }</style>
    ${beside}<main id="main"><div class="box">${tag}</div></main>`,
  'a page that shows all of it on paper': (tag) =>
    `<style>@media print { main, p { display: block !important } }</style>${beside}<main>${tag}</main>`,
  'a dialog': (tag) =>
    `${beside}<dialog id="dialog">${beside}${tag}</dialog><script>dialog.showModal()</script>`,
  'a closed <details>, in a box that scrolls': (tag) =>
    `<details><summary>Beside</summary>${beside}<div style="block-size: 5em; overflow: auto">${tag}</div></details>`,
  'the shadow root of another component': (tag) =>
    `${beside}<foreign-frame></foreign-frame>${component('foreign-frame', tag)}`,
  'the slot of another component': (tag) =>
    `${beside}<foreign-slot>${beside}${tag}</foreign-slot>${component('foreign-slot', '<slot></slot>')}`,
};

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`the print button in ${engine}`, {concurrency: 3}, async () => {
    const {visit} = await visitor(engine);
    for (const [where, around] of Object.entries(layouts)) {
      it(`leaves the handout alone on paper, whole, in ${where}`, async () => {
        const {page} = await visit(pageOf('printable', 'en', '', around));
        await useButton(page);
        const sheets = await printed(page, {paper: 'letter'});
        const text = sheets.map((sheet) => sheet.text).join(' ');
        assert.ok(!text.includes('Beside'), 'something of the page');
        assert.ok(
          text.includes('How does ending criminalization help stop deportations?'),
          'no question',
        );
        assert.ok(sheets.length <= 3, `${sheets.length} pages`);
        assert.equal(sheets.flatMap(({codes}) => codes).length, 3);
        assert.deepEqual(cuts(sheets, margin), []);
        for (const {words} of sheets) {
          const left = Math.min(...words.map((word) => word.left));
          assert.ok(Math.abs(left - margin) < 0.5, `${left} mm from the left`);
        }
        await page.close();
      });
    }
  });
}
