/** A frame with `sandbox="allow-scripts"`: what works there, and that what does not is said in words. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import type {ElementHandle, Frame, Page} from 'puppeteer-core';
import type {Action} from '../../src/index.js';
import {feedOf, makeAttend, makeCall, makeEmail, makeShare} from '../feed/feeds.js';
import {root} from './temporary-folder.js';
import {visitor} from './visitor.js';
import {serve} from './web-server.js';

const far = {starts: '2099-12-10T17:00:00Z', ends: '2099-12-10T19:00:00Z'};
const actions: Action[] = [makeCall(), makeEmail(), makeShare(), makeAttend(far)];
const feed = JSON.stringify(feedOf(actions)).replaceAll('<', '\\u003c');

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`in a frame that may only run scripts, ${engine}`, async () => {
    const {visit} = await visitor(engine);
    const server = await serve(join(root, 'dist'));
    const inner = server.page(`<link rel="icon" href="data:," />
      <script type="module" crossorigin src="/ijn.js"></script>
      <ijn-principles printable quick-exit="/left.html" show="actions">
        <script type="application/json">${feed}</script>
      </ijn-principles>`);
    const outer = server.page(
      `<link rel="icon" href="data:," /><iframe sandbox="allow-scripts" src="${inner}" width="800" height="900"></iframe>`,
    );

    /** The frame, when all is drawn in it. */
    async function framed(): Promise<{page: Page; frame: Frame; messages: string[]}> {
      const {page, messages} = await visit(outer);
      const element = (await page.waitForSelector('iframe')) as ElementHandle<HTMLIFrameElement>;
      const frame = await element.contentFrame();
      await frame.waitForFunction(
        () =>
          document
            .querySelector('ijn-principles')
            ?.shadowRoot?.querySelector('[part=print-button]'),
        {timeout: 20_000},
      );
      return {page, frame, messages};
    }

    /** Presses what carries some words in an action, or in the whole. */
    const press = (frame: Frame, words: string, action = '') =>
      frame.evaluate(
        (label, id) => {
          const {shadowRoot} = document.querySelector('ijn-principles')!;
          const place = id ? shadowRoot!.querySelector(`[data-action="${id}"]`) : shadowRoot;
          const button = [...place!.querySelectorAll<HTMLElement>('button, summary')].find(
            ({textContent}) => textContent.replace(/\s+/g, ' ').trim() === label,
          );
          if (!button) throw new Error(`There is no "${label}"`);
          button.click();
        },
        words,
        action,
      );

    /** Waits until a live region says something. */
    const saying = (frame: Frame, words: string) =>
      frame.waitForFunction(
        (expected) =>
          [
            ...document.querySelector('ijn-principles')!.shadowRoot!.querySelectorAll('output'),
          ].some(({textContent}) => textContent.includes(expected)),
        {timeout: 10_000},
        words,
      );

    const text = (frame: Frame, action: string) =>
      frame.evaluate(
        (id) =>
          document
            .querySelector('ijn-principles')!
            .shadowRoot!.querySelector(`[data-action="${id}"]`)!
            .textContent.replace(/\s+/g, ' '),
        action,
      );

    it('telephone and mail say that they may not open, and can be copied by hand', async () => {
      const {frame} = await framed();
      for (const id of ['phone-call', 'letter'])
        assert.match(await text(frame, id), /If nothing opens, please copy instead/);
      await press(frame, 'Copy +1 202-555-0123', 'phone-call');
      const copied = () =>
        frame.evaluate(() => {
          const card = document
            .querySelector('ijn-principles')!
            .shadowRoot!.querySelector('[data-action="phone-call"]')!;
          const area = card.querySelector('textarea')!;
          return {
            said: card.querySelector('output')!.textContent,
            text: area.value,
            shown: !area.hidden,
          };
        });
      const deadline = Date.now() + 10_000;
      while (!(await copied()).said && Date.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, 50));
      const {said, text: left, shown} = await copied();
      // Firefox lets such a frame write to the clipboard, Chromium does not.
      if (said !== 'Copied.') {
        assert.match(said, /did not allow copying/);
        assert.deepEqual({left, shown}, {left: '+12025550123', shown: true});
      }
    });

    it('sharing opens the other ways', async () => {
      const {frame} = await framed();
      await press(frame, 'Share', 'pass-on');
      await frame.waitForFunction(
        () =>
          document
            .querySelector('ijn-principles')!
            .shadowRoot!.querySelectorAll('[data-action="pass-on"] [part=share-link]').length === 7,
        {timeout: 10_000},
      );
    });

    it('a script is shown in large letters', async () => {
      const {frame} = await framed();
      await press(frame, 'What you can say', 'phone-call');
      await frame.waitForFunction(
        () => document.querySelector('ijn-principles')!.shadowRoot!.querySelector('dialog'),
        {timeout: 10_000},
      );
      await press(frame, 'Show in large letters', 'phone-call');
      const open = await frame.evaluate(() =>
        document
          .querySelector('ijn-principles')!
          .shadowRoot!.querySelector('dialog')!
          .matches(':modal'),
      );
      assert.equal(open, true);
      await press(frame, 'Close', 'phone-call');
      const left = await frame.evaluate(
        () => document.querySelector('ijn-principles')!.shadowRoot!.querySelector('dialog')!.open,
      );
      assert.equal(left, false);
    });

    it('an event says what to do where its file does not come', async () => {
      const {frame} = await framed();
      await press(frame, 'Put it in your calendar', 'rally');
      await saying(frame, 'note the date');
    });

    it('printing says that the page is not allowed to', async () => {
      const {frame} = await framed();
      await press(frame, 'Print');
      await saying(frame, 'not allowed to print');
    });

    it('leaving replaces what is in the frame', async () => {
      const {frame} = await framed();
      await frame
        .evaluate(() =>
          document
            .querySelector('ijn-principles')!
            .shadowRoot!.querySelector<HTMLElement>('[part=quick-exit]')!
            .click(),
        )
        // The page that the click was asked of is gone.
        .catch(() => {});
      const deadline = Date.now() + 10_000;
      while (!frame.url().endsWith('/left.html') && Date.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, 50));
      assert.equal(new URL(frame.url()).pathname, '/left.html');
    });

    it('nothing is thrown', async () => {
      const {messages} = await framed();
      assert.deepEqual(
        messages.filter((message) => /^(error|uncaught)/.test(message)),
        [],
      );
    });
  });
}
