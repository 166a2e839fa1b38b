/** Each snippet of the builder for projects, as it is, in an app that its framework's own tool builds, in three engines. */
import assert from 'node:assert/strict';
import {cp, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {policyText} from '../../src/builder/policy.js';
import type {Snippet} from '../../src/builder/snippets/snippet.js';
import {webkitPage} from '../browser/webkit-page.js';
import {root} from '../package/temporary-folder.js';
import {visitor} from '../package/visitor.js';
import {serve} from '../package/web-server.js';
import {choices, snippetOf, type Choice} from '../snippets/choices.js';
import {buildApp, type AppFiles} from './build-app.js';

const dist = join(root, 'dist');
const read = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(dist, file), 'utf8'));

const files = new Map<string, Snippet & {feed: Awaited<ReturnType<typeof snippetOf>>['feed']}>();
const targets = ['npm', 'react', 'vue', 'svelte', 'angular'] as const;
for (const target of targets)
  for (const [place, choice] of choices.entries())
    files.set(`${target}${place}`, await snippetOf(target, choice, read, '/'));

const snippetAt = (target: string, place: number) => {
  const snippet = files.get(`${target}${place}`);
  assert.ok(snippet);
  return snippet;
};

/** The page of an app; which of the choices it shows is in its address. */
const indexPage = (script: string, content = '<div id="app"></div>') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>An app</title>
<link rel="icon" href="data:," /></head><body>${content}<script type="module" src="${script}"></script></body></html>`;

const isOf = (language: string) => (file: {language: string}) => file.language === language;

/** The files of the three snippets, each in a folder of its own; what is to be typed into a terminal left out. */
const snippetFiles = (target: string, folder: string): AppFiles =>
  Object.fromEntries(
    choices.flatMap((_, place) =>
      snippetAt(target, place)
        .files.filter(({name}) => name)
        .map(({name, code}) => [`${folder}${place}/${name}`, code]),
    ),
  );

/** JavaScript that chooses the module of a page; they are loaded apart, each with its style. */
const chosen = (target: string, language: string, folder: string) => `const modules = [
${choices
  .map((_, place) => {
    const name = snippetAt(target, place).files.find(isOf(language))!.name;
    return `  () => import('${folder}${place}/${name.replace(/\.(ts|jsx)$/, '')}'),`;
  })
  .join('\n')}
];
const module: any = await modules[Number(location.pathname[1])]!();
`;

/** Each app around the snippets, which are as the builder gives them; each is built in a folder. */
const apps: Record<(typeof targets)[number], () => Promise<string>[]> = {
  npm: () =>
    choices.map((_, place) => {
      const {files: all} = snippetAt('npm', place);
      const [html, script, style] = ['html', 'javascript', 'css'].map((language) =>
        all.find(isOf(language)),
      );
      return buildApp('react', {
        'index.html': indexPage('/src/main.js', html!.code),
        'src/main.js': script!.code,
        ...(style ? {'src/ijn.css': style.code} : {}),
      });
    }),
  react: () => [
    buildApp('react', {
      ...snippetFiles('react', 'src/'),
      'index.html': indexPage('/src/main.tsx'),
      'src/main.tsx': `import {createElement} from 'react';
import {createRoot} from 'react-dom/client';

${chosen('react', 'javascript', './')}
const [component]: any[] = Object.values(module);
createRoot(document.getElementById('app')!).render(createElement(component));
`,
    }),
  ],
  vue: () => [
    buildApp('vue', {
      ...snippetFiles('vue', 'src/'),
      // As a new project has it: the snippet needs no setting.
      'vite.config.ts': `import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

export default defineConfig({plugins: [vue()]});
`,
      'index.html': indexPage('/src/main.ts'),
      'src/main.ts': `import {createApp} from 'vue';

${chosen('vue', 'vue', './')}
createApp(module.default).mount('#app');
`,
    }),
  ],
  svelte: () => [
    buildApp('svelte', {
      ...snippetFiles('svelte', 'src/'),
      'index.html': indexPage('/src/main.ts'),
      'src/main.ts': `import {mount} from 'svelte';

${chosen('svelte', 'svelte', './')}
mount(module.default, {target: document.getElementById('app')!});
`,
    }),
  ],
  angular: () => [
    buildApp('angular', {
      ...snippetFiles('angular', 'src/app/'),
      'src/main.ts': `import {bootstrapApplication} from '@angular/platform-browser';

