import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {partnerProject} from './partner-project.js';
import {root} from './temporary-folder.js';
import {countParts, settled, textOf, visitor} from './visitor.js';
import {serve} from './web-server.js';

const {visit} = await visitor();
const icon = '<link rel="icon" href="data:," />';

describe('a partner with an import map', async () => {
  const npm = await serve(join(await partnerProject(), 'node_modules'));
  const folders = ['lit', 'lit-html', 'lit-element', '@lit/localize', '@lit/reactive-element'];
  const files = {
    lit: 'index.js',
    'lit-html': 'lit-html.js',
    'lit-element/lit-element.js': 'lit-element.js',
    '@lit/localize': 'lit-localize.js',
    '@lit/reactive-element': 'reactive-element.js',
  };
  const imports = {
    ...Object.fromEntries(folders.map((name) => [`${name}/`, `/${name}/`])),
    ...Object.fromEntries(
      Object.entries(files).map(([name, file]) => [
        name,
        `/${folders.find((folder) => name === folder || name.startsWith(`${folder}/`))}/${file}`,
      ]),
    ),
    'ijn-elements': '/ijn-elements/dist/index.js',
    'ijn-elements/define': '/ijn-elements/dist/define.js',
    'ijn-elements/action-card/define': '/ijn-elements/dist/action-card/define.js',
  };
  /** A page that imports a module of ours and notes every name that is registered. */
  const pageWith = (module: string, html = '') =>
    npm.page(`${icon}
      <script>
        window.registered = [];
        const {define} = customElements;
        CustomElementRegistry.prototype.define = function (name, ...rest) {
          registered.push(name);
          return define.call(this, name, ...rest);
        };
      </script>
      <script type="importmap">${JSON.stringify({imports})}</script>
      <script type="module">import '${module}';</script>${html}`);

  const registrations = [
    {module: 'ijn-elements', names: []},
    {module: 'ijn-elements/action-card/define', names: ['ijn-action-card']},
    {
      module: 'ijn-elements/define',
      names: ['ijn-action-card', 'ijn-pipeline-diagram', 'ijn-principles'],
    },
  ];
  for (const {module, names} of registrations) {
    it(`has ${names.join(', ') || 'nothing'} registered by ${module}`, async () => {
      const {page, messages} = await visit(pageWith(module));
      const registered = await page.evaluate(
        () => Reflect.get(globalThis, 'registered') as string[],
      );
      assert.deepEqual(registered.sort(), names);
      assert.deepEqual(messages, []);
    });
  }

  it('gets the handout, also in Spanish', async () => {
    const {page, messages} = await visit(
      pageWith('ijn-elements/define', '<ijn-principles lang="es"></ijn-principles>'),
    );
    assert.deepEqual(await settled(page), {'ijn-principles': 'ready'});
    assert.equal(await countParts(page, 'principle'), 3);
    assert.match(await textOf(page, 'ijn-principles'), /deportaciones/);
    assert.deepEqual(messages, []);
  });
});

describe('a partner with nothing but the script tag', async () => {
  const cdn = await serve(join(root, 'dist'));
  const partner = await serve();
  const hashes = JSON.parse(await readFile(join(root, 'dist/integrity.json'), 'utf8')) as Record<
    string,
    string
  >;
  const script = (integrity = hashes['ijn.js']) =>
    `<script type="module" src="${cdn.origin}/ijn.js" crossorigin integrity="${integrity}"></script>`;

  const pages = [
    {
      what: 'in English',
      tag: '<ijn-principles lang="en">',
      files: ['ijn.js', 'ijn-diagram.js'],
      words: /deportations/,
    },
    {
      what: 'in Spanish',
      tag: '<ijn-principles lang="es">',
      files: ['ijn.js', 'ijn-diagram.js', 'handout/es.json'],
      words: /deportaciones/,
    },
    {
      what: 'from a feed',
      tag: `<ijn-principles lang="en" feed="${cdn.origin}/feed/feed.json">`,
      files: ['ijn.js', 'ijn-diagram.js', 'ijn-feed.js', 'feed/feed.json'],
      words: /deportations/,
    },
    {
      what: 'from a feed in Spanish',
      tag: `<ijn-principles lang="es" feed="${cdn.origin}/feed/feed.json">`,
      files: [
        'ijn.js',
        'ijn-diagram.js',
        'ijn-feed.js',
        'feed/feed.json',
        'feed/feed.es.json',
        'locales/es.json',
      ],
      words: /deportaciones/,
    },
    {
      what: 'with a choice of language',
      tag: `<ijn-principles lang="en" language-menu>`,
      files: ['ijn.js', 'ijn-diagram.js', 'ijn-controls.js'],
      words: /deportations/,
    },
  ];
  for (const {what, tag, files, words} of pages) {
    it(`gets the handout ${what} with ${files.join(', ')} and no other request`, async () => {
      const url = partner.page(`${icon}${script()}${tag}No script</ijn-principles>`);
      const {page, requests, messages} = await visit(url);
      assert.deepEqual(await settled(page), {'ijn-principles': 'ready'});
      assert.match(await textOf(page, 'ijn-principles'), words);
      assert.equal(await countParts(page, 'action'), 7);
      await page.waitForFunction(
        () => document.querySelector('ijn-principles')?.shadowRoot?.querySelector('.lines path'),
        {timeout: 20_000},
      );
      const asked = requests.filter((address) => !address.startsWith('data:'));
      assert.deepEqual(asked.sort(), [url, ...files.map((file) => `${cdn.origin}/${file}`)].sort());
      assert.deepEqual(messages, []);
    });
  }

  it('gets no global but those of Lit', async () => {
    const tag = `<ijn-principles lang="es" feed="${cdn.origin}/feed/feed.json"></ijn-principles>`;
    const bare = await visit(partner.page(icon));
    const {page} = await visit(partner.page(icon + script() + tag));
    // In both: waiting leaves globals of puppeteer's.
    await Promise.all([settled(bare.page), settled(page)]);
    const globals = () => Object.getOwnPropertyNames(globalThis);
    const before = new Set(await bare.page.evaluate(globals));
    assert.deepEqual((await page.evaluate(globals)).filter((name) => !before.has(name)).sort(), [
      'litElementVersions',
      'litHtmlVersions',
      'litPropertyMetadata',
      'reactiveElementVersions',
    ]);
  });

  it('keeps the content of the tag where the script is not the one of the snippet', async () => {
    const {page} = await visit(
      partner.page(
        `${icon}${script(hashes['ijn-feed.js'])}<ijn-principles>No script</ijn-principles>`,
      ),
    );
    assert.equal(await textOf(page, 'ijn-principles'), 'No script');
    assert.equal(await page.evaluate(() => customElements.get('ijn-principles')), undefined);
  });
});
