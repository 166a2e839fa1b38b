import {expect} from 'chai';
import {marked, requestsOf, until} from '../browser/fixture.js';
import {feedOf, makeFeed, makeSign} from '../feed/feeds.js';
import {makeKeys} from '../feed/keys.js';
import {requestsFor, stored} from '../feed/stored.js';
import {englishFeed} from '../../src/feed/built-in/en.generated.js';
import type {Feed} from '../../src/index.js';
import {
  actionIds,
  afterwards,
  failed,
  heard,
  inline,
  mount,
  part,
  parts,
  says,
  shown,
  stageIds,
  tags,
  warnings,
  words,
} from './elements.js';

const reasons = (event: {problems: readonly {reason: string; path: string}[]} | undefined) =>
  event?.problems.map(({path, reason}) => `${path} ${reason}`).join('; ') ?? '';

const title = (element: Element) => words(part(element, 'title'));

describe('a feed at a URL', () => {
  it('is shown by all elements that name it, after one request', async () => {
    const feed = await stored('feed.json', {body: makeFeed()});
    const ready = heard('ijn-feed-ready');
    const [principles, card, diagram] = await Promise.all(
      tags.map((tag) => shown(mount(tag, {feed}))),
    );
    expect(says(principles!)).to.contain('The question?');
    expect(actionIds(card!)).to.deep.equal(['petition']);
    expect(stageIds(diagram!)).to.deep.equal(['stop', 'hold', 'release']);
    expect(ready.map(({origin}) => origin)).to.deep.equal(['url', 'url', 'url']);
    await shown(mount('ijn-principles', {feed}));
    expect(await requestsFor(feed)).to.have.length(1);
  });

  it('is found by an address relative to the page', async () => {
    const feed = new URL(await stored('feed.json', {body: makeFeed()})).pathname;
    expect(title(await shown(mount('ijn-principles', {feed})))).to.equal('The title');
  });

  it('can be changed, and taken away', async () => {
    const one = await stored('feed.json', {body: makeFeed()});
    const two = await stored('feed.json', {
      body: makeFeed((feed) => (feed.title = 'Another title')),
    });
    const element = await shown(mount('ijn-principles', {feed: one}));
    element.feed = two;
    await until(() => title(element) === 'Another title', 'the other feed');
    element.removeAttribute('feed');
    await until(() => stageIds(element).length === 10, 'the built-in feed');
    expect(element.status).to.equal('ready');
  });

  it('that answers late does not overtake a newer choice', async () => {
    const slow = marked('/__faults/slow?ms=600&file=dist/feed/feed.es.json');
    const element = mount('ijn-principles', {feed: slow});
    await until(async () => (await requestsOf(slow)).length === 1, 'the slow request');
    element.feed = await stored('feed.json', {body: makeFeed()});
    await shown(element);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(title(element)).to.equal('The title');
  });

  it('leaves the element be that has gone meanwhile', async () => {
    const slow = marked('/__faults/slow?ms=300');
    const ready = heard('ijn-feed-ready');
    const wrong = heard('ijn-feed-error');
    const element = mount('ijn-principles', {feed: slow});
    await until(async () => (await requestsOf(slow)).length === 1, 'the slow request');
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect([...ready, ...wrong]).to.deep.equal([]);
  });
});

