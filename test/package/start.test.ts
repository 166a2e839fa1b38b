import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {cp, symlink} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {basename, join} from 'node:path';
import {after, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {root, temporaryFolder} from './temporary-folder.js';
import {countParts, visitor} from './visitor.js';

/** A copy of the repository: `npm start` begins with an empty dist/, in which other tests are at work. */
async function copyOfRepository(): Promise<string> {
  const left = new Set(['node_modules', 'dist', 'storybook-static', '.git']);
  const copy = await temporaryFolder();
  await cp(root, copy, {recursive: true, filter: (path) => !left.has(basename(path))});
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const port = await freePort();
const url = `http://127.0.0.1:${port}/`;
const started = spawn('npm', ['start', '--', '--port', String(port)], {
  cwd: await copyOfRepository(),
  // A group of its own, so that nothing it began can outlive it unseen.
  detached: true,
  stdio: ['ignore', 'pipe', 'pipe'],
});
const ended = once(started, 'exit');
let output = '';
for (const stream of [started.stdout, started.stderr])
  stream.on('data', (text) => (output += text));

const isRunning = () => {
  try {
    return process.kill(-(started.pid ?? 0), 0);
  } catch {
    return false;
  }
};
after(() => isRunning() && process.kill(-(started.pid ?? 0), 'SIGKILL'));

describe('npm start', () => {
  it('says where its page is', async () => {
    // It builds first, on a machine that may be busy with other tests.
    const deadline = Date.now() + 240_000;
    while (!output.includes(url)) {
      assert.ok(started.exitCode === null && Date.now() < deadline, output);
      await wait(50);
    }
  });

  it('shows the whole handout, asks nobody else for anything, and writes nothing into the console', async () => {
    const {page, requests, messages} = await (await visitor()).visit(url);
    const preview = await (await page.waitForSelector('iframe.preview'))!.contentFrame();
    await preview.waitForSelector('ijn-principles:state(ready)', {timeout: 20_000});

    assert.equal(await countParts(preview, 'principle'), 3);
    assert.equal(await countParts(preview, 'stage'), 10);
    assert.equal(await countParts(preview, 'partner'), 4);
    const actions = await preview.$eval('ijn-principles', (element) =>
      [...(element.shadowRoot?.querySelectorAll('[part~="action"]') ?? [])].map((action) => ({
        state: action.getAttribute('data-state') ?? '',
        sources: action.querySelectorAll('[part~="sources"] a[href^="https:"]').length,
      })),
    );
    assert.deepEqual(actions.map(({state}) => state).sort(), [
      'ended',
      'ended',
      'open',
      'open',
      'open',
      'won',
      'won',
    ]);
    assert.ok(actions.every(({sources}) => sources > 0));

    assert.deepEqual(
      requests.filter((request) => !/^(http:\/\/127\.0\.0\.1:|data:)/.test(request)),
      [],
    );
    assert.deepEqual(messages, []);
  });

  it('ends on SIGTERM, and all that it began with it', async () => {
    started.kill('SIGTERM');
    const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null];
    assert.ok(code === 0 || signal === 'SIGTERM', `${code} ${signal} ${output}`);
    const deadline = Date.now() + 5000;
    while (isRunning() && Date.now() < deadline) await wait(50);
    assert.equal(isRunning(), false, 'npm has ended, and what it began has not');
    await assert.rejects(fetch(url));
  });
});
