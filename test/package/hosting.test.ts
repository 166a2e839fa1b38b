/** docs/hosting.md, done as it says: its folders, its commands, and its blocks for nginx and Apache with real servers. */
import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {cp, mkdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {brotliCompressSync, brotliDecompressSync, gunzipSync} from 'node:zlib';
import {get, hangUp} from '../scale/get.js';
import {freePort, nginxConfiguration} from '../scale/nginx.js';
import {root, temporaryFolder} from './temporary-folder.js';
import {settled, textOf, visitor} from './visitor.js';
import {serve} from './web-server.js';

const execute = promisify(execFile);
const markdown = await readFile(join(root, 'docs/hosting.md'), 'utf8');
const blocks = [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(
  ([, language, code = '']) => ({language, code}),
);
const blocksOf = (language: string) =>
  blocks.flatMap((block) => (block.language === language ? [block.code] : []));
const [compress = '', look = ''] = blocksOf('bash');
const [own = '', elsewhere = ''] = blocksOf('html');
const [tree = '', policy = ''] = blocksOf('text');
const address = 'https://www.partner.example';

const {serverPrograms} = (await import(
  new URL('../../scripts/server-programs.mjs', import.meta.url).href
)) as {serverPrograms: () => Record<'nginx' | 'apache2', string>};

/** A folder as the document has it, files compressed. */
const folder = await temporaryFolder();
const site = join(folder, 'public');
await cp(join(root, 'dist'), join(site, 'ijn/ijn-elements-0.1.0'), {
  recursive: true,
  // The program of those who edit feeds: large, slow to compress, and never asked for by a page.
  filter: (path) => path !== join(root, 'dist/cli'),
});
await mkdir(join(site, 'ijn/ijn-feed'));
for (const file of ['feed.json', 'feed.es.json'])
  await cp(join(root, 'dist/feed', file), join(site, 'ijn/ijn-feed', file));
await writeFile(join(site, 'ijn/ijn-feed/feed.json.sig'), 'a signature');
await writeFile(
  join(site, 'page.html'),
  `<!doctype html><title>Own</title><link rel="icon" href="data:," />${own}`,
);
await execute('bash', ['-c', compress], {cwd: folder});

const {visit} = await visitor();
after(hangUp);

const nginxHttp = (port: number) => `
  server {
    listen 127.0.0.1:${port};
    ${blocksOf('nginx')[0]?.replace('/var/www/public', site)}
  }`;

const apacheModules = 'mpm_event authz_core dir mime headers rewrite setenvif filter deflate env';
const apacheConfiguration = (port: number, home: string) => `
ServerRoot /usr/lib/apache2
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${home}/pid
ErrorLog ${home}/error.log
DefaultRuntimeDir ${home}
${apacheModules
  .split(' ')
  .map((name) => `LoadModule ${name}_module modules/mod_${name}.so`)
  .join('\n')}
TypesConfig /dev/null
AddType text/html .html
DocumentRoot ${site}
# As Debian's own configuration has it, on which the rules must not be compressed twice.
AddOutputFilterByType DEFLATE text/html text/javascript application/json
<Directory ${site}>
  Require all granted
  AllowOverride FileInfo
</Directory>`;

const servers = {
  nginx: {
    configuration: (port: number, home: string) => nginxConfiguration(home, nginxHttp(port)),
    start: (program: string, file: string) => spawn(program, ['-c', file], {stdio: 'pipe'}),
  },
  apache2: {
    configuration: apacheConfiguration,
    start: (program: string, file: string) =>
      spawn(program, ['-f', file, '-DFOREGROUND'], {stdio: 'pipe'}),
  },
} as const;

const forEver = 'public, max-age=31536000, immutable';
const minutes = 'public, max-age=300, stale-if-error=86400';

for (const [name, {configuration, start}] of Object.entries(servers)) {
  describe(`docs/hosting.md with ${name}`, async () => {
    const program = serverPrograms()[name as keyof typeof servers];
    const home = await temporaryFolder();
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const file = join(home, 'server.conf');
    await writeFile(file, configuration(port, home));
    if (name === 'apache2')
      await writeFile(join(site, 'ijn/.htaccess'), blocksOf('apache')[0] ?? '');
    const child = start(program, file);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => (said += String(piece)));
    after(async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    });
    const deadline = Date.now() + 10_000;
    while (!(await get(origin).then(Boolean, () => false))) {
      const log = await readFile(join(home, 'error.log'), 'utf8').catch(() => '');
      if (child.exitCode !== null || Date.now() > deadline) assert.fail(`${name}: ${said}${log}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }

    const script = '/ijn/ijn-elements-0.1.0/ijn.js';
    const feed = '/ijn/ijn-feed/feed.json';

    for (const [path, type, cache] of [
      [script, 'text/javascript; charset=utf-8', forEver],
      ['/ijn/ijn-elements-0.1.0/handout/es.json', 'application/json; charset=utf-8', forEver],
      [feed, 'application/json; charset=utf-8', minutes],
    ] as const) {
      it(`${path} as the table of headers says, compressed as the browser takes it`, async () => {
        const bytes = await readFile(join(site, path));
        for (const [accepted, encoding, decode] of [
          ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
          ['gzip', 'gzip', gunzipSync],
          ['', undefined, (body: Buffer) => body],
        ] as const) {
          const {status, headers, body} = await get(
            origin + path,
            accepted ? {'Accept-Encoding': accepted} : {},
          );
          assert.equal(status, 200);
          assert.deepEqual(
            {
              type: headers['content-type']?.toLowerCase(),
              cache: headers['cache-control'],
              encoding: headers['content-encoding'],
              cors: headers['access-control-allow-origin'],
              sniff: headers['x-content-type-options'],
            },
            {type, cache, encoding, cors: '*', sniff: 'nosniff'},
            accepted,
          );
          assert.match(headers.vary ?? '', /accept-encoding/i);
          assert.ok(headers.etag, 'an ETag');
          assert.ok(decode(body).equals(bytes), 'the file as it is');
        }
      });
    }

    it('the rest has its type, and the page is compressed by nobody twice', async () => {
      for (const [path, type] of [
        ['/ijn/ijn-elements-0.1.0/index.html', 'text/html; charset=utf-8'],
        ['/ijn/ijn-feed/feed.json.sig', 'text/plain; charset=utf-8'],
      ] as const) {
        const {headers} = await get(origin + path);
        assert.equal(headers['content-type']?.toLowerCase(), type, path);
      }
    });

    it('what has not changed is not sent again, and the answer may be kept as long', async () => {
      for (const accepted of ['br', 'gzip']) {
        const {headers} = await get(origin + feed, {'Accept-Encoding': accepted});
        const again = await get(origin + feed, {
          'Accept-Encoding': accepted,
          'If-None-Match': headers.etag ?? '',
        });
        assert.equal(again.status, 304, accepted);
        assert.equal(again.body.length, 0);
        assert.equal(again.headers['cache-control'], minutes);
        assert.equal(again.headers['access-control-allow-origin'], '*');
      }
    });

    it('a file that is not there is not missing for a year', async () => {
      for (const path of ['/ijn/ijn-elements-0.9.9/ijn.js', '/ijn/ijn-feed/feed.xx.json']) {
        const {status, headers} = await get(origin + path, {'Accept-Encoding': 'br'});
        assert.equal(status, 404);
        assert.equal(headers['cache-control'], undefined, path);
      }
    });

    it('the commands to look say so', async () => {
      const {stdout} = await execute('bash', ['-c', look.replaceAll(address, origin)]);
      const lines = stdout.toLowerCase().trim().split(/\r?\n/);
      assert.ok(
        lines.some((line) => /^content-encoding: (br|gzip)/.test(line)),
        stdout,
      );
      assert.ok(lines.some((line) => line.includes('immutable')));
      assert.equal(lines.at(-1), '304');
    });

    it('the page shows the handout with its feed', async () => {
      const {page, messages} = await visit(`${origin}/page.html`);
      assert.deepEqual(await settled(page), {'ijn-principles': 'ready'});
      assert.deepEqual(messages, []);
    });

    it('another site shows it, pinned, under the policy', async () => {
      const integrity = JSON.parse(
        await readFile(join(root, 'dist/integrity.json'), 'utf8'),
      ) as Record<string, string>;
      const html = elsewhere
        .replace('sha384-HASH', integrity['ijn.js'] ?? '')
        .replaceAll(address, origin)
        .replace('<ijn-principles ', '<ijn-principles lang="es" ');
      const meta = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; ${policy.trim().replaceAll(address, origin)}" />`;
      const {page, messages, requests} = await visit(
        (await serve()).page(`${meta}<link rel="icon" href="data:," />${html}`),
      );
      assert.deepEqual(await settled(page), {'ijn-principles': 'ready'});
      assert.match(await textOf(page, 'ijn-principles'), /deportaciones/);
      assert.deepEqual(messages, []);
      assert.ok(requests.includes(origin + feed));
    });
  });
}

