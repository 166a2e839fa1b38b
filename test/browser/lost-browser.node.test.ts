/** A browser that ends under a test file takes neither the runner nor the other files with it. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, describe, it} from 'node:test';
import type {BrowserLauncher} from '@web/test-runner';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  files: number;
  failures: string[];
  lost: string[];
}

const here = (path: string) => import(new URL(path, import.meta.url).href);
const {findBrowsers} = (await here('../../scripts/browsers.mjs')) as {
  findBrowsers: () => {webkit?: object};
};
const {lostBrowser, noCounts, withSecondRun} = (await here('../../scripts/test-counts.mjs')) as {
  lostBrowser: string;
  noCounts: () => Counts;
  withSecondRun: (first: Counts, again?: Counts) => Counts;
};
const {webkitLauncher} = (await here('./webkit-launcher.mjs')) as {
  webkitLauncher: (programs: object) => BrowserLauncher;
};

/** Ends the browsers that descend from this process, as their own crash would. */
function crashBrowsers(): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [, command, , parent] = /^\d+ \((.*)\) (\S) (\d+)/.exec(
          readFileSync(`/proc/${name}/stat`, 'utf8'),
        )!;
        return [{pid: Number(name), command: command!, parent: Number(parent)}];
      } catch {
        return []; // It has ended meanwhile.
      }
    });
  const isOurs = (pid: number): boolean =>
    pid === process.pid ||
    processes.some((each) => each.pid === pid && each.parent !== pid && isOurs(each.parent));
  const browsers = processes.filter(({pid, command}) => command === 'MiniBrowser' && isOurs(pid));
  for (const {pid} of browsers) process.kill(pid, 'SIGSEGV');
  return browsers.length;
}

describe('a browser that ends', () => {
  it('is told from a test that fails, and the next file gets another', async () => {
    const programs = findBrowsers().webkit;
    assert.ok(programs, 'No WebKit here: npm test says how to install it');
    const visits: string[] = [];
    const server = createServer(({url}, response) => {
      visits.push(url ?? '');
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Page</title>');
    }).listen(0, '127.0.0.1');
    after(() => server.close());
    const page = (name: string) =>
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`;
    const visited = async (name: string) => {
      for (let tries = 0; !visits.includes(`/${name}`); tries++) {
        assert.ok(tries < 200, `no visit to ${name}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };

    const launcher = webkitLauncher(programs);
    after(() => launcher.stop?.());
    const config = {concurrency: 1} as Parameters<NonNullable<BrowserLauncher['initialize']>>[0];
    await launcher.initialize?.(config, []);
    await launcher.startSession('first', page('first'));
    await visited('first');
    await launcher.stopSession('first');
    await launcher.startSession('second', page('second'));
    await visited('second');
    assert.equal(crashBrowsers(), 1);
    await assert.rejects(
      async () => launcher.stopSession('second'),
      ({message}: Error) => message.startsWith(lostBrowser),
    );
    await launcher.startSession('third', page('third'));
    await visited('third');
    await launcher.stopSession('third');
  });

  it('has its files counted from their second run, and as failed when that is lost too', () => {
    const first = {
      ...noCounts(),
      passed: 5,
      failed: 1,
      failures: ['b'],
      files: 2,
      lost: ['a', 'c'],
    };
    assert.deepEqual(withSecondRun(first, {...noCounts(), passed: 3, files: 1, lost: ['c']}), {
      passed: 8,
      failed: 2,
      skipped: 0,
      files: 3,
      failures: ['b', 'c: the browser itself ended while it ran, twice'],
      lost: [],
    });
    assert.equal(withSecondRun(first).failed, 3);
    // One that left no trace has not passed.
    assert.equal(withSecondRun(first, {...noCounts(), passed: 3, files: 1}).failed, 2);
  });
});
