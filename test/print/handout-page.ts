/** A page of a partner that has the handout of the script tag, with a sheet for paper. */
import {join} from 'node:path';
import type {ElementHandle, Page} from 'puppeteer-core';
import {root} from '../package/temporary-folder.js';
import {serve} from '../package/web-server.js';

/** The margin of the sheet, which its button sets, in mm. */
export const margin = 12;

const server = await serve(join(root, 'dist'));

/**
 * The URL of a page with one `<ijn-principles>`.
 *
 * @param around What of the page holds the element.
 */
export const pageOf = (
  attributes: string,
  lang = 'en',
  content = '',
  around = (tag: string) => tag,
): string =>
  server.page(`<html lang="${lang}"><link rel="icon" href="data:," />
    <style>body { margin: 0; font-family: 'Noto Sans', sans-serif }</style>
    <script type="module" src="/ijn.js"></script>
    ${around(`<ijn-principles ${attributes}>${content}</ijn-principles>`)}</html>`);

/** Waits until the element, in whatever root it stands, has its sheet for paper. */
export const hasSheet = (page: Page): Promise<ElementHandle> =>
  page.waitForFunction(
    () => {
      const roots: ParentNode[] = [document];
      // Grows on the way.
      for (const each of roots)
        for (const element of each.querySelectorAll('*')) {
          const {localName, shadowRoot} = element;
          if (localName === 'ijn-principles')
            return shadowRoot?.querySelector('[part=sheet]') && element;
          if (shadowRoot) roots.push(shadowRoot);
        }
      return null;
    },
    // Pages beside it are in front, and this one draws no frames.
    {timeout: 20_000, polling: 100},
  ) as Promise<ElementHandle>;

/** Uses the print button, and has the printer stop when it has begun: the page is as it is printed then. */
export async function useButton(page: Page): Promise<void> {
  const element = await hasSheet(page);
  await page.evaluate(() => {
    window.print = () => dispatchEvent(new Event('beforeprint'));
  });
  await element.evaluate((host) =>
    host.shadowRoot!.querySelector<HTMLElement>('[part=print-button]')!.click(),
  );
  await page.waitForSelector('[data-ijn-printing]');
}
