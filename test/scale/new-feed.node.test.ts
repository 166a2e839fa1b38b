/** The commands of docs/hosting.md and docs/at-scale.md that put a new feed in the place of the old one. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {generateKeyPairSync, sign, verify} from 'node:crypto';
import {mkdir, readdir, readFile, utimes, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {after, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {promisify} from 'node:util';
import {brotliDecompressSync} from 'node:zlib';
import {settled, textOf, visitor} from '../package/visitor.js';
import {againAndAgain} from './again-and-again.js';
import {exchanged, feedCommands, feedCommandsBehindCache} from './documented.js';
import {startEdge} from './edge.js';
import {get, hangUp} from './get.js';
import {feedFolder, startOrigin} from './origin.js';
import {emptySite, feedText, inFolder, twoVersions, type Site} from './site.js';
import {pageOf} from './visit.js';

const atEnd = (end: () => unknown) => after(async () => void (await end()));
after(hangUp);

/** Writes files where the new feed waits. */
async function prepare({folder}: Site, files: Record<string, string>) {
  const next = join(dirname(folder), 'next');
  await mkdir(next, {recursive: true});
  for (const [file, text] of Object.entries(files)) {
    await writeFile(join(next, file), text);
    // As what comes out of our ZIP.
    await utimes(join(next, file), new Date(315_532_800_000), new Date(315_532_800_000));
  }
  return next;
}

const run = (commands: string, {folder}: Site) =>
  promisify(execFile)('bash', ['-e', '-c', commands], {cwd: dirname(folder)});

const both = async (sequence: number) => ({
  'feed.json': await feedText(sequence, `The ${sequence}th?`),
  'feed.es.json': await feedText(sequence, `¿La ${sequence}?`, 'es'),
});

const {privateKey, publicKey} = generateKeyPairSync('ed25519');
const {x: key = ''} = publicKey.export({format: 'jwk'});
const signed = async (sequence: number) => {
  const files: Record<string, string> = await both(sequence);
  for (const [file, text] of Object.entries(files))
    files[`${file}.sig`] = `${sign(null, Buffer.from(text), privateKey).toString('base64url')}\n`;
  return files;
};

/** What does not fit together. */
function misfitOf(feed: Buffer, signatures: Buffer, translation: Buffer) {
  const sequence = (text: Buffer) => (JSON.parse(String(text)) as {sequence: number}).sequence;
  if (sequence(translation) < sequence(feed)) return 'an old translation';
  return String(signatures)
    .trim()
    .split('\n')
    .some((each) => verify(null, feed, publicKey, Buffer.from(each, 'base64url')))
    ? undefined
    : 'another signature';
}

describe('a new feed', async () => {
  const site = await emptySite(atEnd);
  await mkdir(join(site.folder, feedFolder));
  const {origin} = await startOrigin(site.folder, atEnd);
  const feed = `${origin}${feedFolder}feed.json`;
  const ask = (etag = '') => get(feed, {'Accept-Encoding': 'br', 'If-None-Match': etag});

  it('is whole each time, while it takes the place of the old one', async () => {
    await prepare(site, await both(2));
    await run(feedCommands, site);
    const known = Object.values(
      await Promise.all([2, 3, 4, 5, 6].map((n) => feedText(n, `The ${n}th?`))),
    );
    let count = 0;
    const reading = async () => {
      const {status, body} = await ask();
      assert.equal(status, 200);
      assert.ok(known.includes(String(brotliDecompressSync(body))), 'one feed, whole');
      count++;
    };
    await againAndAgain(2, reading, async () => {
      for (const sequence of [3, 4, 5, 6]) {
        await prepare(site, await both(sequence));
        await run(feedCommands, site);
      }
    });
    assert.ok(count > 20);
    assert.deepEqual(await readdir(join(dirname(site.folder), 'next')), []);
  });

  it('is told from one of the same length and the time of a ZIP', async () => {
    const plain = (etag = '') => get(feed, {'If-None-Match': etag});
    await prepare(site, await both(7));
    await run(feedCommands, site);
    const {headers, body} = await plain();
    // Servers count whole seconds.
    await pause(1100);
    await prepare(site, await both(8));
    await run(feedCommands, site);
    const again = await plain(headers.etag);
    assert.equal(again.status, 200);
    assert.equal(again.body.length, body.length);
    assert.ok(!again.body.equals(body));
  });
});

