/** The saved picture in another program than a browser, which has librsvg in common with many. */
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {build} from 'vite';
import {visitor} from '../package/visitor.js';
import {serve} from '../package/web-server.js';
import {plainText, readSheets} from '../print/paper.js';
import {convertedPicture} from './librsvg.js';

const folder = await mkdtemp(join(tmpdir(), 'ijn-picture-'));
after(() => rm(folder, {recursive: true, force: true}));

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: folder,
    emptyOutDir: false,
    target: 'esnext',
    rolldownOptions: {
      input: {picture: new URL('picture.entry.ts', import.meta.url).pathname},
      output: {entryFileNames: '[name].js', codeSplitting: false},
    },
  },
});

/**
 * The letters of a text in the order of the alphabet: a PDF has Arabic by shapes and in the order of the eye, and marks above
 * letters anywhere beside them.
 */
const lettersOf = (text: string): string[] =>
  [...plainText(text).replaceAll(/[^\p{L}\p{N}]/gu, '')].sort();

/** Words in a text, however lines were broken. */
const closed = (text: string) => plainText(text).replaceAll(/[\s·]/g, '');

describe('the picture in another program', async () => {
  const server = await serve(folder);
  const {visit} = await visitor('chromium');
  const {page} = await visit(
    server.page('<html lang="en"><script type="module" src="/picture.js"></script></html>'),
  );
  await page.waitForFunction(() => 'svgIn' in globalThis, {timeout: 20_000});
  const svgIn = (language: string) =>
    page.evaluate(
      (tag) =>
        (
          globalThis as unknown as {
            svgIn: (language: string) => Promise<{svg: string; told: string[]}>;
          }
        ).svgIn(tag),
      language,
    );

  for (const language of ['en', 'es', 'ru', 'zh-Hans', 'ar', 'ur']) {
    it(`has the same words in ${language}`, async () => {
      const {svg, told} = await svgIn(language);
      const sheets = await readSheets(await convertedPicture(svg, 'pdf'), 72);
      assert.equal(sheets.length, 1);
      const words = sheets[0]!.text;
      if (['ar', 'ur'].includes(language)) {
        // Letter by letter: what the file has, the other program shows, and nothing else.
        const shown = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
        assert.deepEqual(lettersOf(words), lettersOf(shown.join('')));
      } else {
        // Columns stand beside each other, so each word is looked for in itself.
        const missing = told
          .flatMap((text) => (language === 'zh-Hans' ? [text] : plainText(text).split(/[\s/]+/)))
          .filter((text) => !closed(words).includes(closed(text)));
        assert.deepEqual(missing, []);
      }
    });

    it(`is drawn in ${language}`, async () => {
      const {svg} = await svgIn(language);
      const png = await convertedPicture(svg, 'png');
      assert.equal(png.readUInt32BE(16), 1600);
      const sheets = await readSheets(await convertedPicture(svg, 'pdf'), 72);
      const {dots, width, height} = sheets[0]!.image;
      const dark = dots.filter((dot) => dot < 128).length / (width * height);
      assert.ok(dark > 0.01 && dark < 0.4, `${dark} of it is dark`);
    });
  }
});
