/** Proves what the tests of the printed handout look with: on pages of which we know what must come out. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {generate} from 'lean-qr';
import {toSvgSource} from 'lean-qr/extras/svg';
import {visitor} from '../package/visitor.js';
import {serve} from '../package/web-server.js';
import {cuts} from './cuts.js';
import {papers, printed} from './paper.js';

const {page: put} = await serve();

/** Of 16, 30, 90 and 180 characters, as actions have them. */
const links = [
  'tel:+12025550123',
  'https://example.org/sign?s=ijn',
  `https://example.org/petitions/${'end-the-agreement-'.repeat(3)}?ref=x`,
  `https://example.org/${'ñ/'.repeat(8)}?${'utm_source=handout&'.repeat(7)}z=1`,
].map((link) => (link.startsWith('tel:') ? link : new URL(link).href));

const code = (link: string, over = '') =>
  toSvgSource(generate(link), {width: null, height: null, padX: 4, padY: 4})
    .replace('<svg', '<svg style="inline-size: 24mm; block-size: 24mm; display: block"')
    .replace('</svg>', `${over}</svg>`);

const style = '<style>body { margin: 0; font: 11pt/1.3 serif }</style>';
const lines = (count: number) =>
  Array.from({length: count}, (_, index) => `<div>Line-${index} is plain</div>`).join('');

/** In a frame and close to one another, as cards on a sheet are. */
const grid = (codes: readonly string[]) =>
  `${style}${lines(8)}<div style="display: grid; grid-template-columns: repeat(3, max-content); gap: 2mm">
    ${codes.map((svg) => `<div style="border: 1px solid; padding: 1mm">${svg}<b>Scan</b></div>`).join('')}
  </div>`;

for (const engine of ['chromium', 'firefox'] as const) {
  // At once: Firefox rests for a second between one sheet and the next.
  describe(`paper from ${engine}`, {concurrency: 4}, async () => {
    const {visit} = await visitor(engine);
    const print = async (html: string, paper: keyof typeof papers = 'letter') => {
      const {page} = await visit(put(html));
      try {
        return await printed(page, {paper});
      } finally {
        await page.close();
      }
    };

    for (const paper of ['letter', 'a4'] as const) {
      it(`is ${paper}, with the words and codes that stand on it`, async () => {
        const sheets = await print(
          `${grid(links.map((link) => code(link)))}<p style="break-before: page">Other side: ${'R&amp;D'} &lt;3 Ελλάδα مرحبا بكم</p>`,
          paper,
        );
        assert.equal(sheets.length, 2);
        for (const {width, height} of sheets) {
          assert.ok(Math.abs(width - papers[paper].width) < 0.5, `${width} mm wide`);
          assert.ok(Math.abs(height - papers[paper].height) < 0.5, `${height} mm high`);
        }
        const [first, second] = sheets;
        assert.match(first!.text, /^Line-0 is plain Line-1 .* Scan$/);
        assert.equal(second!.text, 'Other side: R&D <3 Ελλάδα مرحبا بكم');
        assert.deepEqual(
          first!.codes.map(({text}) => text),
          links,
        );
        assert.deepEqual(second!.codes, []);
        assert.deepEqual(cuts(sheets), []);

        for (const [index, {left, top, size, module, quiet}] of first!.codes.entries()) {
          const modules = generate(links[index]!).size;
          assert.ok(Math.abs(module - 24 / (modules + 8)) < 0.01, `${module} mm each`);
          assert.ok(Math.abs(size - modules * module) < 0.01, `${size} mm`);
          assert.ok(quiet > 3.5, `${quiet} modules of white`);
          // The first stands below the lines, at the margin, its frame and padding, and its own white.
          if (index === 0) assert.ok(Math.abs(left - (11.2 + 4 * module)) < 0.5, `${left} mm`);
          assert.ok(top > first!.words.find(({text}) => text === 'Line-7')!.bottom);
        }
      });
    }

    it('tells a code that is another one, one that is spoilt, and one without white', async () => {
      const [, link] = links;
      const other = link!.replace('ijn', 'ijm');
      const [sheet] = await print(
        grid([
          code(other),
          code(link!, '<rect x="9" y="9" width="15" height="15" fill="#000"/>'),
          `<div style="outline: 2px solid; outline-offset: -2.4mm">${code(link!)}</div>`,
        ]),
      );
      assert.deepEqual(
        sheet!.codes.map(({text}) => text),
        [other, undefined, link],
      );
      assert.notEqual(other, link);
      const [whole, , framed] = sheet!.codes;
      assert.ok(whole!.quiet > 3.5);
      assert.ok(framed!.quiet < 1.5, `${framed!.quiet} modules of white`);
    });

    it('has nothing cut where lines, cards and frames end with a sheet', async () => {
      const cards = Array.from(
        {length: 12},
        (_, index) =>
          `<div style="break-inside: avoid; border: 1px solid; block-size: 50mm">Card-${index}</div>`,
      ).join('');
      const sheets = await print(
        `${style}<div style="border: 1px solid; background: #ddd">${lines(110)}</div>${cards}`,
      );
      assert.ok(sheets.length >= 4, `${sheets.length} sheets`);
      assert.deepEqual(cuts(sheets), []);
      const words = sheets.flatMap(({text}) => text.match(/Line-\d+/g) ?? []);
      assert.deepEqual(words, lines(110).match(/Line-\d+/g));
    });

    const cutPages = {
      // Browsers slice what is said to be unbreakable and does not fit.
      'lines in a box that cannot break': {
        html: `<span style="display: inline-block">${lines(110)}</span>`,
        seen: /"Line.*" is cut where it ends/,
      },
      'a picture': {
        html: `${lines(50)}<svg width="100mm" height="400mm">${Array.from(
          {length: 400},
          (_, row) => `<circle cx="${20 + (row % 7) * 30}" cy="${row * 4}" r="3"/>`,
        ).join('')}</svg>`,
        seen: /mm of ink are cut where it ends/,
      },
      'words wider than the sheet': {
        html: `<div style="white-space: nowrap; inline-size: 100%; overflow: hidden">${'wide '.repeat(80)}</div>`,
        seen: /"wi.*" is in the margin/,
      },
    };
    for (const [what, {html, seen}] of Object.entries(cutPages)) {
      it(`shows that it cut ${what}`, async () => {
        const found = cuts(await print(style + html)).map(({what: cut}) => cut);
        assert.ok(
          found.some((cut) => seen.test(cut)),
          `seen: ${found.join(', ')}`,
        );
      });
    }

    it('shows that it cut a code in two', async () => {
      const sheets = await print(
        `${style}<svg width="100mm" height="400mm">${code(links[0]!)
          .replace(/ style=".*?"| (width|height)="\d+"/g, '')
          .replace('<svg', '<svg y="247mm" width="24mm" height="24mm"')}</svg>`,
      );
      assert.match(cuts(sheets)[0]?.what ?? 'nothing', /mm of ink are cut where it ends/);
      assert.deepEqual(
        sheets.flatMap(({codes}) => codes.filter(({text}) => text !== undefined)),
        [],
      );
    });
  });
}
