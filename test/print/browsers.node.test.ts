/** What the printed handout relies on: that browsers print as the standards say. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {visitor} from '../package/visitor.js';
import {serve} from '../package/web-server.js';
import {cuts} from './cuts.js';
import {printed, type PrintSettings, type Sheet, type Word} from './paper.js';

const {page: put} = await serve();

const lines = Array.from({length: 45}, (_, index) => `<p>Line-${index}</p>`).join('');
const other = '<p>Other</p>';
const sheet = '<paper-sheet></paper-sheet>';

/** Elements whose styles come from constructed sheets, as those of our script tag do. */
const elements = `<script>
  const define = (tag, html, css) =>
    customElements.define(tag, class extends HTMLElement {
      constructor() {
        super();
        const root = this.attachShadow({mode: 'open'});
        root.innerHTML = html;
        addSheet(root, css);
      }
    });
  const addSheet = (root, css) => {
    const styles = new CSSStyleSheet();
    styles.replaceSync(css);
    root.adoptedStyleSheets.push(styles);
  };
  const clipped = '.clip { display: flex; block-size: 9em; overflow: hidden; transform: rotate(3deg) }';
  define('paper-sheet', '<p class="screen">Screen</p><p class="paper">Paper</p>${lines}',
    ':host { display: block } .paper { display: none } @media print { .screen { display: none } .paper { display: block } }');
  define('foreign-frame', '${other}<div class="clip"><paper-sheet></paper-sheet>${other}</div>', clipped);
  define('foreign-slot', '${other}<div class="clip"><slot></slot>${other}</div>', clipped);
</script>`;

/**
 * Leaves one element on paper: in each root that it is drawn through, one sheet takes away what does not hold it, and
 * what its ancestors do to it. `all: revert` would not do: browsers' own styles fix dialogs to the window.
 */
const isolate = `<script>
  const plain = 'position: static; inset: auto; float: none; display: block; overflow: visible; columns: auto; ' +
    'contain: none; container-type: normal; content-visibility: visible; transform: none; translate: none; rotate: none; ' +
    'scale: none; zoom: 1; filter: none; backdrop-filter: none; perspective: none; clip-path: none; mask: none; ' +
    'opacity: 1; visibility: visible; will-change: auto; inline-size: auto; block-size: auto; min-inline-size: 0; ' +
    'min-block-size: 0; max-inline-size: none; max-block-size: none; margin: 0; padding: 0; border: 0; background: none; ' +
    'box-shadow: none; outline: 0; writing-mode: horizontal-tb; font-size: 0; color: transparent';
  const important = (css) => css.split(/;/).map((part) => part + ' !important').join(';');
  // An id in :not() weighs more than the selectors of the page, and matches everything.
  const rules = (isElement) => '@media print {' +
    '*:not(:has([data-kept]), [data-kept], #_#_#_), :has([data-kept])::before, :has([data-kept])::after { display: none !important }' +
    ':has([data-kept]):not(#_#_#_)' + (isElement ? '' : ', [data-kept]:not(#_#_#_)') + ' {' + important(plain) + '}' +
    'details:has([data-kept])::details-content { display: block !important; content-visibility: visible !important }' +
    (isElement ? '[data-kept] { font-size: 12pt !important; color: #000 !important }' : '') + '}';
  const find = (root) => [...root.querySelectorAll('*')]
    .map((each) => each.localName === 'paper-sheet' ? each : each.shadowRoot && find(each.shadowRoot)).find(Boolean);
  const element = find(document);
  const roots = new Set();
  for (let kept = element; kept; ) {
    const root = kept.getRootNode();
    if (!roots.has(root)) {
      roots.add(root);
      kept.dataset.kept = '';
      addSheet(root, rules(kept === element));
    }
    kept = kept.assignedSlot ?? (kept.parentNode instanceof ShadowRoot ? kept.parentNode.host : kept.parentElement);
  }
</script>`;

