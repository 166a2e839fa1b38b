/** The picture that a visitor saves on a page with the script tag, under a strict policy. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import type {JSHandle} from 'puppeteer-core';
import {root} from '../package/temporary-folder.js';
import {visitor} from '../package/visitor.js';
import {serve} from '../package/web-server.js';
import {convertedPicture} from './librsvg.js';
import {plainText, readSheets} from '../print/paper.js';

const policy = "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'";

for (const engine of ['chromium', 'firefox'] as const)
  describe(`a picture of the built page in ${engine}`, async () => {
    const server = await serve(join(root, 'dist'), () => ({'Content-Security-Policy': policy}));
    const {visit} = await visitor(engine);

    it('is made with one request, for what makes it, and opens in another program', async () => {
      const url = server.page(`<html lang="en"><title>Page</title>
        <script type="module" src="/ijn.js"></script>
        <ijn-pipeline-diagram></ijn-pipeline-diagram></html>`);
      const {page, requests, messages} = await visit(url);
      const buttons = (await page.waitForFunction(
        () => {
          const {shadowRoot} = document.querySelector('ijn-pipeline-diagram') ?? {};
          const found = shadowRoot?.querySelectorAll<HTMLElement>('[part~="save-button"]');
          return found?.length === 2 && found;
        },
        {timeout: 20_000},
      )) as JSHandle<NodeListOf<HTMLElement>>;
      const before = requests.length;
      const files = await buttons.evaluate(async (list) => {
        const made: File[] = [];
        // A test has nothing of a file that is saved.
        HTMLAnchorElement.prototype.click = () => {};
        URL.createObjectURL = (file) => {
          made.push(file as File);
          return 'blob:';
        };
        for (const button of list) {
          const count = made.length;
          button.click();
          for (let i = 0; i < 200 && made.length === count; i++)
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
        return Promise.all(
          made.map(async (file) => ({
            name: file.name,
            size: file.size,
            text: file.type === 'image/svg+xml' ? await file.text() : '',
          })),
        );
      });
      assert.deepEqual(
        files.map(({name}) => name),
        ['ijn-handout-en-2026-11-22.png', 'ijn-handout-en-2026-11-22.svg'],
      );
      assert.deepEqual(
        requests.slice(before).map((asked) => new URL(asked).pathname),
        ['/ijn-picture.js'],
      );
      assert.deepEqual(
        messages.filter((message) => !message.includes('favicon')),
        [],
      );
      const [sheet] = await readSheets(await convertedPicture(files[1]!.text, 'pdf'), 72);
      for (const words of ['From a police stop to deportation', 'As of November 22, 2026'])
        assert.ok(plainText(sheet!.text).includes(words), words);
      assert.ok(files[0]!.size > 50_000);
    });
  });
