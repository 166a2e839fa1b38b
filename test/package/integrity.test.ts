import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {cp, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {filesBelow} from './partner-project.js';
import {root, temporaryFolder} from './temporary-folder.js';
import {countParts, settled, textOf, visitor} from './visitor.js';
import {serve} from './web-server.js';

const dist = join(root, 'dist');
const hashes = JSON.parse(await readFile(join(dist, 'integrity.json'), 'utf8')) as Record<
  string,
  string
>;

describe('integrity.json', () => {
  it('has every file of dist with its true hash, and nothing else', async () => {
    const files = (await filesBelow(dist)).filter((file) => file !== 'integrity.json');
    const entries = files.map(async (file) => {
      const bytes = await readFile(join(dist, file));
      return [file, `sha384-${createHash('sha384').update(bytes).digest('base64')}`] as const;
    });
    assert.deepEqual(hashes, Object.fromEntries(await Promise.all(entries)));
    assert.ok(files.length > 50, `dist holds ${files.length} files`);
  });
});

/** What an attacker who holds the server, but not the page with the snippet, changes. */
const tamperings = [
  {
    file: 'ijn-feed.js',
    change: (code: string) => `${code}\nglobalThis.tampered = true;`,
    attributes: 'lang="en" feed="/feed/feed.json"',
    words: /How does ending criminalization help stop deportations\?/,
  },
  {
    // By one byte. The feed's words, which are true, stay Spanish.
    file: 'locales/es.json',
    change: (json: string) => json.replace('Fuentes', 'Fuentez'),
    attributes: 'lang="es" feed="/feed/feed.json"',
    words: /deportaciones\?.*Sources/,
  },
  {
    file: 'ijn-controls.js',
    change: (code: string) => `${code}\nglobalThis.tampered = true;`,
    attributes: 'lang="en" language-menu',
    words: /How does ending criminalization help stop deportations\?/,
    // All that was asked for is on show, but for the menu.
    status: 'ready',
  },
  {
    file: 'handout/es.json',
    change: (json: string) => json.replace('deportaciones', 'deportacionez'),
    attributes: 'lang="es"',
    words: /How does ending criminalization help stop deportations\?/,
  },
];

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`a tampered companion in ${engine}`, async () => {
    const {visit} = await visitor(engine);

    for (const {file, change, attributes, words, status = 'error'} of tamperings) {
      it(`${file} is refused, and the visitor has the handout all the same`, async () => {
        const copy = await temporaryFolder();
        await cp(dist, copy, {recursive: true});
        const original = await readFile(join(copy, file), 'utf8');
        const tampered = change(original);
        assert.notEqual(tampered, original);
        await writeFile(join(copy, file), tampered);

        const {page, requests} = await visit(
          (await serve(copy)).page(`
            <script>
              window.heard = [];
              addEventListener('ijn-feed-error', (event) => heard.push(event.problems.length));
            </script>
            <script type="module" src="/ijn.js" crossorigin integrity="${hashes['ijn.js']}"></script>
            <ijn-principles ${attributes}>No script</ijn-principles>`),
        );
        assert.deepEqual(await settled(page), {'ijn-principles': status});
        assert.ok(requests.some((url) => url.endsWith(file)));
        assert.equal(await countParts(page, 'principle'), 3);
        assert.match(await textOf(page, 'ijn-principles'), words);
        assert.doesNotMatch(await textOf(page, 'ijn-principles'), /Fuentez|deportacionez/);
        assert.deepEqual(
          await page.evaluate(() => Reflect.get(globalThis, 'heard') as unknown),
          [1],
        );
        assert.equal(await page.evaluate(() => 'tampered' in globalThis), false);
      });
    }
  });
}
