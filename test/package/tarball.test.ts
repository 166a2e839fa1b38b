import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {homedir, tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {publint} from 'publint';
import {filesBelow, manifestOf, partnerEnvironment, partnerProject} from './partner-project.js';
import {root, temporaryFolder} from './temporary-folder.js';

const execute = promisify(execFile);
const project = await partnerProject();
const installed = join(project, 'node_modules/ijn-elements');
const manifest = await manifestOf(installed);
const files = await filesBelow(installed);

/** Runs a module in the project, in a Node without our loader, and returns what it prints as JSON. */
async function inNode(code: string): Promise<unknown> {
  const {stdout} = await execute(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `console.log(JSON.stringify(await (async () => {${code}})()))`,
    ],
    {cwd: project, env: {...process.env, NODE_OPTIONS: ''}},
  );
  return JSON.parse(stdout);
}

describe('the tarball', () => {
  it('holds dist and the documents that partners read, and nothing else', () => {
    const outside = files.filter((file) => !file.startsWith('dist/'));
    assert.deepEqual(outside, ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
    assert.deepEqual(
      files.filter((file) => /^dist\/(index\.html|page\/)|\.(tsbuildinfo|map)$/.test(file)),
      [],
    );
    assert.deepEqual(
      files.filter((file) => !/\.(js|d\.ts|json|html|md)$|^LICENSE$/.test(file)),
      ['dist/LICENSES.txt', 'dist/cli/LICENSES.txt', 'dist/llms.txt', 'dist/render/LICENSES.txt'],
    );
  });

  it('leaves out the languages that only tests have', () => {
    assert.deepEqual(
      files.filter((file) => /pseudo|en-XA|ar-XB/.test(file)),
      [],
    );
    assert.ok(files.includes('dist/companions/languages/es.generated.js'));
  });

  it('tells nothing about the machine that made it', async () => {
    const paths = [root, homedir(), tmpdir()].map((path) => path.replace(/[\\/]*$/, '/'));
    const ofMachine = paths.filter((path) => path.length > 1);
    const ofBuild = ['https://registry.', '127.0.0.1', 'localhost', 'file://', 'node_modules/'];
    const told = await Promise.all(
      files.map(async (file) => {
        const text = await readFile(join(installed, file), 'utf8');
        // Documents and scripts may well say what address `npm start` opens.
        const forbidden = file.startsWith('dist/') ? [...ofMachine, ...ofBuild] : ofMachine;
        // The program takes feeds over http from this machine alone, so it has to know its names.
        const itsOwn = file === 'dist/cli/ijn-feed.js' ? ['127.0.0.1', 'localhost'] : [];
        return forbidden
          .filter((word) => !itsOwn.includes(word))
          .filter((word) => text.includes(word))
          .map((word) => `${file}: ${word}`);
      }),
    );
    assert.deepEqual(told.flat(), []);
  });

  it('imports only what it depends on', async () => {
    const packages = new Set<string>();
    const modules = files.filter((path) => /^dist\/(?!cli\/).*\.(js|d\.ts)$/.test(path));
    for (const file of modules) {
      const text = await readFile(join(installed, file), 'utf8');
      for (const [, name = ''] of text.matchAll(
        /(?:\bfrom|\bimport\(?) ?["']((?:@[\w-]+\/)?[\w-]+)(?:\/[^"']*)?["']/g,
      ))
        packages.add(name);
    }
    // Types for frameworks are read where the framework is.
    const frameworks = Object.keys(manifest.peerDependencies).filter((name) => name[0] !== '@');
    const named = [...Object.keys(manifest.dependencies), ...frameworks];
    assert.deepEqual([...packages].sort(), named.sort());
  });

  it('has all that ijn-feed needs inside it, with the licences', async () => {
    const text = await readFile(join(installed, 'dist/cli/ijn-feed.js'), 'utf8');
    const imports = [...text.matchAll(/(?<=^|;|\n)import[^;]*?["']([^"']+)["'];/g)].map(
      ([, name = '']) => name,
    );
    assert.ok(imports.length > 3);
    assert.deepEqual(
      imports.filter((name) => !name.startsWith('node:')),
      [],
    );
    const licences = await readFile(join(installed, 'dist/cli/LICENSES.txt'), 'utf8');
    const inside = [
      '@xmldom/xmldom',
      'commander',
      'iso-3166',
      'libphonenumber-js',
      'text-readability',
      'zod',
    ];
    assert.deepEqual(
      inside.filter((name) => !licences.includes(`## ${name} - `)),
      [],
    );
    assert.match(licences, /## libphonenumber-js, its metadata \(Apache-2\.0\)\n+ *Apache License/);
    // Alone in a folder, without the packages of the project.
    const alone = await temporaryFolder();
    await writeFile(join(alone, 'package.json'), '{"type": "module"}');
    await writeFile(join(alone, 'ijn-feed.js'), text);
    const {stdout} = await execute(process.execPath, [join(alone, 'ijn-feed.js'), '--version']);
    assert.equal(stdout, `${manifest.version}\n`);
  });

  it('has the licence of each package that the scripts have in them, whole', async () => {
    const licences = await readFile(join(installed, 'dist/LICENSES.txt'), 'utf8');
    const sections = licences.split(/^## /m).slice(1);
    const inside = {
      '@lit-labs/ssr-client': 'ijn-rendered.js',
      '@lit/localize': 'ijn-feed.js, ijn-picture.js, ijn-print.js, ijn.js, index.html',
      '@lit/reactive-element': 'ijn.js, index.html',
      '@noble/hashes': 'index.html',
      culori: 'index.html',
      'lean-qr': 'ijn-print.js',
      lit: 'ijn.js, index.html',
      'lit-element': 'ijn.js, index.html',
      'lit-html': 'ijn-rendered.js, ijn.js, index.html',
      'ts-ics': 'ijn-calendar.js',
    };
    const expected = Object.entries(inside).map(async ([name, scripts]) => {
      const folder = join(root, 'node_modules', name);
      const text = (await readFile(join(folder, 'LICENSE'), 'utf8')).trim();
      const {version, license} = await manifestOf(folder);
      return `${name} - ${version} (${license})\n\nIn ${scripts}.\n\n${text}`;
    });
    assert.deepEqual(
      sections.map((section) => section.trim()),
      await Promise.all(expected),
    );
  });

  it('has ijn-feed as a program', async () => {
    const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
    const {stdout} = await execute(npx, ['ijn-feed', '--version'], {
      cwd: project,
      env: partnerEnvironment(),
      shell: process.platform === 'win32',
    });
    assert.equal(stdout, `${manifest.version}\n`);
  });

  it('is clean to publint', async () => {
    const {messages} = await publint({pkgDir: installed, strict: true});
    assert.deepEqual(messages, []);
  });

  it('is clean to attw: types for each entry, in projects of bundlers and of Node', async () => {
    const tarball = (await readdir(project)).find((name) => name.endsWith('.tgz')) ?? '';
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    // It exits with 1 where something is wrong for a package that is only ES modules.
    const {stdout} = await execute(
      process.execPath,
      [attw, tarball, '--profile=esm-only', '--format=json', '--no-definitely-typed'],
      {cwd: project, maxBuffer: 64_000_000},
    );
    const {analysis} = JSON.parse(stdout) as {analysis: {entrypoints: object}};
    assert.deepEqual(
      Object.keys(analysis.entrypoints).sort(),
      Object.keys(manifest.exports).sort(),
    );
  });
});

describe('the entries of the package', () => {
  it('lead to files that are there, each module with its types', async () => {
    const targets = Object.values(manifest.exports).flatMap((entry) => {
      if (typeof entry === 'string') return [entry];
      assert.equal(entry.types, entry.default.replace(/\.js$/, '.d.ts'));
      return [entry.types, entry.default];
    });
    assert.deepEqual(
      targets.filter((target) => !files.includes(target.replace('./', ''))),
      [],
    );
    const names = Object.keys(manifest.exports).map((name) => name.replace('.', 'ijn-elements'));
    const resolved = await inNode(
      `return ${JSON.stringify(names)}.filter((name) => !import.meta.resolve(name).includes('/ijn-elements/'));`,
    );
    assert.deepEqual(resolved, []);
  });

  it('import in Node, for server rendering', async () => {
    const names = Object.entries(manifest.exports)
      // The script tag is for browsers.
      .filter(([name, entry]) => typeof entry !== 'string' && name !== './ijn.js')
      .map(([name]) => name.replace('.', 'ijn-elements'));
    assert.ok(names.length >= 10);
    const failures = await inNode(`
      const results = await Promise.allSettled(${JSON.stringify(names)}.map((name) => import(name)));
      return results.flatMap(({reason}) => (reason ? [String(reason)] : []));`);
    assert.deepEqual(failures, []);
  });

  it('read the feed in Node, without a DOM', async () => {
    const read = await inNode(`
      const {parseFeed, actionState, safeLink} = await import('ijn-elements/feed');
      const {readFile} = await import('node:fs/promises');
      const {feed, problems} = parseFeed(await readFile('node_modules/ijn-elements/dist/feed/feed.json'));
      const won = feed.actions.find(({status}) => status === 'won');
      return {
        id: feed.id,
        problems,
        state: actionState(won, feed.timeZone, 0).state,
        unsafe: safeLink('javascript:alert(1)') ?? null,
        hasDom: 'HTMLElement' in globalThis,
      };`);
    assert.deepEqual(read, {
      id: 'ijn-handout',
      problems: [],
      state: 'won',
      unsafe: null,
      hasDom: false,
    });
  });

  it('match languages in Node', async () => {
    const matched = await inNode(`
      const {matchLocale} = await import('ijn-elements/locale');
      return [matchLocale('es-MX', ['en', 'es'], 'en'), matchLocale(['xx'], ['en', 'es'], 'en')];`);
    assert.deepEqual(matched, ['es', 'en']);
  });
});

describe('the types', () => {
  /** Compiles the project's files and returns tsc's output, empty when all is well. */
  async function compile(code: string, resolution: 'bundler' | 'nodenext'): Promise<string> {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: 'ES2022',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      types: [],
      module: resolution === 'bundler' ? 'ESNext' : 'NodeNext',
      moduleResolution: resolution,
      // Our declarations are checked too, not only used.
      skipLibCheck: false,
    };
    await writeFile(join(project, 'partner.ts'), code);
    await writeFile(
      join(project, 'tsconfig.json'),
      JSON.stringify({compilerOptions, files: ['partner.ts']}),
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    return execute(process.execPath, [tsc, '--pretty', 'false'], {cwd: project}).then(
      ({stdout}) => stdout,
      ({stdout}: {stdout: string}) => stdout || 'tsc failed and said nothing',
    );
  }

  const rightUse = `
    import {IjnActionCard, IjnActionEvent, type Feed, type FeedStatus} from 'ijn-elements';
    import 'ijn-elements/define';
    import {actionState, loadFeed, parseFeed, safeLink, type Problem} from 'ijn-elements/feed';
    import {matchLocale} from 'ijn-elements/locale';

    const card = document.createElement('ijn-action-card');
    card.headingLevel = 3;
    card.action = 'ny-petition';
    const status: FeedStatus = card.status;
    const isCard: boolean = card instanceof IjnActionCard;
    document.querySelector('ijn-pipeline-diagram')?.setAttribute('stage', 'jail');
    document.querySelector('ijn-principles')!.languageMenu = true;
    card.addEventListener('ijn-action', (event) => {
      const kind: string = event.kind;
      const ours: IjnActionEvent = event;
      if (event.channel === 'call') event.preventDefault();
      return [kind, ours];
    });
    document.addEventListener('ijn-action', ({kind, id, channel}) => [kind, id, channel]);
    card.addEventListener('ijn-feed-error', ({problems}) => problems.map(({reason, mend}) => reason + mend));
    card.addEventListener('ijn-feed-ready', ({feed, origin}) => [feed.title, origin === 'built-in']);
    const {feed, problems}: {feed?: Feed; problems: Problem[]} = parseFeed('{}');
    const states = feed?.actions.map((action) => actionState(action, feed.timeZone, Date.now()).state);
    const tag: string = matchLocale(['es-MX'], ['en', 'es'], 'en');
    const host: string | undefined = safeLink('https://example.org')?.host;
    export const all = [status, isCard, problems, states, tag, host, loadFeed('https://example.org/feed.json')];`;

  const wrongUses = [
    `import {nobody} from 'ijn-elements';`,
    `import {View} from 'ijn-elements/handout/view.js';`,
    `document.createElement('ijn-action-card').headingLevel = '3';`,
    `document.createElement('ijn-action-card').status = 'ready';`,
    `document.createElement('ijn-principles').stage = 'jail';`,
    `document.createElement('ijn-principles').addEventListener('ijn-action', (event) => event.knd);`,
    `document.createElement('ijn-pipeline-diagram').orientation = 'diagonal';`,
    `export const feed: import('ijn-elements').Feed = {version: 2};`,
    `export const parsed: string = (await import('ijn-elements/feed')).parseFeed('').feed;`,
    `(await import('ijn-elements/locale')).matchLocale('es');`,
  ];

  for (const resolution of ['bundler', 'nodenext'] as const) {
    it(`serve a project that resolves as ${resolution}`, async () => {
      assert.equal(await compile(rightUse, resolution), '');
    });

    it(`refuse each wrong use in a project that resolves as ${resolution}`, async () => {
      const output = await compile(
        [...wrongUses, `import 'ijn-elements/define';`].join('\n'),
        resolution,
      );
      const refused = new Set(
        [...output.matchAll(/^partner\.ts\((\d+),/gm)].map(([, line]) => Number(line)),
      );
      assert.deepEqual(
        wrongUses.filter((_, i) => !refused.has(i + 1)),
        [],
      );
    });
  }
});
