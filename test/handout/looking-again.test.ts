import {expect} from 'chai';
import {marked, requestsOf, until} from '../browser/fixture.js';
import {makeFeed} from '../feed/feeds.js';
import {makeKeys} from '../feed/keys.js';
import {requestsFor, stored, type StoredAnswer} from '../feed/stored.js';
import {
  afterwards,
  failed,
  heard,
  mount,
  part,
  parts,
  says,
  shown,
  standAt,
  warnings,
  words,
} from './elements.js';

const title = (element: Element) => words(part(element, 'title'));

/** What a browser tells a page that comes to the front. */
const showPage = () => document.dispatchEvent(new Event('visibilitychange'));

/** What a browser tells a page when the network is back. */
const comeOnline = () => dispatchEvent(new Event('online'));

/** Has the clock say that so much time has passed. */
const pass = (milliseconds: number) => standAt(new Date(Date.now() + milliseconds).toISOString());

const anHour = 3_600_000;
const gone: StoredAnswer = {status: 404, type: 'text/plain', body: 'Not Found'};

/** Time in which a request that must not come would have come. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 200));

const publish = async (first: Parameters<typeof makeFeed>[0], ...later: StoredAnswer[]) => {
  const feed = makeFeed(first);
  return {feed, url: await stored('feed.json', {body: feed}, ...later)};
};

describe('a page that is shown again', () => {
  it('after an hour asks whether the feed has changed, and shows what has', async () => {
    const feed = makeFeed();
    const newer = {...feed, sequence: 4, title: 'A newer title'};
    const url = await stored('feed.json', {body: feed}, {body: newer});
    const [one, other] = [
      await shown(mount('ijn-principles', {feed: url})),
      await shown(mount('ijn-principles', {feed: url})),
    ];
    const ready = heard('ijn-feed-ready');
    pass(anHour);
    showPage();
    expect(one.status, 'it stays ready meanwhile').to.equal('ready');
    await until(() => title(one) === 'A newer title', 'the newer feed');
    await until(() => title(other) === 'A newer title', 'the newer feed beside it');
    expect(ready).to.have.length(2);
    expect(await requestsFor(url)).to.have.length(2);
  });

  it('says nothing where nothing has changed', async () => {
    const {url} = await publish(() => {});
    const element = await shown(mount('ijn-principles', {feed: url}));
    const ready = heard('ijn-feed-ready');
    pass(anHour);
    showPage();
    await until(async () => (await requestsFor(url)).length === 2, 'the question');
    await aWhile();
    expect(element.status).to.equal('ready');
    expect(ready).to.deep.equal([]);
  });

  it('asks the server, whose caches may still hold what it has', async () => {
    const {url} = await publish(() => {});
    await shown(mount('ijn-principles', {feed: url}));
    const original = globalThis.fetch;
    const caches: unknown[] = [];
    globalThis.fetch = (input, init) => {
      if (input === url) caches.push(init?.cache);
      return original(input, init);
    };
    afterwards(() => (globalThis.fetch = original));
    pass(anHour);
    showPage();
    await until(() => caches.length > 0, 'the question');
    expect(caches).to.deep.equal(['no-cache']);
  });

  it('before an hour asks nobody', async () => {
    const {url} = await publish(() => {});
    await shown(mount('ijn-principles', {feed: url}));
    pass(anHour - 60_000);
    showPage();
    await aWhile();
    expect(await requestsFor(url)).to.have.length(1);
  });

  it('asks for the translation too, of which the feed knows nothing', async () => {
    const english = makeFeed((feed) => (feed.translations = {en: 'feed.json', es: 'feed.es.json'}));
    const spanish = {...english, language: 'es', title: 'El título'};
    const url = await stored('feed.json', {body: english});
    const translation = new URL('feed.es.json', url).href;
    await stored(
      translation,
      {body: spanish},
      {body: {...spanish, sequence: 4, title: 'Otro título'}},
    );
    const element = await shown(mount('ijn-principles', {feed: url, lang: 'es'}));
    expect(title(element)).to.equal('El título');
    pass(anHour);
    showPage();
    await until(() => title(element) === 'Otro título', 'the newer translation');
    expect(element.status).to.equal('ready');
  });

  describe('where the feed has gone meanwhile', () => {
    const lose = async (later: StoredAnswer, attributes = {}) => {
      const {url} = await publish(() => {}, later);
      const element = await shown(mount('ijn-principles', {feed: url, ...attributes}));
      const wrong = heard('ijn-feed-error');
      pass(anHour);
      showPage();
      await failed(element);
      return {element, url, wrong};
    };

    it('keeps the last good one, and says how old it is', async () => {
      const {element, wrong} = await lose(gone);
      expect(title(element)).to.equal('The title');
      expect(words(part(element, 'notes'))).to.match(/may not be the newest.*November 2[12], 2026/);
      expect(wrong[0]?.problems[0]?.reason).to.contain('404');
      expect(element.matches(':state(error)')).to.equal(true);
    });

    for (const [name, later] of Object.entries({
      'broken JSON': {body: '{'},
      'no feed': {body: {version: 1}},
      'an older one': {body: makeFeed((feed) => (feed.sequence = 1))},
    })) {
      it(`keeps it also where there is ${name} now`, async () => {
        const {feed, url} = await publish(() => {});
        const body = later.body instanceof Object ? {...later.body, id: feed.id} : later.body;
        const element = await shown(mount('ijn-principles', {feed: url}));
        await stored(url, {body});
        pass(anHour);
        showPage();
        await failed(element);
        expect(title(element)).to.equal('The title');
      });
    }

    it('keeps what was signed where another stands there that nobody signed', async () => {
      const {publicKey, sign} = await makeKeys();
      const feed = makeFeed();
      const url = await stored(
        'feed.json',
        {body: feed},
        {body: {...feed, sequence: 9, title: 'X'}},
      );
      const body = await sign(new TextEncoder().encode(JSON.stringify(feed)));
      await stored(`${url}.sig`, {type: 'text/plain', body});
      const element = await shown(mount('ijn-principles', {feed: url, 'feed-key': publicKey}));
      pass(anHour);
      showPage();
      await failed(element);
      expect(title(element)).to.equal('The title');
    });

    it('tries again a minute later, not before, and takes what is there then', async () => {
      const {element, url} = await lose(gone);
      showPage();
      await aWhile();
      expect(await requestsFor(url)).to.have.length(2);
      const {feed} = await publish((changed) => (changed.title = 'Back again'));
      await stored(url, {body: feed});
      pass(60_000);
      showPage();
      await until(() => title(element) === 'Back again', 'the feed');
      await until(() => element.status === 'ready', 'the status "ready"');
      expect(part(element, 'notes')).to.equal(null);
    });
  });
});

describe('a network that comes back', () => {
  it('has what failed tried again at once, by all who wait for it', async () => {
    const {feed} = await publish(() => {});
    const url = await stored('feed.json', gone);
    const elements = await Promise.all(
      [1, 2, 3].map(() => failed(mount('ijn-principles', {feed: url}))),
    );
    expect(words(part(elements[0]!, 'notes'))).to.contain('may not be the newest');
    await stored(url, {body: feed});
    comeOnline();
    for (const element of elements) {
      await until(() => element.status === 'ready', 'the status "ready"');
      expect(title(element)).to.equal('The title');
    }
    expect(await requestsFor(url)).to.have.length(2);
  });

  it('leaves what went well alone, even after an hour: somebody may be reading', async () => {
    const {url} = await publish(() => {});
    await shown(mount('ijn-principles', {feed: url}));
    comeOnline();
    pass(anHour);
    comeOnline();
    await aWhile();
    expect(await requestsFor(url)).to.have.length(1);
  });

  it('is news only where it changes something', async () => {
    const url = await stored('feed.json', gone);
    const element = await failed(mount('ijn-principles', {feed: url}));
    const [wrong, ready] = [heard('ijn-feed-error'), heard('ijn-feed-ready')];
    const told = warnings.length;
    comeOnline();
    await until(async () => (await requestsFor(url)).length === 2, 'another try');
    await aWhile();
    expect(element.status).to.equal('error');
    expect([...wrong, ...ready]).to.deep.equal([]);
    expect(warnings).to.have.length(told);
  });

  it('and a page that is shown again, are no news to a name that is not there', async () => {
    const element = await failed(mount('ijn-action-card', {action: 'ghost'}, '<p>Own</p>'));
    const wrong = heard('ijn-feed-error');
    for (const call of [showPage, comeOnline, showPage]) {
      call();
      await element.updateComplete;
      await aWhile();
    }
    expect(wrong).to.deep.equal([]);
    expect(warnings.filter((warning) => warning.includes('ghost'))).to.have.length(1);
  });

  it('does not put off the deadline of a search that is under way', async () => {
    const slow = marked('/__faults/slow?ms=1500&file=dist/feed/feed.json');
    const element = mount('ijn-principles', {feed: slow});
    await until(async () => (await requestsOf(slow)).length === 1, 'the request');
    const original = globalThis.setTimeout;
    const waits: (number | undefined)[] = [];
    globalThis.setTimeout = ((work: () => void, milliseconds?: number) => {
      waits.push(milliseconds);
      return original(work, milliseconds);
    }) as typeof setTimeout;
    afterwards(() => (globalThis.setTimeout = original));
    for (const call of [showPage, comeOnline]) {
      call();
      await element.updateComplete;
    }
    expect(waits).to.not.include(20_000);
    globalThis.setTimeout = original;
    expect((await shown(element)).status).to.equal('ready');
    expect(await requestsOf(slow)).to.have.length(1);
  });

  it('troubles no element that has gone', async () => {
    const url = await stored('feed.json', gone);
    const element = await failed(mount('ijn-principles', {feed: url}));
    element.remove();
    comeOnline();
    await aWhile();
    expect(await requestsFor(url)).to.have.length(1);
  });
});

describe('what stands in for a feed', () => {
  it('says that it may not be the newest, and of when it is', async () => {
    const url = await stored('feed.json', gone);
    const element = await failed(mount('ijn-principles', {feed: url, lang: 'es'}));
    expect(words(part(element, 'notes'))).to.match(
      /Puede que esta no sea la versión más reciente\. Es del .*de 2026\./,
    );
  });

  it('says nothing of the kind where it is what was asked for', async () => {
    const {url} = await publish(() => {});
    for (const element of [
      await shown(mount('ijn-principles', {feed: url})),
      await shown(mount('ijn-principles')),
    ])
      expect(says(element)).to.not.contain('newest version');
  });

  it('is the whole handout', async () => {
    const url = await stored('feed.json', gone);
    const element = await failed(mount('ijn-principles', {feed: url}));
    expect(parts(element, 'principle')).to.have.length(3);
  });
});