describe('a feed that fails', () => {
  for (const [fault, why] of Object.entries({
    missing: '404',
    'not-json': 'is not JSON',
    html: 'is not JSON',
    'broken-schema': 'id is missing',
    empty: 'is not JSON',
    'server-error': '500',
  })) {
    it(`(${fault}) leaves the built-in handout on show, and says why`, async () => {
      const wrong = heard('ijn-feed-error');
      const feed = marked(`/__faults/${fault}`);
      const elements = await Promise.all(
        tags.map((tag) => failed(mount(tag, {feed}, '<p>Own content</p>'))),
      );
      expect(parts(elements[0]!, 'principle')).to.have.length(3);
      expect(actionIds(elements[1]!)).to.have.length(1);
      expect(stageIds(elements[2]!)).to.have.length(10);
      for (const element of elements) {
        expect(element.matches(':state(error)')).to.equal(true);
        expect(element.querySelector('p')?.offsetHeight).to.equal(0);
      }
      for (const element of elements)
        expect(wrong.filter(({target}) => target === element)).to.have.length(1);
      for (const event of wrong) expect(reasons(event)).to.contain(why);
      expect(await requestsOf(feed)).to.have.length(fault === 'server-error' ? 3 : 1);
    });
  }

  it('says so in the console, for whoever edits the page', async () => {
    await failed(mount('ijn-action-card', {feed: marked('/__faults/missing')}));
    await until(() => warnings.length > 0, 'a warning');
    expect(warnings.join('\n')).to.match(/<ijn-action-card>.*404.*To mend it/);
  });

  it('tells which feed is on show instead', async () => {
    const ready = heard('ijn-feed-ready');
    await failed(mount('ijn-action-card', {feed: marked('/__faults/missing')}));
    expect(ready.map(({origin}) => origin)).to.deep.equal(['built-in']);
  });

  it('leaves the tag’s own content, where the built-in one lacks what is named', async () => {
    const element = await failed(
      mount(
        'ijn-action-card',
        {feed: marked('/__faults/missing'), action: 'ours'},
        '<p>Own content</p>',
      ),
    );
    expect(part(element, 'root')).to.not.exist;
    expect(element.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
  });

  it('or lacks what is named, gives way to the built-in one that has it', async () => {
    const wrong = heard('ijn-feed-error');
    const feed = await stored('feed.json', {body: makeFeed()});
    const element = await failed(mount('ijn-action-card', {feed, action: 'san-mateo-transfers'}));
    expect(actionIds(element)[0]).to.equal('san-mateo-transfers');
    expect(reasons(wrong[0])).to.contain('san-mateo-transfers');
  });

  it('because its address cannot be read, says so', async () => {
    const wrong = heard('ijn-feed-error');
    const element = await failed(mount('ijn-principles', {feed: 'https://'}));
    expect(parts(element, 'principle')).to.have.length(3);
    expect(wrong[0]?.problems).to.have.length.greaterThan(0);
  });

  it('does not trouble its neighbours', async () => {
    const feed = await stored('feed.json', {body: makeFeed()});
    const [bad, good] = [
      mount('ijn-principles', {feed: marked('/__faults/not-json')}),
      mount('ijn-principles', {feed}),
    ];
    await failed(bad);
    expect((await shown(good)).status).to.equal('ready');
    expect(title(good)).to.equal('The title');
  });
});

describe('a feed in several languages', () => {
  const publish = async (spanish: unknown, change: (feed: Feed) => void = () => {}) => {
    const english = makeFeed((feed) => {
      feed.translations = {en: 'feed.json', es: 'feed.es.json'};
      change(feed);
    });
    const url = await stored('feed.json', {body: english});
    const translation = new URL('feed.es.json', url).href;
    await stored(
      translation,
      spanish === undefined
        ? {status: 404, body: 'Not Found'}
        : {body: {...english, language: 'es', ...Object(spanish)}},
    );
    return {url, translation};
  };

  it('is shown in the reader’s, after one more request', async () => {
    const {url, translation} = await publish({title: 'El título'});
    const element = await shown(mount('ijn-principles', {feed: url, lang: 'es-MX'}));
    expect(title(element)).to.equal('El título');
    expect(part(element, 'root')?.lang).to.equal('es');
    expect(element.status).to.equal('ready');
    expect(await requestsFor(url)).to.have.length(1);
    expect(await requestsFor(translation)).to.have.length(1);
  });

  it('needs no other request where it is in the reader’s already, or in none', async () => {
    const {url, translation} = await publish({title: 'El título'});
    for (const lang of ['en-GB', 'ko', 'x']) {
      const element = await shown(mount('ijn-principles', {feed: url, lang}));
      expect(title(element)).to.equal('The title');
      expect(part(element, 'root')?.lang).to.equal('en');
    }
    expect(await requestsFor(translation)).to.have.length(0);
  });

  it('is shown, marked as what it is, where the translation fails', async () => {
    const wrong = heard('ijn-feed-error');
    const {url} = await publish(undefined);
    const element = await failed(mount('ijn-principles', {feed: url, lang: 'es'}));
    expect(title(element)).to.equal('The title');
    expect(part(element, 'root')?.lang).to.equal('en');
    expect(reasons(wrong[0])).to.contain('404');
  });

  it('is not asked for on a site that the page has not named', async () => {
    const asked: string[] = [];
    const original = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      asked.push(new URL(String(input), location.href).host);
      return original(input, init);
    };
    afterwards(() => (globalThis.fetch = original));
    const wrong = heard('ijn-feed-error');
    const {url} = await publish(
      {},
      (feed) => (feed.translations['es'] = 'https://track.example/es'),
    );
    const element = await failed(mount('ijn-principles', {feed: url, lang: 'es'}));
    expect(title(element)).to.equal('The title');
    expect(reasons(wrong[0])).to.contain('another site (track.example)');
    expect(asked).to.not.include('track.example');
  });

  it('is asked for afresh where it is older than the feed: caches may lag', async () => {
    const {url, translation} = await publish({title: 'Viejo', sequence: 2});
    const body = makeFeed((feed) => Object.assign(feed, {language: 'es', title: 'El título'}));
    const {id} = (await (await fetch(url)).json()) as Feed;
    const old = {...body, id, sequence: 2, title: 'Viejo'};
    await stored(translation, {body: old}, {body: {...body, id}});
    const element = await shown(mount('ijn-principles', {feed: url, lang: 'es'}));
    expect(title(element)).to.equal('El título');
    expect(element.status).to.equal('ready');
    expect(await requestsFor(translation)).to.have.length(2);
  });

  it('keeps the words of a translation that stays older, and takes its links: it may call open what has ended', async () => {
    const wrong = heard('ijn-feed-error');
    const {url, translation} = await publish({title: 'Viejo', sequence: 2});
    const element = await failed(mount('ijn-principles', {feed: url, lang: 'es'}));
    expect(title(element)).to.equal('Viejo');
    expect(words(part(element, 'notes'))).to.match(/2[12] de noviembre de 2026/);
    expect(actionIds(element)).to.deep.equal(['petition']);
    expect(parts(element, 'button')).to.deep.equal([]);
    expect(reasons(wrong[0])).to.contain('older (sequence 2) than the feed itself (3)');
    // Another element that misses the same asks nobody again.
    await failed(mount('ijn-principles', {feed: url, lang: 'es'}));
    expect(await requestsFor(translation)).to.have.length(2);
  });

  it('is not mixed up with another feed', async () => {
    const {url} = await publish({id: 'another-feed', title: 'Otra cosa'});
    const element = await failed(mount('ijn-principles', {feed: url, lang: 'es'}));
    expect(title(element)).to.equal('The title');
  });

  it('is in its own language where nobody asked for one', async () => {
    const {url} = await publish({title: 'El título'});
    const before = document.documentElement.lang;
    document.documentElement.removeAttribute('lang');
    try {
      const spanish = new URL('feed.es.json', url).href;
      const element = await shown(mount('ijn-principles', {feed: spanish}));
      expect(title(element)).to.equal('El título');
      element.remove();
    } finally {
      document.documentElement.lang = before;
    }
  });
});

