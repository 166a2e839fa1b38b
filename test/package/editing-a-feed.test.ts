/** docs/editing-a-feed.md, done as it says, command by command. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, mkdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {parseFeed} from '../../src/feed/index.js';
import {packInto, partnerEnvironment} from './partner-project.js';
import {root, temporaryFolder} from './temporary-folder.js';
import {settled, textOf, visitor} from './visitor.js';
import {serve} from './web-server.js';

const execute = promisify(execFile);
const document = await readFile(join(root, 'docs/editing-a-feed.md'), 'utf8');

/** The fenced blocks, in order, each with its language. */
const blocks = [...document.matchAll(/^( *)```(\w+)\n([\s\S]*?)^ *```/gm)].map(
  ([, indent = '', language, code = '']) => ({
    language,
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }),
);
const only = (language: string, beginning = '') => {
  const found = blocks.filter(
    (block) => block.language === language && block.code.startsWith(beginning),
  );
  assert.equal(found.length, 1, `one block of ${language} that begins with "${beginning}"`);
  return found[0]!.code;
};
const commands = blocks
  .filter(({language}) => language === 'bash')
  .flatMap(({code}) => code.trim().split('\n'));

/** Headers as the document has them for Netlify, by path. */
const headers = Object.fromEntries(
  [...only('text').matchAll(/^ +([\w-]+): (.+)$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]),
);

const folder = join(await temporaryFolder(), 'my-feed');
const website = join(folder, 'public');
await mkdir(website, {recursive: true});
const tarball = await packInto(folder);
const headersFor = (path: string) => (path.startsWith('/handout/') ? headers : {});
const {origin} = await serve(website, headersFor);
const address = 'https://www.county-network.example/handout/feed.json';
let publicKey = '';

/** What the reader of the document puts in place of its examples. */
const asMine = (text: string) =>
  text
    .replaceAll(new URL(address).origin, origin)
    .replaceAll('YOUR-PUBLIC-KEY', publicKey || 'YOUR-PUBLIC-KEY');

async function type(command: string): Promise<string> {
  const env = {
    ...partnerEnvironment(),
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
  };
  const {stdout, stderr} = await execute('bash', ['-c', asMine(command)], {cwd: folder, env});
  assert.doesNotMatch(stderr, /\bat .*\.js:\d/);
  return stdout;
}

const read = (name: string) => readFile(join(folder, name), 'utf8');
const write = (name: string, text: string) => writeFile(join(folder, name), text);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** The Spanish sentence of the document, and for all others the English one with a mark. */
async function translate() {
  const [, english = '', spanish = ''] =
    /<source>(.*)<\/source>\n<target state="needs-review-translation">(.*)<\/target>/.exec(
      only('xml'),
    ) ?? [];
  const xml = await read('locales/feed.es.xlf');
  assert.ok(xml.includes(`<source>${english}</source>`));
  await write(
    'locales/feed.es.xlf',
    xml.replaceAll(
      /<source>(.*)<\/source>(?!\s*<target)/g,
      (line, source: string) =>
        `${line}\n<target state="needs-review-translation">${source === english ? spanish : `En español: ${source}`}</target>`,
    ),
  );
  return spanish;
}

/** What the document says between its commands is done before the one that follows it. */
let spanish = '';
const before: Record<string, () => Promise<void>> = {
  'npx ijn-feed validate feed.json': async () => {
    if (await stat(join(folder, 'feed.json')).catch(() => undefined)) {
      const corrected = (await read('feed.json')).replace('"status": "open"', '"status": "ended"');
      assert.notEqual(corrected, await read('feed.json'));
      return write('feed.json', corrected);
    }
    const feed = only('json', '{').replace(/"expires": "[^"]*"/, `"expires": "${inDays(300)}"`);
    return write(
      'feed.json',
      feed.replace(/"closes": "[^"]*"/, `"closes": "${inDays(90).slice(0, 10)}"`),
    );
  },
  'npx ijn-feed build feed.json': async () => {
    spanish = (await translate()) || spanish;
  },
};

