/** The ZIP for those who host the files themselves: unpacked as it is, it works, and it is what it says it is. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {unzipSync} from 'fflate';
import {frameListener} from '../../src/embed/frame-listener.js';
import {manifestOf} from './partner-project.js';
import {root, temporaryFolder} from './temporary-folder.js';
import {countParts, settled, visitor} from './visitor.js';
import {serve} from './web-server.js';

const execute = promisify(execFile);
const {version} = await manifestOf(root);
const folder = `ijn-elements-${version}`;

/** Makes it, on a machine in some time zone. */
async function zipIn(zone: string): Promise<Buffer> {
  await execute(process.execPath, ['--import=tsx', 'scripts/zip.mjs'], {
    cwd: root,
    env: {...process.env, TZ: zone},
  });
  return readFile(join(root, `release/${folder}.zip`));
}

const zip = await zipIn('America/Los_Angeles');
const files = Object.fromEntries(
  Object.entries(unzipSync(zip)).map(([path, content]) => {
    assert.ok(path.startsWith(`${folder}/`), path);
    return [path.slice(folder.length + 1), Buffer.from(content)];
  }),
);
const text = (file: string) => files[file]?.toString() ?? '';
const hash = (algorithm: string, file: string, encoding: 'hex' | 'base64') =>
  createHash(algorithm)
    .update(files[file] ?? '')
    .digest(encoding);

describe('the ZIP', () => {
  it('is the same to the byte, wherever and whenever it is made', async () => {
    const again = await zipIn('Asia/Tokyo');
    assert.ok(zip.equals(again));
  });

  it('holds what a web server needs, and nothing that it does not', () => {
    const names = Object.keys(files);
    for (const file of [
      'ijn.js',
      'ijn-feed.js',
      'embed.html',
      'embed.js',
      'handout/es.json',
      'locales/es.json',
      'feed/feed.json',
      'feed/feed.es.json',
      'index.html',
      'README.txt',
      'LICENSE',
      'LICENSES.txt',
      'llms.txt',
    ])
      assert.ok(names.includes(file), file);
    assert.deepEqual(
      names.filter((name) =>
        /\.d\.ts$|^(?!page\/).*generated|^cli\/|^(feed|handout|locale)\/.*\.js$/.test(name),
      ),
      [],
    );
  });

  it('has the true SHA-256 of each file in SHA256SUMS, and the others in integrity.json', () => {
    const sums = Object.keys(files)
      .filter((file) => file !== 'SHA256SUMS')
      .sort()
      .map((file) => `${hash('sha256', file, 'hex')}  ${file}\n`);
    assert.equal(text('SHA256SUMS'), sums.join(''));
    const integrity = JSON.parse(text('integrity.json')) as Record<string, string>;
    assert.ok(Object.keys(integrity).length > 50);
    for (const [file, value] of Object.entries(integrity))
      assert.equal(value, `sha384-${hash('sha384', file, 'base64')}`, file);
  });

  it('explains itself to editors, with nothing left open', () => {
    const readme = text('README.txt').replaceAll('\r\n', '\n');
    assert.ok(readme.includes(frameListener));
    assert.doesNotMatch(readme, /\{\w+\}/);
    assert.ok(
      readme
        .split('\n')
        .every(
          (line) =>
            line.length < 80 ||
            frameListener.includes(line) ||
            /integrity=|sandbox=|src=/.test(line),
        ),
    );
  });

  it('works from any web server, pasted as README.txt says', async () => {
    const {visit} = await visitor();
    const target = await temporaryFolder();
    for (const [file, content] of Object.entries(files)) {
      const path = join(target, folder, file);
      await mkdir(dirname(path), {recursive: true});
      await writeFile(path, content);
    }
    const server = await serve(target, () => ({}));
    const readme = text('README.txt').replaceAll('\r\n', '\n');
    const [plain, pinned] = [...readme.matchAll(/^<script type="module"[\s\S]*?<\/script>$/gm)].map(
      String,
    );
    for (const script of [plain, pinned]) {
      assert.ok(script);
      const {page, messages} = await visit(
        server.page(
          `<link rel="icon" href="data:," />${script}<ijn-principles lang="es" language-menu></ijn-principles>`,
        ),
      );
      assert.deepEqual(await settled(page), {'ijn-principles': 'ready'});
      assert.equal(await countParts(page, 'principle'), 3);
      assert.deepEqual(messages, []);
      await page.close();
    }
    const {page, messages} = await visit(`${server.origin}/${folder}/embed.html?lang=es`);
    assert.deepEqual(await settled(page), {'ijn-principles': 'ready'});
    assert.deepEqual(messages, []);
    assert.match(await page.title(), /^Tres principios/);
    await page.evaluate(await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
    const violations = await page.evaluate(async () =>
      (await window.axe.run()).violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`),
    );
    assert.deepEqual(violations, []);
  });
});
