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
  define('paper-sheet', '<p class="screen">Screen</p><p class="paper">Paper</p>${lines}',
    ':host { display: block } .paper { display: none } @media print { .screen { display: none } .paper { display: block } }');
</script>`;

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
  });
}