void (async () => {
  ${chosen('angular', 'typescript', './app/')}
  const [component]: any[] = Object.values(module);
  document.body.append(document.createElement(component.ɵcmp.selectors[0][0]));
  await bootstrapApplication(component);
})();
`,
    }),
  ],
};

/** What a page then shows; runs in it. */
const look = `const [name] = arguments;
const element = document.querySelector(name);
const root = element?.shadowRoot?.querySelector('[part~="root"]');
return {
  status: element?.status,
  count: document.querySelectorAll(name).length,
  language: root?.lang,
  text: (root?.textContent ?? '').replace(/\\s+/g, ' '),
  colors: [...(root?.querySelectorAll('*') ?? [])].flatMap((each) => {
    const {color, backgroundColor} = getComputedStyle(each);
    return [color, backgroundColor];
  }),
};`;

interface Look {
  status?: string;
  count: number;
  language?: string;
  text: string;
  colors: string[];
}

async function assertShown(
  see: () => Promise<Look>,
  choice: Choice,
  snippet: ReturnType<typeof snippetAt>,
) {
  const expected = choice.words(snippet.feed).replace(/\s+/g, ' ').trim();
  assert.notEqual(expected, '');
  let seen = await see();
  for (let tries = 0; tries < 200; tries++) {
    if (seen.status === 'ready' && seen.text.includes(expected)) break;
    await wait(50);
    seen = await see();
  }
  assert.ok(
    seen.text.includes(expected),
    `"${expected}" in: ${JSON.stringify(seen).slice(0, 500)}`,
  );
  assert.deepEqual(
    {status: seen.status, language: seen.language, count: seen.count},
    {status: 'ready', language: choice.language, count: 1},
  );
  if (choice.accent) assert.ok(seen.colors.includes(choice.accent), choice.accent);
}

/** Serves what was built, one page for each choice, under the policy of its snippet; a feed lies beside it. */
async function pagesOf(target: (typeof targets)[number]): Promise<string[]> {
  const folders = await Promise.all(apps[target]());
  const origins = await Promise.all(
    folders.map(async (folder) => {
      const built = join(folder, 'dist');
      await cp(join(dist, 'feed'), join(built, 'ijn-feed'), {recursive: true});
      for (const place of choices.keys())
        await cp(join(built, 'index.html'), join(built, `${place}.html`));
      const {origin} = await serve(built, (path) => {
        const [, place] = /^\/(\d)\.html$/.exec(path) ?? [];
        if (!place) return {};
        const {policy} = snippetAt(target, Number(place));
        const allowed = policyText(policy);
        return {'Content-Security-Policy': `default-src 'none'; img-src data:; ${allowed}`};
      });
      return origin;
    }),
  );
  return choices.map((_, place) => `${origins[place] ?? origins[0]}/${place}.html`);
}

const pages = new Map<string, string[]>();
// One after the other: each build takes all the processors that there are.
for (const target of targets) pages.set(target, await pagesOf(target));

/** Opens a page in an engine and asserts what is seen there. */
type Looking = (
  url: string,
  choice: Choice,
  snippet: ReturnType<typeof snippetAt>,
) => Promise<void>;

async function looking(engine: 'chromium' | 'firefox'): Promise<Looking> {
  const {visit} = await visitor(engine);
  const evaluated = new Function(look) as (name: string) => Look;
  return async (url, choice, snippet) => {
    const {page, messages} = await visit(url);
    await assertShown(() => page.evaluate(evaluated, choice.embed.element), choice, snippet);
    assert.deepEqual(messages, []);
    await page.close();
  };
}

async function lookingInWebKit(): Promise<Looking> {
  const {open, run} = await webkitPage();
  return async (url, choice, snippet) => {
    await open(url);
    await assertShown(() => run<Look>(look, choice.embed.element), choice, snippet);
  };
}

// One after the other: each start takes what processors there are.
const engines: [string, Looking][] = [
  ['chromium', await looking('chromium')],
  ['firefox', await looking('firefox')],
  ['webkit', await lookingInWebKit()],
];

for (const [engine, see] of engines)
  describe(`snippets for projects, in ${engine}`, () => {
    for (const target of targets)
      for (const [place, choice] of choices.entries())
        it(`${target}: ${choice.name}`, () =>
          see(pages.get(target)![place]!, choice, snippetAt(target, place)));
  });