/** What a command must have said or done. */
const after: Record<string, (said: string) => void> = {
  'npx ijn-feed keygen': (said) => {
    publicKey = /feed-key="([^"]+)"/.exec(said)?.[1] ?? '';
    assert.ok(publicKey);
  },
  [`npx ijn-feed validate ${address} --feed-key YOUR-PUBLIC-KEY`]: (said) =>
    assert.match(said, /can be published/),
  [`npx ijn-feed diff feed.json ${address}`]: (said) => {
    assert.match(said, /was: "open"\n +is: {2}"ended"/);
    assert.match(said, /Pages will take feed\.json/);
  },
};

describe('docs/editing-a-feed.md', async () => {
  const {visit} = await visitor();

  /** Visits a partner's page with the snippet of the document. */
  async function page(site: string) {
    const script = await serve(join(folder, 'node_modules/ijn-elements/dist'));
    const snippet = asMine(only('html'))
      .replace(/"\/ijn-elements-[^/"]+\/ijn\.js"/, `"${script.origin}/ijn.js"`)
      .replace(origin, site);
    assert.ok(snippet.includes(script.origin), snippet);
    const {page: shown, messages} = await visit(
      (await serve()).page(`<link rel="icon" href="data:," />${snippet}`),
    );
    const {'ijn-principles': status} = await settled(shown);
    return {status, messages, text: await textOf(shown, 'ijn-principles')};
  }

  it('names the package file that there is', () => {
    assert.ok(
      commands.some((command) => command.endsWith(`./${tarball}`)),
      tarball,
    );
  });

  it('has examples of actions that a feed takes as they are, of each kind or like it', () => {
    const actions = JSON.parse(only('json', '[')) as {kind: string; id: string}[];
    const feed = {...(JSON.parse(only('json', '{')) as object), actions};
    const {feed: parsed, problems} = parseFeed(JSON.stringify(feed));
    // The principle of the other example names an action that these are not.
    assert.deepEqual(
      problems.filter(({path}) => path.includes('actions[') || path === 'actions'),
      [],
    );
    assert.deepEqual(
      parsed?.actions.map(({id}) => id),
      actions.map(({id}) => id),
    );
    const [, table = ''] =
      /^## Kinds of action|### Kinds of action\n([\s\S]*?)```json/m.exec(document) ?? [];
    for (const kind of ['sign', 'donate', 'read', 'listen', 'call', 'email', 'share', 'attend'])
      assert.ok(table.includes(`\`${kind}\``), kind);
  });

  it('gives the same headers for every server', () => {
    for (const [name, value] of Object.entries(headers)) {
      assert.ok(only('apache').includes(`Header set ${name} "${value}"`), name);
      assert.ok(only('nginx').includes(`add_header ${name} "${value}";`), name);
    }
    assert.deepEqual(Object.keys(headers), ['Access-Control-Allow-Origin', 'Cache-Control']);
  });

  it('is done in order, each command ending well', async (context) => {
    for (const command of commands) {
      await before[command]?.();
      const said = await type(command);
      after[command]?.(said);
      context.diagnostic(command);
      if (command.startsWith('npx ijn-feed validate http') || command.startsWith('cp ')) {
        const {status, messages, text} = await page(origin);
        assert.deepEqual([status, messages], ['ready', []], command);
        assert.ok(text.includes(spanish), text.slice(0, 200));
      }
    }
    assert.equal(commands.filter((command) => command.startsWith('cp ')).length, 3);
  });

  it('ends with a feed that a changed byte makes pages refuse', async () => {
    const tampered = await temporaryFolder();
    await cp(website, tampered, {recursive: true});
    const file = join(tampered, 'handout/feed.json');
    const text = await readFile(file, 'utf8');
    assert.ok(text.includes('neighbors'));
    await writeFile(file, text.replaceAll('neighbors', 'neighbours'));
    const shown = await page((await serve(tampered, headersFor)).origin);
    assert.equal(shown.status, 'error');
    assert.ok(!shown.text.includes('neighbours') && !shown.text.includes(spanish));
    assert.match(shown.text, /deportaciones/, 'the built-in handout');
  });
});
