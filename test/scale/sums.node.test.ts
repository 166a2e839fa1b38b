/** docs/at-scale.md reckons with what the files are and what a browser asks for. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {after, describe, it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {settled, visitor} from '../package/visitor.js';
import {atScale} from './documented.js';
import {startEdge} from './edge.js';
import {get, hangUp} from './get.js';
import {feedFolder, startOrigin} from './origin.js';
import {emptySite, inFolder, twoVersions} from './site.js';
import {pageOf} from './visit.js';

const atEnd = (end: () => unknown) => after(async () => void (await end()));
after(hangUp);

/** The rows of the table whose head begins with a word, as numbers where they are. */
function table(first: string, second: string): string[][] {
  const lines = atScale.split('\n');
  const head = lines.findIndex((line) => new RegExp(`^\\| ${first} *\\| ${second}`).test(line));
  assert.ok(head > 0, `a table of ${first} and ${second}`);
  const end = lines.indexOf('', head);
  return lines.slice(head + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const numberOf = (text: string | undefined) => Number(text?.replaceAll(',', ''));

/** Whether a document's figure is true to the last digit that it gives, or nearly: a byte more is no reason to change it. */
function isNear(figure: number, truth: number, what: string, tolerance = 0.03) {
  assert.ok(Math.abs(figure / truth - 1) <= tolerance, `${what}: ${figure}, but it is ${truth}`);
}

const views = 100_000_000;
const day = 86_400;
const peak = 10;

const visits = table('a page', 'files').map(([page = '', files = '', requests, kilobytes]) => ({
  page,
  files: [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
  requests: numberOf(requests),
  kilobytes: numberOf(kilobytes),
}));

describe('what a visit loads', async () => {
  const [version] = await twoVersions();
  const site = await emptySite(atEnd);
  const feeds = await Promise.all(
    ['feed.json', 'feed.es.json'].map(async (file): Promise<[string, string]> => [
      `ijn-feed/${file}`,
      await readFile(new URL(`../../dist/feed/${file}`, import.meta.url), 'utf8'),
    ]),
  );
  await site.publish([...inFolder(version.name, version.files), ...feeds]);
  const origin = await startOrigin(site.folder, atEnd);
  const edge = await startEdge(origin.origin, atEnd);
  const feed = `${edge.origin}${feedFolder}feed.json`;
  const {visit} = await visitor();

  it('has a row for each language and feed', () => assert.equal(visits.length, 4));

  for (const {page: kind, files, requests, kilobytes} of visits) {
    it(kind, async () => {
      const spanish = kind.startsWith('Spanish');
      const html = pageOf(`${edge.origin}/ijn/${version.name}`, version.integrity)
        .replace('lang="es"', `lang="${spanish ? 'es' : 'en'}"`)
        .replace('language-menu', kind.includes('feed') ? `feed="${feed}"` : '');
      const path = `${spanish ? 'es' : 'en'}${kind.includes('feed') ? '-feed' : ''}.html`;
      await site.putPage(path, html);
      const {page, requests: asked} = await visit(`${origin.origin}/${path}`);
      assert.deepEqual(await settled(page), {'ijn-principles': 'ready'});
      await page.waitForNetworkIdle({idleTime: 250});
      const loaded = asked
        .filter((url) => url.startsWith(`${edge.origin}/ijn/`))
        .map((url) => url.replace(/.*\/ijn\/[^/]+\//, ''));
      assert.deepEqual(loaded.toSorted(), files.toSorted());
      assert.equal(requests, files.length);
      const texts = files.map(
        (file) =>
          version.files.get(file) ?? feeds.find(([name]) => basename(name) === file)?.[1] ?? '',
      );
      const bytes = texts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
      isNear(kilobytes, bytes / 1000, `KB of ${kind}`);
    });
  }

  it('has the headers that it says', async () => {
    const rows = table('in the folder', '`Cache-Control`');
    const said = (folder: string) =>
      rows.find(([name]) => name?.startsWith(`\`${folder}`))?.[1]?.replaceAll('`', '');
    for (const [folder, path] of [
      ['ijn-elements-', `/ijn/${version.name}/ijn.js`],
      ['ijn-feed/', `${feedFolder}feed.json`],
    ] as const)
      assert.equal((await get(edge.origin + path)).headers['cache-control'], said(folder));
  });

  it('has headers as long as it says', async () => {
    const [, kilobytes] = /Headers are ([\d.]+) KB an answer/.exec(atScale) ?? [];
    const [, unchanged] = /The answer is a 304 of ([\d.]+) KB/.exec(atScale) ?? [];
    const accept = {'Accept-Encoding': 'br'};
    const first = await get(feed, accept);
    const again = await get(feed, {...accept, 'If-None-Match': first.headers.etag ?? ''});
    isNear(Number(kilobytes), first.head / 1000, 'headers', 0.15);
    isNear(Number(unchanged), again.head / 1000, 'a 304', 0.15);
  });
});

describe('a hundred million views a day', () => {
  const sums = new Map(
    table('a page', 'GB a day').map(([page = '', ...cells]) => [page, cells.map(numberOf)]),
  );

  for (const {page, requests, kilobytes} of visits)
    it(`of a page: ${page}`, () => {
      const [gigabytes = NaN, perSecond = NaN, bits = NaN] = sums.get(page) ?? [];
      isNear(gigabytes, (kilobytes * 1000 * views) / 1e9, 'GB a day', 0.001);
      isNear(perSecond, (peak * requests * views) / day, 'requests a second');
      isNear(bits, (peak * kilobytes * 8000 * views) / day / 1e9, 'Gbit/s');
    });

  it('is as much for each site and company as it says', () => {
    const [english, , , spanishFeed] = visits;
    const figure = (pattern: RegExp) => numberOf(pattern.exec(atScale)?.[1]);
    isNear(
      figure(/it is ([\d.]+) GB a day and one visit/),
      ((english?.kilobytes ?? 0) * 10_000) / 1e6,
      'a site',
    );
    isNear(figure(/a third, and (\d+) GB of 304s/), ((2 / 3) * views * 300) / 1e9, '304s');
    const price = figure(/\[\$([\d.]+) a GB\]\[bunny\]/);
    const volume = figure(/; \$([\d.]+) from its ten places/);
    const [, own, ownVolume, feed, feedVolume] =
      /English: \$([\d.]+) a day, or \$([\d.]+)\. Spanish with a feed: \$([\d.]+), or \$([\d.]+)/.exec(
        atScale,
      ) ?? [];
    const gigabytes = (visit: typeof english) => ((visit?.kilobytes ?? 0) * views) / 1e6;
    isNear(Number(own), price * gigabytes(english), 'English');
    isNear(Number(ownVolume), volume * gigabytes(english), 'English, volume');
    isNear(Number(feed), price * gigabytes(spanishFeed), 'with a feed');
    isNear(Number(feedVolume), volume * gigabytes(spanishFeed), 'with a feed, volume');
    const limit = figure(/soft limit of \[(\d+) GB a month\]/);
    isNear(
      figure(/([\d.]+) million first visits a month/),
      limit / (english?.kilobytes ?? 0),
      'GitHub',
    );
  });
});

describe('what reaches the origin', () => {
  const rows = table('places', 'kept 60 s');
  const at = (places: number) =>
    rows.find(([name]) => name?.startsWith(places.toLocaleString('en')));

  it('is what the formula gives', () => {
    for (const places of [1, 10, 119, 1000])
      assert.deepEqual(
        at(places)?.slice(1),
        [60, 300, 3600].map((seconds) => ((places * day) / seconds).toLocaleString('en')),
      );
  });

  it('is so much of a million visits, and a second', () => {
    const asked = numberOf(at(119)?.[2]);
    const [, ofMillion] = /of a million visits (\d+) reach/.exec(atScale) ?? [];
    isNear(Number(ofMillion), (asked / views) * 1e6, 'of a million');
    const [, files, perSecond] = /is (\d+) files: (\d+) requests a second/.exec(atScale) ?? [];
    isNear(Number(perSecond), (Number(files) * asked) / day, 'a second');
    assert.equal(Number(files), 14 * 2);
  });
});
