import {expect} from 'chai';
import {marked, requestsOf, until} from '../browser/fixture.js';
import {describeProblem, loadFeed, type LoadedFeed} from '../../src/feed/index.js';
import {expire} from '../../src/feed/load.js';
import {makeFeed, makeSign} from './feeds.js';
import {makeKeys} from './keys.js';
import {requestsFor, stored} from './stored.js';

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const reasons = ({problems}: LoadedFeed) => problems.map(describeProblem).join(' ');

describe('loadFeed', () => {
  it('loads and checks a feed', async () => {
    const feed = makeFeed();
    const url = await stored('feed.json', {body: feed});
    expect(await loadFeed(url)).to.deep.equal({url, feed, problems: []});
  });

  it('asks for one URL once, however many want it, at once and later', async () => {
    const url = await stored('feed.json', {body: makeFeed()});
    const loaded = await Promise.all(Array.from({length: 50}, () => loadFeed(url)));
    loaded.push(await loadFeed(url));
    expect(new Set(loaded.map(({feed}) => feed?.id)).size).to.equal(1);
    expect(await requestsFor(url)).to.have.length(1);
  });

  it('hands on what is good of a feed with a bad item', async () => {
    const feed = makeFeed(({actions}) => actions.push(makeSign({id: 'BAD ID'})));
    const loaded = await loadFeed(await stored('feed.json', {body: feed}));
    expect(loaded.feed?.actions).to.have.length(1);
    expect(loaded.problems[0]?.path).to.equal('actions[1].id');
  });

  it('does not ask again for what is not there', async () => {
    const url = marked('/__faults/missing');
    const loaded = await loadFeed(url);
    expect(loaded.feed).to.equal(undefined);
    expect(reasons(loaded)).to.contain('404');
    expect(await requestsOf(url)).to.have.length(1);
  });

  for (const [name, words] of Object.entries({
    'not-json': 'is not JSON',
    html: 'is not JSON',
    empty: 'is not JSON',
    'broken-schema': 'id is missing',
  })) {
    it(`says why of ${name}, after one request`, async () => {
      const url = marked(`/__faults/${name}`);
      const loaded = await loadFeed(url);
      expect(loaded.feed).to.equal(undefined);
      expect(reasons(loaded)).to.contain(words);
      expect(await requestsOf(url)).to.have.length(1);
    });
  }

  it('asks three times where the server fails, and no more', async () => {
    const url = marked('/__faults/server-error');
    expect(reasons(await loadFeed(url))).to.contain('500');
    expect(await requestsOf(url)).to.have.length(3);
  });

  it('asks again after a passing failure, and goes on', async () => {
    const url = await stored('feed.json', {status: 503, body: 'Unavailable'}, {body: makeFeed()});
    const {feed, problems} = await loadFeed(url);
    expect(problems).to.deep.equal([]);
    expect(feed?.version).to.equal(1);
    expect(await requestsFor(url)).to.have.length(2);
  });

  it('does not stay failed: the next call tries again', async () => {
    const url = await stored('feed.json', {status: 404, body: 'Not Found'}, {body: makeFeed()});
    expect((await loadFeed(url)).feed).to.equal(undefined);
    const again = await loadFeed(url);
    expect(again.problems).to.deep.equal([]);
    expect(again.feed?.version).to.equal(1);
  });

  it('says why of a server that cannot be reached', async () => {
    // Port 9 discards, and browsers refuse to ask it.
    expect(reasons(await loadFeed('http://127.0.0.1:9/feed.json'))).to.contain('could not be');
  });

  it('says why of an address that is none', async () => {
    for (const url of ['', 'no address', 'javascript:alert(1)', 'https://'])
      expect((await loadFeed(url)).problems, url).to.not.deep.equal([]);
  });

  it('refuses more than 2 MiB', async () => {
    const url = await stored('feed.json', {body: ' '.repeat(2 * 1024 * 1024 + 1)});
    const loaded = await loadFeed(url);
    expect(loaded.feed).to.equal(undefined);
    expect(reasons(loaded)).to.contain('larger than');
    expect(await requestsFor(url)).to.have.length(1);
  });

  it('sends neither cookies nor where it is asked from', async () => {
    const url = await stored('feed.json', {body: makeFeed()});
    const original = globalThis.fetch;
    const asked: (RequestInit | undefined)[] = [];
    globalThis.fetch = (input, init) => {
      asked.push(init);
      return original(input, init);
    };
    try {
      await loadFeed(url);
    } finally {
      globalThis.fetch = original;
    }
    expect(asked).to.have.length(1);
    expect(asked[0]).to.include({credentials: 'omit', referrerPolicy: 'no-referrer'});
  });

  describe('sequence', () => {
    it('refuses a lower one than this page has seen of the feed in that language', async () => {
      const feed = makeFeed();
      await loadFeed(await stored('new.json', {body: {...feed, sequence: 7}}));
      const old = await loadFeed(await stored('old.json', {body: {...feed, sequence: 6}}));
      expect(old.feed).to.equal(undefined);
      expect(reasons(old)).to.match(/older.*6.*7/);
    });

    it('takes the same document again, a higher one, and one of another feed or language', async () => {
      const feed = makeFeed();
      const urls = await Promise.all(
        [
          {...feed, sequence: 7},
          {...feed, sequence: 7},
          {...feed, sequence: 8},
          {...feed, sequence: 1, language: 'es'},
          {...feed, sequence: 1, id: 'another'},
        ].map((body) => stored('feed.json', {body})),
      );
      for (const url of urls) expect((await loadFeed(url)).problems).to.deep.equal([]);
    });

    it('counts for one site: another can lock nothing out', async () => {
      const feed = makeFeed();
      const hostile = {...feed, sequence: Number.MAX_SAFE_INTEGER};
      const elsewhere = `data:application/json,${encodeURIComponent(JSON.stringify(hostile))}`;
      expect((await loadFeed(elsewhere)).problems).to.deep.equal([]);
      expect((await loadFeed(await stored('feed.json', {body: feed}))).problems).to.deep.equal([]);
    });

    it('refuses the same with other words: nobody could tell which is the newer', async () => {
      const feed = makeFeed();
      await loadFeed(await stored('feed.json', {body: feed}));
      const other = await loadFeed(
        await stored('feed.json', {body: {...feed, title: 'Another title'}}),
      );
      expect(other.feed).to.equal(undefined);
      expect(reasons(other)).to.match(/sequence.*\(3\).*not the same/);
    });
  });

  describe('called off by a signal', () => {
    it('gives up at once, and ends the request that nobody else waits for', async () => {
      const url = marked('/__faults/slow?ms=5000');
      const controller = new AbortController();
      const loading = loadFeed(url, {signal: controller.signal});
      await until(async () => (await requestsOf(url)).length === 1, 'the request');
      controller.abort();
      const loaded = await loading;
      expect(loaded.feed).to.equal(undefined);
      expect(reasons(loaded)).to.contain('called off');
    });

    it('before it began, asks for nothing', async () => {
      const url = marked('/__faults/slow?ms=300');
      const loaded = await loadFeed(url, {signal: AbortSignal.abort()});
      expect(reasons(loaded)).to.contain('called off');
      expect(await requestsOf(url)).to.deep.equal([]);
    });

    it('leaves those be who wait for the same', async () => {
      const url = marked('/__faults/slow?ms=400&file=dist/feed/feed.json');
      const controller = new AbortController();
      const [off, on] = [loadFeed(url, {signal: controller.signal}), loadFeed(url)];
      controller.abort();
      expect((await off).feed).to.equal(undefined);
      expect((await on).problems).to.deep.equal([]);
      expect(await requestsOf(url)).to.have.length(1);
    });

    it('does not stick: the next call asks anew', async () => {
      const url = marked('/__faults/slow?ms=200&file=dist/feed/feed.json');
      await loadFeed(url, {signal: AbortSignal.abort()});
      expect((await loadFeed(url)).problems).to.deep.equal([]);
    });

    it('while it waits to try again, gives up at once', async () => {
      const url = await stored('feed.json', {status: 503, body: 'Unavailable'});
      const controller = new AbortController();
      const loading = loadFeed(url, {signal: controller.signal});
      await until(async () => (await requestsFor(url)).length === 1, 'the first request');
      await new Promise((resolve) => setTimeout(resolve, 50));
      controller.abort();
      expect(reasons(await loading)).to.contain('called off');
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await requestsFor(url)).to.have.length(1);
    });
  });

  describe('after a failure', () => {
    it('hands on what the same URL gave before', async () => {
      const feed = makeFeed();
      const url = await stored('feed.json', {body: feed}, {status: 404, body: 'Gone'});
      const good = await loadFeed(url);
      expect(expire(url, undefined, false), 'not yet').to.equal(false);
      const {now} = Date;
      Date.now = () => now.call(Date) + 3_600_000;
      try {
        expect(expire(url, undefined, false), 'after an hour').to.equal(true);
        const loaded = await loadFeed(url);
        expect(loaded.feed).to.equal(undefined);
        expect(reasons(loaded)).to.contain('404');
        expect(loaded.lastGood === good).to.equal(true);
      } finally {
        Date.now = now;
      }
    });

    it('asks past the cache that may hold the bad answer', async () => {
      const url = await stored('feed.json', {body: 'oops'}, {body: makeFeed()});
      const original = globalThis.fetch;
      const caches: unknown[] = [];
      globalThis.fetch = (input, init) => {
        caches.push(init?.cache);
        return original(input, init);
      };
      try {
        await loadFeed(url);
        expect((await loadFeed(url)).problems).to.deep.equal([]);
      } finally {
        globalThis.fetch = original;
      }
      expect(caches).to.deep.equal(['default', 'no-cache']);
    });
  });

  describe('with keys', () => {
    const publish = async (document: unknown, signatures: string) => {
      const url = await stored('feed.json', {body: document});
      await stored(`${url}.sig`, {type: 'text/plain', body: signatures});
      return url;
    };

    it('takes a feed that is signed with one of them', async () => {
      const [keys, other] = [await makeKeys(), await makeKeys()];
      const feed = makeFeed();
      const url = await publish(feed, await keys.sign(encode(feed)));
      const key = `${other.publicKey} ${keys.publicKey}`;
      expect(await loadFeed(url, {key})).to.deep.equal({url, feed, problems: []});
    });

    it('refuses a feed that somebody else signed', async () => {
      const [keys, other] = [await makeKeys(), await makeKeys()];
      const feed = makeFeed();
      const url = await publish(feed, await other.sign(encode(feed)));
      const loaded = await loadFeed(url, {key: keys.publicKey});
      expect(loaded.feed).to.equal(undefined);
      expect(reasons(loaded)).to.contain('signed');
    });

    it('refuses a feed that was changed after it was signed', async () => {
      const keys = await makeKeys();
      const feed = makeFeed();
      const signature = await keys.sign(encode(feed));
      const url = await publish({...feed, title: 'Changed'}, signature);
      expect((await loadFeed(url, {key: keys.publicKey})).feed).to.equal(undefined);
    });

    it('refuses a feed without a signature', async () => {
      const {publicKey} = await makeKeys();
      const url = await stored('feed.json', {body: makeFeed()});
      expect((await loadFeed(url, {key: publicKey})).feed).to.equal(undefined);
    });

    it('refuses a feed where the keys are garbage', async () => {
      const keys = await makeKeys();
      const feed = makeFeed();
      const url = await publish(feed, await keys.sign(encode(feed)));
      for (const key of ['', 'garbage'])
        expect((await loadFeed(url, {key})).feed, key).to.equal(undefined);
    });

    it('does not take a copy that was loaded without a key', async () => {
      const {publicKey} = await makeKeys();
      const url = await stored('feed.json', {body: makeFeed()});
      expect((await loadFeed(url)).feed?.version).to.equal(1);
      expect((await loadFeed(url, {key: publicKey})).feed).to.equal(undefined);
    });

    it('asks afresh, once, where feed and signature do not match', async () => {
      const keys = await makeKeys();
      const [old, fresh] = [makeFeed(), makeFeed()];
      const url = await stored('feed.json', {body: old}, {body: fresh});
      await stored(`${url}.sig`, {type: 'text/plain', body: await keys.sign(encode(fresh))});
      const {feed} = await loadFeed(url, {key: keys.publicKey});
      expect(feed?.id).to.equal(fresh.id);
      expect(await requestsFor(url)).to.have.length(2);
      expect(await requestsFor(`${url}.sig`)).to.have.length(2);
    });
  });
});
