/** What visitors see while something new is published behind a cache: a version of the package, or a feed. */
import assert from 'node:assert/strict';
import {generateKeyPairSync, sign} from 'node:crypto';
import {after, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {settled, textOf, visitor} from '../package/visitor.js';
import {startEdge} from './edge.js';
import {get, hangUp} from './get.js';
import {feedFolder, startOrigin} from './origin.js';
import {emptySite, feedText, inFolder, twoVersions} from './site.js';
import {crowd, outcomesOf, pageOf, visitPage} from './visit.js';

const atEnd = (end: () => unknown) => after(async () => void (await end()));
after(hangUp);
const versions = await twoVersions();
const [older, newer] = versions;
const {visit} = await visitor();

/** What only one of the two versions says. */
const olderWords = /deportaciones(?! de hoy)/;
const newerWords = /deportaciones de hoy/;
const english = /How does ending criminalization help stop deportations\?/;

/** An origin and an edge that has nothing yet; pages lie on the origin, and load from the edge. */
async function published(...files: [string, string][]) {
  const site = await emptySite(atEnd);
  await site.publish(files);
  const origin = await startOrigin(site.folder, atEnd);
  const edge = await startEdge(origin.origin, atEnd);
  return {site, edge, page: `${origin.origin}/page.html`, base: `${edge.origin}/ijn`};
}

const seen = async (url: string) => {
  const {page, requests} = await visit(url);
  const status = await settled(page);
  const words = await textOf(page, 'ijn-principles');
  await page.close();
  return {status: status['ijn-principles'], words, requests};
};

describe('a new version, beside the old one', async () => {
  const {site, page, base} = await published(...inFolder(older.name, older.files));
  await site.putPage('page.html', pageOf(`${base}/${older.name}`, older.integrity));

  it('reaches a crowd whole, without a page that has something of both', async () => {
    const meanwhile = async () => {
      assert.match((await seen(page)).words, olderWords);
      await site.publish(inFolder(newer.name, newer.files));
      assert.match((await seen(page)).words, olderWords);
      await site.putPage('page.html', pageOf(`${base}/${newer.name}`, newer.integrity));
      assert.match((await seen(page)).words, newerWords);
    };
    const outcomes = await crowd(page, versions, meanwhile, 2);
    const {visits, whole, ...others} = outcomes;
    assert.deepEqual(others, {partly: 0, fallback: 0, mixed: 0, refused: 0, missing: 0});
    assert.ok((whole[older.name] ?? 0) > 10 && (whole[newer.name] ?? 0) > 10, `of ${visits}`);
  });
});

describe('a new version, written over the old one', async () => {
  const folder = 'ijn-elements';
  const {site, page, base} = await published(...inFolder(folder, older.files));
  await site.putPage('page.html', pageOf(`${base}/${folder}`, older.integrity));
  // Somebody who reads English was there: the edge has the script, and keeps it for a year.
  await get(`${base}/${folder}/ijn.js`, {'Accept-Encoding': 'br'});
  await site.publish(inFolder(folder, newer.files));

  for (const [pin, integrity] of [
    ['with the hash of the old script', older.integrity],
    ['without a hash', undefined],
  ] as const) {
    it(`is refused by a page ${pin}, which shows the old handout alone`, async () => {
      await site.putPage('page.html', pageOf(`${base}/${folder}`, integrity));
      const {taken, refused} = await visitPage(page, versions);
      assert.deepEqual(taken, [older.name]);
      assert.deepEqual(refused, ['ijn-diagram.js', 'ijn-controls.js', 'handout/es.json']);
      const {status, words} = await seen(page);
      assert.equal(status, 'error');
      assert.match(words, english);
      assert.doesNotMatch(words, newerWords);
    });
  }

  it('is refused by a page with the new hash, which shows what stands in its tag', async () => {
    await site.putPage('page.html', pageOf(`${base}/${folder}`, newer.integrity));
    const outcomes = outcomesOf([await visitPage(page, versions)]);
    assert.equal(outcomes.fallback, 1);
    const {page: shown} = await visit(page);
    await shown.waitForNetworkIdle({idleTime: 250});
    assert.equal(await textOf(shown, 'ijn-principles'), 'What stands in the tag');
  });
});

/** How many links to act stand in the cards. */
const links = (page: Page) =>
  page.$eval(
    'ijn-principles',
    (element) => element.shadowRoot?.querySelectorAll('[data-action] a[part~="button"]').length,
  );

describe('a new feed and its signature', () => {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519');
  const {x: key = ''} = publicKey.export({format: 'jwk'});
  const signatureOf = (text: string) =>
    sign(null, Buffer.from(text), privateKey).toString('base64url');
  const feed = `${feedFolder}feed.json`;

  /** A page of the feed that knows the key; the cache has the old signature, and not the old feed. */
  async function signed(first: (signatures: {two: string; three: string}) => string) {
    const two = await feedText(2, 'The second?');
    const three = await feedText(3, 'The third?');
    const set = await published(
      ...inFolder(older.name, older.files),
      ['ijn-feed/feed.json', two],
      ['ijn-feed/feed.json.sig', first({two: signatureOf(two), three: signatureOf(three)})],
    );
    await set.site.putPage(
      'page.html',
      `${pageOf(`${set.base}/${older.name}`, older.integrity)}`
        .replace('lang="es"', 'lang="en"')
        .replace('language-menu', `feed="${set.edge.origin}${feed}" feed-key="${key}"`),
    );
    const encoding = {'Accept-Encoding': 'br'};
    await get(`${set.edge.origin}${feed}.sig`, encoding);
    const publish = () =>
      set.site.publish([
        ['ijn-feed/feed.json', three],
        ['ijn-feed/feed.json.sig', signatureOf(three)],
      ]);
    return {...set, publish};
  }

  it('do not fit each other in a cache that took them at two times: the built-in handout is shown', async () => {
    const {page, publish} = await signed(({two}) => two);
    await publish();
    const {status, words, requests} = await seen(page);
    assert.equal(status, 'error');
    assert.match(words, english);
    // Asking afresh, as pages do, passes their own cache by, and no other.
    assert.equal(requests.filter((url) => url.endsWith('.sig')).length, 2);
  });

  it('fit where the file came before with both signatures', async () => {
    const {page} = await signed(({two, three}) => `${three}\n${two}\n`);
    const before = await seen(page);
    assert.equal(before.status, 'ready');
    assert.match(before.words, /The second\?/);
    const again = await signed(({two, three}) => `${three}\n${two}\n`);
    await again.publish();
    const later = await seen(again.page);
    assert.equal(later.status, 'ready');
    assert.match(later.words, /The third\?/);
  });
});

describe('a new feed and its translation', () => {
  const path = (file: string) => `ijn-feed/${file}`;

  /** A Spanish page; the cache has the old translation, or the new one, and not the old feed. */
  async function translated(cached: number) {
    const spanish = (sequence: number) => feedText(sequence, `¿La ${sequence}?`, 'es');
    const set = await published(
      ...inFolder(older.name, older.files),
      [path('feed.json'), await feedText(2, 'The second?')],
      [path('feed.es.json'), await spanish(cached)],
    );
    await set.site.putPage(
      'page.html',
      pageOf(`${set.base}/${older.name}`, older.integrity).replace(
        'language-menu',
        `feed="${set.edge.origin}${feedFolder}feed.json"`,
      ),
    );
    await get(`${set.edge.origin}${feedFolder}feed.es.json`, {'Accept-Encoding': 'br'});
    const visitIt = async () => {
      const {page} = await visit(set.page);
      const status = (await settled(page))['ijn-principles'];
      const words = await textOf(page, 'ijn-principles');
      return {status, words, links: (await links(page)) ?? 0};
    };
    const publish = async () =>
      set.site.publish([
        [path('feed.es.json'), await spanish(3)],
        [path('feed.json'), await feedText(3, 'The third?')],
      ]);
    return {publish, visitIt};
  }

  it('at one time: until the cache asks again, the old words stand without links to act', async () => {
    const {publish, visitIt} = await translated(2);
    await publish();
    const shown = await visitIt();
    assert.match(shown.words, /¿La 2\?/);
    assert.equal(shown.links, 0);
  });

  it('the translation first: there are links all the time', async () => {
    const {visitIt} = await translated(3);
    const between = await visitIt();
    assert.match(between.words, /¿La 3\?/);
    assert.ok(between.links > 0);
    const later = await translated(3);
    await later.publish();
    const shown = await later.visitIt();
    assert.match(shown.words, /¿La 3\?/);
    assert.equal(shown.status, 'ready');
    assert.ok(shown.links > 0);
  });
});