describe('an inline feed', () => {
  const original = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = original;
  });

  it('alone makes no request', async () => {
    const asked: unknown[] = [];
    globalThis.fetch = (...given) => {
      asked.push(given[0]);
      return original(...given);
    };
    const ready = heard('ijn-feed-ready');
    for (const tag of tags) {
      const element = await shown(mount(tag, {}, inline(makeFeed())));
      expect(element.status).to.equal('ready');
      expect(says(element)).to.match(/Pipeline|Sign the petition/);
    }
    expect(ready.map(({origin}) => origin)).to.deep.equal(['inline', 'inline', 'inline']);
    expect(asked).to.deep.equal([]);
  });

  it('that is the handout, and newer than the built-in one, is not replaced by it in any language', async () => {
    const sequence = englishFeed.sequence + 1;
    for (const lang of ['en', 'es']) {
      const newer = inline({...englishFeed, sequence, title: 'Newer'});
      const element = await shown(mount('ijn-principles', {lang}, newer));
      expect(title(element), lang).to.equal('Newer');
      expect(element.status).to.equal('ready');
    }
    const same = await shown(mount('ijn-principles', {lang: 'es'}, inline(englishFeed)));
    expect(part(same, 'root')?.lang).to.equal('es');
  });

  it('is not shown as words', async () => {
    const element = await shown(mount('ijn-principles', {}, inline(makeFeed())));
    expect(element.innerText).to.not.contain('"version"');
  });

  it('is only its own child, of the right type', async () => {
    const feed = inline(makeFeed());
    for (const content of [`<div>${feed}</div>`, feed.replace('application/json', 'text/plain')]) {
      const element = await shown(mount('ijn-principles', {}, content));
      expect(stageIds(element)).to.have.length(10);
    }
  });

  it('that is broken gives way to the built-in one, and says why', async () => {
    const wrong = heard('ijn-feed-error');
    const element = await failed(
      mount('ijn-principles', {}, '<script type="application/json">{oops</script>'),
    );
    expect(parts(element, 'principle')).to.have.length(3);
    expect(reasons(wrong[0])).to.contain('is not JSON');
  });

  it('alone, with feed-key, is an error: nothing signs it', async () => {
    const {publicKey} = await makeKeys();
    const wrong = heard('ijn-feed-error');
    const element = await failed(
      mount('ijn-principles', {'feed-key': publicKey}, inline(makeFeed())),
    );
    expect(says(element)).to.not.contain('The question?');
    expect(parts(element, 'principle')).to.have.length(3);
    expect(reasons(wrong[0])).to.contain('sign');
  });

  describe('beside a URL', () => {
    const both = async (sequences: {page: number; url: number}) => {
      const feed = makeFeed();
      const url = await stored('feed.json', {
        body: {...feed, title: 'From the URL', sequence: sequences.url},
      });
      const content = inline({...feed, title: 'From the page', sequence: sequences.page});
      return {url, element: mount('ijn-principles', {feed: url}, content)};
    };

    it('is shown first', async () => {
      const feed = marked('/__faults/slow?ms=1500');
      const element = mount('ijn-principles', {feed}, inline(makeFeed()));
      await until(() => title(element) === 'The title', 'the inline feed', 1000);
      expect(element.status).to.equal('loading');
      await failed(element);
    });

    it('is replaced by a higher sequence', async () => {
      const {element} = await both({page: 3, url: 4});
      await until(() => title(element) === 'From the URL', 'the feed of the URL');
      expect((await shown(element)).status).to.equal('ready');
    });

    for (const url of [3, 2]) {
      it(`stays where the URL has sequence ${url} and it has 3`, async () => {
        const {element} = await both({page: 3, url});
        await until(() => element.status !== 'loading', 'the answer');
        expect(title(element)).to.equal('From the page');
      });
    }

    it('that is older never comes back over the newer one of the URL', async () => {
      const feed = makeFeed(
        (changed) => (changed.translations = {en: 'feed.json', es: 'feed.es.json'}),
      );
      const newer = {...feed, title: 'From the URL', sequence: 7};
      const url = await stored('feed.json', {body: newer});
      await stored(new URL('feed.es.json', url).href, {
        body: {...newer, language: 'es', title: 'De la dirección'},
      });
      const element = mount(
        'ijn-principles',
        {feed: url},
        inline({...feed, title: 'From the page'}),
      );
      await until(() => title(element) === 'From the URL', 'the feed of the URL');
      await shown(element);
      const seen = new Set<string>();
      const watch = new MutationObserver(() => seen.add(title(element)));
      watch.observe(element.shadowRoot!, {subtree: true, childList: true, characterData: true});
      afterwards(() => watch.disconnect());
      element.lang = 'es';
      await until(() => title(element) === 'De la dirección', 'the translation');
      document.body.append(element);
      await shown(element);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect([...seen]).to.not.include('From the page');
    });

    it('that is newer than the URL’s is what was asked for', async () => {
      const wrong = heard('ijn-feed-error');
      const {element} = await both({page: 7, url: 5});
      await until(() => element.status !== 'loading', 'the answer');
      expect(title(element)).to.equal('From the page');
      expect(element.status).to.equal('ready');
      expect(wrong).to.deep.equal([]);
    });

    it('is the fallback', async () => {
      const wrong = heard('ijn-feed-error');
      const ready = heard('ijn-feed-ready');
      const element = await failed(
        mount('ijn-principles', {feed: marked('/__faults/missing')}, inline(makeFeed())),
      );
      expect(title(element)).to.equal('The title');
      expect(reasons(wrong[0])).to.contain('404');
      expect(ready[0]?.origin).to.equal('inline');
    });
  });
});

describe('feed-key', () => {
  const publish = async (sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>) => {
    const feed = feedOf([makeSign()]);
    const url = await stored('feed.json', {body: feed});
    const body = await sign(new TextEncoder().encode(JSON.stringify(feed)));
    await stored(`${url}.sig`, {type: 'text/plain', body});
    return url;
  };

  it('shows a feed that is signed', async () => {
    const {publicKey, sign} = await makeKeys();
    const element = await shown(
      mount('ijn-principles', {feed: await publish(sign), 'feed-key': publicKey}),
    );
    expect(element.status).to.equal('ready');
    expect(title(element)).to.equal('The title');
  });

  it('shows the built-in handout instead of one that is not', async () => {
    const [{publicKey}, {sign}] = [await makeKeys(), await makeKeys()];
    const wrong = heard('ijn-feed-error');
    const element = await failed(
      mount('ijn-principles', {feed: await publish(sign), 'feed-key': publicKey}),
    );
    expect(parts(element, 'principle')).to.have.length(3);
    expect(says(element)).to.not.contain('The question?');
    expect(reasons(wrong[0])).to.contain('signed');
  });
});
