/** docs/pages-without-script.md: each command as it says, in order. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {renderEmbed} from '../../src/render/npm.js';
import type {RenderedEmbed} from '../../src/render/render-options.js';
import {root, temporaryFolder} from './temporary-folder.js';
import {settled, textOf, visitor} from './visitor.js';
import {serve} from './web-server.js';

const execute = promisify(execFile);
const guide = await readFile(join(root, 'docs/pages-without-script.md'), 'utf8');
const example = await readFile(join(root, 'docs/editing-a-feed.md'), 'utf8');
const commands = [...guide.matchAll(/^```bash\n([\s\S]*?)^```/gm)].flatMap(([, code = '']) =>
  code.trim().split('\n'),
);

describe('docs/pages-without-script.md', async () => {
  const folder = await temporaryFolder();
  const [, feed = ''] = /```json\n(\{[\s\S]*?)```/.exec(example) ?? [];
  await writeFile(join(folder, 'feed.json'), feed);
  const {visit} = await visitor();
  const {origin} = await serve(join(root, 'dist'));
  const server = await serve();

  it('has commands', () => assert.equal(commands.length, 7));

  for (const command of commands) {
    it(command, async () => {
      const [, , verb = '', ...words] = command.split(' ');
      const program = join(root, 'dist/cli/ijn-feed.js');
      await execute(process.execPath, [program, verb, ...words], {cwd: folder});
      const html = await readFile(join(folder, words.at(-1) ?? ''), 'utf8');
      // Under the strictest policy that it names.
      const hash = /style-src ('sha256-[^']+')/.exec(html)?.[1] ?? "'none'";
      const policy = `default-src 'none'; img-src data:; script-src ${origin}; connect-src ${origin}; style-src ${hash}`;
      const {page, requests, messages} = await visit(
        server.page(
          `<meta http-equiv="Content-Security-Policy" content="${policy}" />` +
            `<link rel="icon" href="data:," />${html}` +
            `<script type="module" crossorigin src="${origin}/ijn.js"></script>`,
        ),
      );
      assert.deepEqual(Object.values(await settled(page)), ['ready']);
      assert.deepEqual(messages, []);
      assert.ok(
        !requests.some((url) => /feed.*\.json$|handout\/[^/]+\.json$/.test(url)),
        requests.join('\n'),
      );
      const [tag = ''] = /ijn-[a-z-]+/.exec(html.replace(/^<!--.*-->/, '')) ?? [];
      assert.ok((await textOf(page, tag)).length > 100);
      await page.close();
    });
  }

  it('has an example for servers that renders', async () => {
    const [, options = ''] = /await renderEmbed\((\{[\s\S]*?\})\);/.exec(guide) ?? [];
    const {html, styleHashes} = (await renderEmbed(
      // What the page says, as it says it.
      new Function(`return ${options}`)() as Parameters<typeof renderEmbed>[0],
    )) as RenderedEmbed;
    assert.match(
      html,
      /^<style>.*<\/style>\n<ijn-principles lang="es" data-colors="1d4ed8">\n<template shadowrootmode="open">/,
    );
    assert.equal(styleHashes.length, 2);
  });
});
