import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {build} from 'vite';
import {filesBelow, partnerProject} from './partner-project.js';
import {countParts, settled, textOf, visitor} from './visitor.js';
import {serve} from './web-server.js';

const project = await partnerProject();
await writeFile(
  join(project, 'index.html'),
  `<!doctype html>
  <html>
    <meta charset="utf-8" />
    <title>Partner</title>
    <link rel="icon" href="data:," />
    <ijn-principles></ijn-principles>
    <ijn-action-card></ijn-action-card>
    <ijn-pipeline-diagram></ijn-pipeline-diagram>
    <partner-greeting></partner-greeting>
    <script type="module" src="/main.js"></script>
  </html>`,
);
// The partner uses Lit as well, so that two copies would be seen.
await writeFile(
  join(project, 'main.js'),
  `import {html, LitElement} from 'lit';
  document.documentElement.lang = new URLSearchParams(location.search).get('lang');
  customElements.define('partner-greeting', class extends LitElement {
    render() { return html\`Hello\`; }
  });
  await import('ijn-elements/define');`,
);
await build({root: project, configFile: false, logLevel: 'warn', build: {outDir: 'site'}});
const site = join(project, 'site');
const {origin} = await serve(site);
const {visit} = await visitor();
const spanish = (await filesBelow(site)).filter((file) => /\/es\.generated-[^/]*\.js$/.test(file));

describe('a partner who bundles the package with Vite', () => {
  it('gets the three elements', async () => {
    const {page, messages} = await visit(`${origin}/?lang=en`);
    assert.deepEqual(await settled(page), {
      'ijn-principles': 'ready',
      'ijn-action-card': 'ready',
      'ijn-pipeline-diagram': 'ready',
    });
    assert.equal(await countParts(page, 'principle'), 3);
    assert.match(await textOf(page, 'ijn-action-card'), /Open/);
    assert.match(await textOf(page, 'ijn-pipeline-diagram'), /The gateway/);
    assert.deepEqual(messages, []);
  });

  it('ships Spanish as a chunk of its own, which only readers of Spanish load', async () => {
    assert.equal(spanish.length, 1);
    const english = await visit(`${origin}/?lang=en`);
    await settled(english.page);
    assert.deepEqual(
      english.requests.filter((url) => url.endsWith(spanish[0] ?? '')),
      [],
    );

    const {page, requests, messages} = await visit(`${origin}/?lang=es`);
    assert.equal((await settled(page))['ijn-principles'], 'ready');
    assert.equal(requests.filter((url) => url.endsWith(spanish[0] ?? '')).length, 1);
    assert.match(await textOf(page, 'ijn-principles'), /¿.*deportaciones\?/);
    assert.deepEqual(messages, []);
  });

  it('has one copy of Lit in the page', async () => {
    const {page} = await visit(`${origin}/?lang=en`);
    await settled(page);
    assert.equal(await textOf(page, 'partner-greeting'), 'Hello');
    const copies = await page.evaluate(() =>
      ['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions'].map(
        (name) => (Reflect.get(globalThis, name) as string[]).length,
      ),
    );
    assert.deepEqual(copies, [1, 1, 1]);
  });
});
