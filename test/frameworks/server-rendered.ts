/** Pages that a framework has rendered on a server, where there is no DOM. */
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {it} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {Visitor} from '../package/visitor.js';
import {serve} from '../package/web-server.js';

/** Has an app's server render its page, as its framework's tool built both, and puts it beside the other. */
export async function renderedPage(folder: string): Promise<{html: string; path: string}> {
  const {render} = (await import(pathToFileURL(join(folder, 'server/server.js')).href)) as {
    render: () => string | Promise<string>;
  };
  const place = '<div id="app"></div>';
  const page = await readFile(join(folder, 'dist/index.html'), 'utf8');
  assert.ok(page.includes(place));
  const rendered = await render();
  const html = page.replace(place, () => place.replace('></', () => `>${rendered}</`));
  const path = '/rendered.html';
  await writeFile(join(folder, 'dist', path), html);
  return {html, path};
}

/** The test that the server's page holds the tags with what stands in them, which is read without script. */
export function testRendered({visit}: Visitor, html: string): void {
  it('has the tags and the words in them before any script runs', async () => {
    assert.match(html, /<ijn-principles lang="en" language-menu(="[^"]*")?>/);
    assert.match(html, /<ijn-action-card/);
    assert.doesNotMatch(html, /(null|undefined|false|\[object)"/);
    const {page} = await visit(
      (await serve()).page(html.replaceAll(/<script[\s\S]*?<\/script>/g, '')),
    );
    assert.match(
      await page.$eval('ijn-principles', (element) => element.textContent),
      /^\s*Read the handout of the\s+Immigrant Justice Network\.\s*$/,
    );
    await page.close();
  });
}