describe('the steps to a new feed behind a cache', () => {
  const wait = /^sleep 330$/m;

  it('fit each other, whichever of two steps a cache has a file from', async () => {
    const site = await emptySite(atEnd);
    const folder = join(site.folder, feedFolder);
    await mkdir(folder);
    for (const [file, text] of Object.entries(await signed(2)))
      await writeFile(join(folder, file), text);
    await prepare(site, await signed(3));
    const state = () =>
      Promise.all(
        ['feed.json', 'feed.json.sig', 'feed.es.json'].map((file) => readFile(join(folder, file))),
      );
    let before = await state();
    const misfits: unknown[] = [];
    const steps = feedCommandsBehindCache.split(wait);
    for (const commands of steps) {
      await run(commands, site);
      const now = await state();
      for (const [feed, signatures, translation] of everyMixture(before, now))
        misfits.push(misfitOf(feed!, signatures!, translation!));
      before = now;
    }
    assert.equal(misfits.length, 8 * steps.length);
    assert.deepEqual(misfits.filter(Boolean), []);
    assert.match(String(before[0]), /The 3th\?/);
    assert.match(String(before[2]), /¿La 3\?/);
  });
});

/** Each list that has, in each place, what one of two lists has there. */
function everyMixture<T>(one: readonly T[], other: readonly T[]): T[][] {
  const [first, ...rest] = one;
  if (first === undefined) return [[]];
  return everyMixture(rest, other.slice(1)).flatMap((tail) => [
    [first, ...tail],
    [other[0]!, ...tail],
  ]);
}

describe('a new feed behind a cache', async () => {
  const [version] = await twoVersions();
  const site = await emptySite(atEnd);
  await site.publish([
    ...inFolder(version.name, version.files),
    ...Object.entries(await signed(2)).map(([file, text]): [string, string] => [
      `ijn-feed/${file}`,
      text,
    ]),
  ]);
  const origin = await startOrigin(site.folder, atEnd, 1);
  const edge = await startEdge(origin.origin, atEnd);
  await site.putPage(
    'page.html',
    pageOf(`${edge.origin}/ijn/${version.name}`, version.integrity).replace(
      'language-menu',
      `feed="${edge.origin}${feedFolder}feed.json" feed-key="${key}"`,
    ),
  );
  const {visit} = await visitor();

  /** What a visitor sees. */
  const see = async () => {
    const {page} = await visit(`${origin.origin}/page.html`);
    const {'ijn-principles': status} = await settled(page);
    const [, sequence] = /¿La (\d)\?/.exec(await textOf(page, 'ijn-principles')) ?? [];
    const links = await page.$$eval('>>> [data-action] a[href^="https:"]', (all) => all.length);
    await page.close();
    return `${sequence} ${status} ${links > 0 ? 'with links' : 'without links'}`;
  };

  /** What the cache has of a file. */
  const cached = async (file: string) => {
    const {headers, body} = await get(`${edge.origin}${feedFolder}${file}`, {
      'Accept-Encoding': 'br',
    });
    return headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
  };

  const misfit = async () => {
    const feed = await cached('feed.json');
    const signatures = await cached('feed.json.sig');
    return misfitOf(feed, signatures, await cached('feed.es.json'));
  };

  it('fits together all the time, and visitors see no step', async () => {
    await prepare(site, await signed(3));
    await run('gzip -9 --keep --force next/*.json; brotli --keep --force next/*.json', site);
    const seen: string[] = [];
    const misfits: (string | undefined)[] = [];
    const looking = async () => {
      misfits.push(await misfit());
      await pause(30);
    };
    const visiting = async () => seen.push(await see());
    // Longer than a cache keeps what may be kept for a second.
    const commands = exchanged(feedCommandsBehindCache, 'sleep 330', 'sleep 3.5');
    const publishing = async () => {
      await visiting();
      await run(commands, site);
      // Until the cache has the last of it.
      await pause(2100);
    };
    // Some pages want the feed alone, so the cache takes it at another second than its signature.
    const alone = async () => {
      await cached('feed.json');
      await pause(30);
    };
    await againAndAgain(1, alone, async () => {
      await pause(1000);
      await againAndAgain(1, looking, () => againAndAgain(1, visiting, publishing));
    });
    assert.deepEqual(misfits.filter(Boolean), []);
    assert.deepEqual([...new Set(seen)], ['2 ready with links', '3 ready with links']);
  });
});