describe('docs/hosting.md', () => {
  it('names the version that there is', async () => {
    const {version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    for (const text of [tree, own, elsewhere]) assert.ok(text.includes(`${version}/`), text);
  });

  it('says what a visit loads', async () => {
    const size = async (...files: string[]) => {
      const sizes = await Promise.all(
        files.map(
          async (file) => brotliCompressSync(await readFile(join(root, 'dist', file))).length,
        ),
      );
      return Math.round(sizes.reduce((sum, each) => sum + each) / 1000);
    };
    const [, first, more] =
      /A first visit loads (\d+) KB[\s\S]*?With a feed it is (\d+) KB more/.exec(markdown) ?? [];
    assert.deepEqual(
      [Number(first), Number(more)],
      [await size('ijn.js', 'ijn-diagram.js'), await size('ijn-feed.js')],
    );
    // A million visits, in GB a day and Mbit/s.
    assert.ok(markdown.includes(`${first} GB a day`));
    assert.ok(markdown.includes(`${Math.round((Number(first) * 8e9) / 86_400 / 1e6)} Mbit/s`));
  });

  it('leaves out no file that would be worth compressing', async () => {
    for (const file of ['ijn.js', 'handout/es.json', 'ijn-diagram.js'])
      for (const ending of ['br', 'gz'])
        assert.ok(
          (await stat(join(site, `ijn/ijn-elements-0.1.0/${file}.${ending}`))).size > 0,
          file,
        );
  });
});