const layouts = {
  'flex, grid, clip, transform and fixed position': `${other}Other<div style="display: flex">${other}
    <div style="display: grid; overflow: hidden; block-size: 20em; opacity: 0.5"><div style="transform: translateX(9em)">
    <div style="position: fixed; inset: 2em; columns: 2; contain: strict">${other}${sheet}</div></div></div></div>`,
  'a page that hides it on paper': `<style>#main .box { overflow: hidden !important; block-size: 9em !important }
    @media print { #main .box { display: none !important } .box::before { content: "Other" } }</style>
    ${other}<main id="main"><div class="box">${sheet}</div></main>`,
  'a dialog': `${other}<dialog id="dialog">${other}${sheet}</dialog><script>dialog.showModal()</script>`,
  'a closed <details>': `<details><summary>Other</summary>${other}${sheet}</details>`,
  'the shadow root of another component': `${other}<foreign-frame></foreign-frame>`,
  'the slot of another component': `${other}<foreign-slot>${other}${sheet}</foreign-slot>`,
};

for (const engine of ['chromium', 'firefox'] as const) {
  // At once: Firefox rests for a second between one sheet and the next.
  describe(`printing in ${engine}`, {concurrency: 4}, async () => {
    const {visit} = await visitor(engine);
    const print = async (html: string, settings: Partial<PrintSettings> = {}) => {
      const {page} = await visit(put(html));
      const sheets = await printed(page, {paper: 'letter', ...settings});
      return {page, sheets, text: sheets.map(({text}) => text).join(' ')};
    };
    it('tells the page before and after, and prints what it changes then', async () => {
      const {page, text} = await print(`<p>Text</p><p class="gone">Gone</p>${elements}<script>
        const told = [];
        addEventListener('afterprint', () => told.push('after'));
        addEventListener('beforeprint', () => {
          told.push('before');
          document.body.append('Late');
          addSheet(document, '@media print { .gone { display: none } }');
        });
      </script>`);
      assert.equal(text, 'Text Late');
      assert.deepEqual(await page.evaluate('told'), ['before', 'after']);
    });

    it("prints with constructed sheets, a shadow root's and the document's", async () => {
      const style = 'body, p { margin: 0; font: 12pt/1 serif } @page { margin: 30mm }';
      const {sheets, text} = await print(
        `${elements}${other}${sheet}<script>addSheet(document, ${JSON.stringify(`${style} @media print { body > p { display: none } }`)})</script>`,
      );
      assert.match(text, /^Paper Line-0 .* Line-44$/);
      const [{left, top}] = sheets[0]!.words as [Word];
      assert.ok(Math.abs(left - 30) < 0.5, `${left} mm from the left`);
      assert.ok(top > 29.5 && top < 36, `${top} mm from the top`);
      assert.deepEqual(cuts(sheets, 30), []);
    });

    it('takes the size of the paper from the page', async () => {
      const {sheets} = await print(
        `${elements}<p>Text</p><script>addSheet(document, '@page { size: 100mm 150mm; margin: 20mm } body, p { margin: 0 }')</script>`,
        {sizeFromPage: true},
      );
      const [{width, height, words}] = sheets as [Sheet];
      assert.ok(Math.abs(width - 100) < 0.5 && Math.abs(height - 150) < 0.5, `${width}, ${height}`);
      assert.ok(Math.abs(words[0]!.left - 20) < 0.5, `${words[0]!.left} mm from the left`);
    });

    for (const [where, html] of Object.entries(layouts)) {
      it(`can leave one element on paper that stands in ${where}`, async () => {
        const {sheets, text} = await print(elements + html + isolate);
        assert.equal(text, `Paper ${lines.match(/Line-\d+/g)!.join(' ')}`);
        const lefts = new Set(
          sheets.flatMap(({words}) => words.map(({left}) => Math.round(left * 2) / 2)),
        );
        assert.deepEqual([...lefts], [10]);
        assert.deepEqual(cuts(sheets), []);
      });
    }
  });
}
