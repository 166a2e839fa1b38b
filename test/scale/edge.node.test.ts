/** The cache of docs/hosting.md before the server of docs/hosting.md: what is counted here does not depend on how fast the machine is. */
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {brotliDecompressSync} from 'node:zlib';
import {startEdge} from './edge.js';
import {get, hangUp} from './get.js';
import {feedFolder, startOrigin} from './origin.js';
import {emptySite, feedText, inFolder, twoVersions} from './site.js';

const atEnd = (end: () => unknown) => after(async () => void (await end()));
after(hangUp);
const [older] = await twoVersions();
const feed = `${feedFolder}feed.json`;
const script = `/ijn/${older.name}/ijn.js`;

/** As today's browsers write it, and one that unpacks nothing. */
const accepted = {
  br: ['gzip, deflate, br, zstd', 'gzip, deflate, br', 'br;q=1.0, gzip;q=0.8, *;q=0.1'],
  gzip: ['gzip, deflate', 'gzip'],
  '': ['', 'identity'],
};

/** Seconds after which an edge that was told `max-age=1` counts it as over: nginx counts whole seconds. */
const over = 2100;

async function served(seconds?: number) {
  const site = await emptySite(atEnd);
  await site.publish([
    ...inFolder(older.name, older.files),
    ['ijn-feed/feed.json', await feedText(2, 'The second?')],
  ]);
  const origin = await startOrigin(site.folder, atEnd, seconds);
  const edge = await startEdge(origin.origin, atEnd);
  const question = async ({origin: from} = edge) => {
    const {status, body} = await get(from + feed, {'Accept-Encoding': 'br'});
    if (status !== 200) return String(status);
    return `${status} ${(JSON.parse(String(brotliDecompressSync(body))) as {question: string}).question}`;
  };
  return {site, origin, edge, question};
}

describe('a cache before the server', async () => {
  const {origin, edge} = await served();

  it('asks once for each file and packing, however many ask at once and in whatever words', async () => {
    for (const path of [script, feed]) {
      const headers = Object.values(accepted).flat();
      const answers = await Promise.all(
        Array.from({length: 20 * headers.length}, (_, i) =>
          get(edge.origin + path, {'Accept-Encoding': headers[i % headers.length] ?? ''}),
        ),
      );
      assert.ok(answers.every(({status}) => status === 200));
      assert.deepEqual(await origin.asked(path), {200: Object.keys(accepted).length});
    }
  });

  it('hands on what the server says', async () => {
    for (const path of [script, feed]) {
      for (const [encoding, [words = '']] of Object.entries(accepted)) {
        const [direct, handed] = await Promise.all(
          [origin, edge].map((server) => get(server.origin + path, {'Accept-Encoding': words})),
        );
        assert.ok(direct && handed);
        assert.equal(handed.headers['content-encoding'], encoding || undefined);
        assert.ok(handed.body.equals(direct.body));
        for (const name of [
          'content-type',
          'cache-control',
          'etag',
          'vary',
          'access-control-allow-origin',
          'x-content-type-options',
        ])
          assert.equal(handed.headers[name], direct.headers[name], `${name} of ${path}`);
      }
    }
  });

  it('keeps for browsers what browsers unpack, whoever was the first to ask', async () => {
    const path = `/ijn/${older.name}/ijn-diagram.js`;
    await get(edge.origin + path, {'Accept-Encoding': 'br;q=0'});
    const {headers} = await get(edge.origin + path, {'Accept-Encoding': 'br'});
    assert.equal(headers['content-encoding'], 'br');
  });

  it('does not say how old its copy is, which docs/at-scale.md reckons with', async () => {
    assert.equal((await get(edge.origin + feed)).headers.age, undefined);
  });

  it('tells a browser that has the file that it has not changed, and does not ask for that', async () => {
    const {headers} = await get(edge.origin + feed, {'Accept-Encoding': 'br'});
    await origin.asked(feed);
    const again = await get(edge.origin + feed, {
      'Accept-Encoding': 'br',
      'If-None-Match': headers.etag ?? '',
    });
    assert.equal(again.status, 304);
    assert.equal(again.body.length, 0);
    assert.deepEqual(await origin.asked(feed), {});
  });

  it('asks no more for what is not there, or with a question mark behind it', async () => {
    const missing = `${feedFolder}feed.json.sig`;
    for (let i = 0; i < 30; i++) {
      assert.equal((await get(edge.origin + missing)).status, 404);
      assert.equal((await get(`${edge.origin}${feed}?${i}`)).status, 200);
    }
    assert.deepEqual(await origin.asked(missing), {404: 1});
    assert.deepEqual(await origin.asked(feed), {});
  });
});

describe('a cache whose time is over', async () => {
  const {site, origin, edge, question} = await served(1);

  it('asks whether the file has changed, and is not sent it again', async () => {
    assert.equal(await question(), '200 The second?');
    await pause(over);
    assert.equal(await question(), '200 The second?');
    assert.deepEqual(await origin.asked(feed), {200: 1, 304: 1});
    const [, bytes] = /304 (\d+)/.exec((await origin.log()).at(-1) ?? '') ?? [];
    assert.equal(bytes, '0');
  });

  it('gives the first who asks what is new, which one that asks in the background does not', async () => {
    const other = await startEdge(origin.origin, atEnd, {inBackground: true});
    assert.equal(await question(other), '200 The second?');
    await site.publish([['ijn-feed/feed.json', await feedText(3, 'The third?')]]);
    await pause(over);
    assert.equal(await question(), '200 The third?');
    assert.equal(await question(other), '200 The second?');
  });

  it('goes on with what it has while the server is dead, and has what is new once it is back', async () => {
    const other = await startEdge(origin.origin, atEnd, {without: 'proxy_cache_use_stale'});
    await question(other);
    await origin.kill();
    await pause(over);
    // So does one that is told by stale-if-error alone.
    assert.equal(await question(other), '200 The third?');
    const answers = await Promise.all(Array.from({length: 100}, () => question()));
    assert.deepEqual([...new Set(answers)], ['200 The third?']);
    // What nobody had asked for before is not there.
    assert.equal((await get(edge.origin + script)).status, 502);

    await site.publish([['ijn-feed/feed.json', await feedText(4, 'The fourth?')]]);
    await origin.start();
    await pause(over);
    assert.equal(await question(), '200 The fourth?');
    assert.equal((await get(edge.origin + script)).status, 200);
  });
});
