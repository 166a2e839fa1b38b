import {expect} from 'chai';
import {loadFeed, type Feed} from '../../src/feed/index.js';
import {
  action,
  failed,
  heard,
  mount,
  part,
  parts,
  says,
  shown,
  standAt,
  stageIds,
  words,
  type Handout,
} from '../handout/elements.js';
import {makeFeed, makeSign} from './feeds.js';
import {makeKeys} from './keys.js';
import {requestsFor, stored} from './stored.js';

/*
 * What somebody can try who rules the server of a signed feed, or the way to it, and has no key; and what the network does
 * when a key changes. Never is anything shown that was not signed: the built-in handout is, with the reason.
 */

type Keys = Awaited<ReturnType<typeof makeKeys>>;

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const signatures = async (feed: Feed, ...signers: Keys[]) =>
  (await Promise.all(signers.map(({sign}) => sign(encode(feed))))).join('\n');

/** Puts a feed on the test server with what stands in its `.sig`; without that, there is none. */
async function publish(feed: Feed, signature?: string, url?: string): Promise<string> {
  const address = await stored(url ?? 'feed.json', {body: feed});
  if (signature !== undefined)
    await stored(`${address}.sig`, {type: 'text/plain', body: signature});
  return address;
}

const title = (element: Element) => words(part(element, 'title'));

/** Expects the built-in handout on show, none of the feed's words, and a reason. */
async function expectRefused(
  attributes: {feed: string; 'feed-key': string},
  why: RegExp,
): Promise<void> {
  const wrong = heard('ijn-feed-error');
  const ready = heard('ijn-feed-ready');
  const element = await failed(mount('ijn-principles', attributes));
  expect(title(element)).to.match(/^Three principles/);
  expect(stageIds(element)).to.have.length(10);
  expect(parts(element, 'principle')).to.have.length(3);
  expect(says(element)).to.not.contain('The question?');
  const mine = <Heard extends Event>(events: Heard[]) =>
    events.filter(({target}) => target === element);
  expect(mine(ready).map(({origin}) => origin)).to.deep.equal(['built-in']);
  expect(mine(wrong)).to.have.length(1);
  expect(
    mine(wrong)[0]!
      .problems.map(({reason}) => reason)
      .join('; '),
  ).to.match(why);
}

const expectShown = async (element: Handout) => {
  expect((await shown(element)).status).to.equal('ready');
  expect(title(element)).to.equal('The title');
};

describe('a signed feed on a server that means harm', () => {
  let ours: Keys;

  before(async () => {
    ours = await makeKeys();
  });

  it('rolled back to an older one that was signed too, is refused', async () => {
    const feed = makeFeed();
    const older = {...feed, sequence: feed.sequence - 1, title: 'The older title'};
    const key = ours.publicKey;
    await expectShown(
      mount('ijn-principles', {
        feed: await publish(feed, await signatures(feed, ours)),
        'feed-key': key,
      }),
    );
    const replay = await publish(older, await signatures(older, ours));
    await expectRefused({feed: replay, 'feed-key': key}, /older/);
  });

  it('rolled back at its own address, stays as it is on this page', async () => {
    const feed = makeFeed();
    const older = {...feed, sequence: feed.sequence - 1, title: 'The older title'};
    const attributes = {
      feed: await publish(feed, await signatures(feed, ours)),
      'feed-key': ours.publicKey,
    };
    const element = mount('ijn-principles', attributes);
    await expectShown(element);
    await publish(older, await signatures(older, ours), attributes.feed);
    const wrong = heard('ijn-feed-error');
    standAt(new Date(Date.now() + 3_600_000).toISOString());
    document.dispatchEvent(new Event('visibilitychange'));
    await failed(element);
    expect(title(element)).to.equal('The title');
    expect(wrong[0]?.problems[0]?.reason).to.match(/older \(sequence 2\)/);
    expect(await requestsFor(attributes.feed)).to.have.length(2);
  });

  it('beside another with the same sequence, signed too, is refused: one of the two is a lie', async () => {
    const feed = makeFeed();
    const key = ours.publicKey;
    const url = await publish(feed, await signatures(feed, ours));
    await expectShown(mount('ijn-principles', {feed: url, 'feed-key': key}));
    const second = {...feed, title: 'The second story'};
    const other = await publish(second, await signatures(second, ours));
    await expectRefused({feed: other, 'feed-key': key}, /has the sequence of one that is known/);
  });

  it('older than the built-in one of its id, is refused though it is the first', async () => {
    const feed = makeFeed((changed) => {
      changed.id = 'ijn-handout';
      changed.sequence = 0;
    });
    const url = await publish(feed, await signatures(feed, ours));
    await expectRefused({feed: url, 'feed-key': ours.publicKey}, /older/);
  });

  it('frozen past its time, keeps its words and loses its links to act, and says so', async () => {
    const feed = makeFeed((changed) => (changed.expires = '2027-01-01T00:00:00Z'));
    const url = await publish(feed, await signatures(feed, ours));
    const attributes = {feed: url, 'feed-key': ours.publicKey};
    standAt('2026-12-31T23:59:59Z');
    const before = mount('ijn-principles', attributes);
    await expectShown(before);
    expect(action(before, 'petition').querySelector('.way a')).to.not.equal(null);
    expect(part(before, 'notes')).to.equal(null);
    standAt('2027-01-01T00:00:00Z');
    const after = mount('ijn-principles', attributes);
    await expectShown(after);
    const petition = action(after, 'petition');
    expect(words(petition)).to.contain('Sign the petition for all');
    expect(petition.dataset['state']).to.equal('paused');
    expect(petition.querySelectorAll('a').length).to.equal(0);
    expect(words(part(after, 'notes'))).to.match(/links to act are switched off/);
  });

  it('without a .sig, is refused', async () => {
    const url = await publish(makeFeed());
    await expectRefused({feed: url, 'feed-key': ours.publicKey}, /404/);
    expect(await requestsFor(`${url}.sig`)).to.have.length(1);
  });

  for (const [name, content] of Object.entries({
    empty: '',
    garbage: 'not a signature',
    'a page': '<!doctype html><title>Sign in</title>',
    'zeros of the right length': 'A'.repeat(86),
    'binary nonsense': '\u0000\u0001\u0002',
  })) {
    it(`with a .sig that is ${name}, is refused`, async () => {
      const url = await publish(makeFeed(), content);
      await expectRefused({feed: url, 'feed-key': ours.publicKey}, /is not signed/);
    });
  }

  it('with its one good signature behind four others, is refused; behind three, shown', async () => {
    const theirs = await makeKeys();
    const feed = makeFeed();
    const other = await signatures(feed, theirs);
    const mine = await signatures(feed, ours);
    const among = (count: number) => [...Array<string>(count).fill(other), mine].join('\n');
    const attributes = {'feed-key': ours.publicKey};
    await expectRefused({...attributes, feed: await publish(feed, among(4))}, /is not signed/);
    await expectShown(
      mount('ijn-principles', {...attributes, feed: await publish(feed, among(3))}),
    );
  });

  it('with a .sig larger than its limit, is refused though a good one stands in it', async () => {
    const feed = makeFeed();
    const padded = (await signatures(feed, ours)).padEnd(1025);
    const url = await publish(feed, padded);
    await expectRefused({feed: url, 'feed-key': ours.publicKey}, /larger than/);
    const whole = await publish(feed, padded.slice(0, 1024));
    await expectShown(mount('ijn-principles', {feed: whole, 'feed-key': ours.publicKey}));
  });

  it('with the signature of the same feed written otherwise, is refused', async () => {
    const feed = makeFeed();
    const url = await publish(
      feed,
      await ours.sign(new TextEncoder().encode(JSON.stringify(feed, null, 2))),
    );
    await expectRefused({feed: url, 'feed-key': ours.publicKey}, /is not signed/);
  });

  it('with feed-key empty, spaces or garbage, is refused: no key signs nothing', async () => {
    const feed = makeFeed();
    const url = await publish(feed, await signatures(feed, ours));
    for (const key of ['', '  ', 'garbage', `${ours.publicKey}A`])
      await expectRefused({feed: url, 'feed-key': key}, /is not signed/);
  });

  it('is fetched afresh once, with its signature, where the two were cached apart', async () => {
    const [old, fresh] = [makeFeed(), makeFeed()];
    const url = await stored('feed.json', {body: fresh});
    await stored(
      `${url}.sig`,
      {type: 'text/plain', body: await signatures(old, ours)},
      {type: 'text/plain', body: await signatures(fresh, ours)},
    );
    await expectShown(mount('ijn-principles', {feed: url, 'feed-key': ours.publicKey}));
    expect(await requestsFor(url)).to.have.length(2);
    expect(await requestsFor(`${url}.sig`)).to.have.length(2);
  });

  it('is fetched afresh once and no more, where the two never match', async () => {
    const [feed, other] = [makeFeed(), makeFeed()];
    const url = await publish(feed, await signatures(other, ours));
    await expectRefused({feed: url, 'feed-key': ours.publicKey}, /is not signed/);
    expect(await requestsFor(url)).to.have.length(2);
    expect(await requestsFor(`${url}.sig`)).to.have.length(2);
  });

  it('has its signature beside it, before the query', async () => {
    const feed = makeFeed();
    const url = await publish(feed, await signatures(feed, ours));
    await expectShown(mount('ijn-principles', {feed: `${url}?v=2#x`, 'feed-key': ours.publicKey}));
    expect((await requestsFor(`${url}.sig`)).map((request) => request.url)).to.match(/\.sig\?v=2$/);
  });
});

describe('a signed feed whose keys change', () => {
  let [old, fresh]: Keys[] = [];

  before(async () => {
    [old, fresh] = [await makeKeys(), await makeKeys()];
  });

  it('is shown by pages that list both keys, whichever signed it', async () => {
    const both = `${old!.publicKey} ${fresh!.publicKey}`;
    for (const signers of [[old!], [fresh!], [old!, fresh!]]) {
      const feed = makeFeed();
      const url = await publish(feed, await signatures(feed, ...signers));
      await expectShown(mount('ijn-principles', {feed: url, 'feed-key': both}));
    }
  });

  it('signed by both, is shown by pages that list either', async () => {
    for (const {publicKey} of [old!, fresh!]) {
      const feed = makeFeed();
      const url = await publish(feed, await signatures(feed, old!, fresh!));
      await expectShown(mount('ijn-principles', {feed: url, 'feed-key': publicKey}));
    }
  });

  it('signed by the key that was taken away, is refused', async () => {
    const feed = makeFeed();
    const url = await publish(feed, await signatures(feed, old!));
    await expectRefused({feed: url, 'feed-key': fresh!.publicKey}, /is not signed/);
  });
});

describe('a signed feed in several languages', () => {
  let ours: Keys;

  before(async () => {
    ours = await makeKeys();
  });

  /** Publishes an English feed that is signed, and beside it what passes for the Spanish one. */
  async function publishBoth(
    change: (spanish: Feed) => void,
    sign: (spanish: Feed) => Promise<string | undefined>,
  ): Promise<string> {
    const english = makeFeed((feed) => (feed.translations = {en: 'feed.json', es: 'feed.es.json'}));
    const spanish = {...english, language: 'es', title: 'El título'};
    change(spanish);
    const url = await publish(english, await signatures(english, ours));
    await publish(spanish, await sign(spanish), new URL('feed.es.json', url).href);
    return url;
  }

  const inSpanish = (url: string) =>
    mount('ijn-principles', {feed: url, 'feed-key': ours.publicKey, lang: 'es'});

  it('is shown in the reader’s, where that is signed too', async () => {
    const element = await shown(
      inSpanish(
        await publishBoth(
          () => {},
          (spanish) => signatures(spanish, ours),
        ),
      ),
    );
    expect(element.status).to.equal('ready');
    expect(title(element)).to.equal('El título');
  });

  const mixes: Record<
    string,
    {
      change?: (spanish: Feed) => void;
      sign: (spanish: Feed) => Promise<string | undefined>;
      why: RegExp;
    }
  > = {
    'that nobody signed': {sign: async () => undefined, why: /404/},
    'that another key signed': {
      sign: async (spanish) => signatures(spanish, await makeKeys()),
      why: /is not signed/,
    },
    'with the signature of the English one': {
      sign: (spanish) => signatures({...spanish, language: 'en', title: 'The title'}, ours),
      why: /is not signed/,
    },
    'of another feed that is signed too': {
      change: (spanish) => (spanish.id = 'another-feed'),
      sign: (spanish) => signatures(spanish, ours),
      why: /another feed/,
    },
    'in another language that is signed too': {
      change: (spanish) => (spanish.language = 'pt-BR'),
      sign: (spanish) => signatures(spanish, ours),
      why: /another feed.*pt-BR/,
    },
  };

  for (const [name, {change = () => {}, sign, why}] of Object.entries(mixes)) {
    it(`is not mixed with a translation ${name}`, async () => {
      const wrong = heard('ijn-feed-error');
      const element = await failed(inSpanish(await publishBoth(change, sign)));
      // The signed English words, marked as English, and not one of the others.
      expect(title(element)).to.equal('The title');
      expect(part(element, 'root')?.lang).to.equal('en');
      expect(wrong[0]?.problems.map(({reason}) => reason).join('; ')).to.match(why);
    });
  }

  it('is not mixed with a translation that is older than one that was seen', async () => {
    const english = makeFeed((feed) => (feed.translations = {en: 'feed.json', es: 'feed.es.json'}));
    const publishWith = async (sequence: number) => {
      const spanish = {...english, language: 'es', title: 'El título', sequence};
      const url = await publish(english, await signatures(english, ours));
      const beside = new URL('feed.es.json', url).href;
      await publish(spanish, await signatures(spanish, ours), beside);
      return url;
    };
    expect(title(await shown(inSpanish(await publishWith(7))))).to.equal('El título');
    const wrong = heard('ijn-feed-error');
    const element = await failed(inSpanish(await publishWith(6)));
    expect(title(element)).to.equal('The title');
    expect(wrong[0]?.problems.map(({reason}) => reason).join('; ')).to.match(/older/);
  });

  it('with a language that stayed behind, does not lose it, but the links that may have ended since', async () => {
    const url = await publishBoth(
      (spanish) => (spanish.sequence = 1),
      (spanish) => signatures(spanish, ours),
    );
    const element = await failed(inSpanish(url));
    expect(title(element)).to.equal('El título');
    expect(parts(element, 'button')).to.deep.equal([]);
  });
});

describe('loadFeed with a key', () => {
  it('keeps what nobody signed apart: it cannot lock out what somebody did', async () => {
    const {publicKey, sign} = await makeKeys();
    const feed = makeFeed(({actions}) => actions.push(makeSign({id: 'second'})));
    const url = await publish(feed, await sign(encode(feed)));
    const unsigned = await publish({...feed, sequence: Number.MAX_SAFE_INTEGER});
    expect((await loadFeed(unsigned)).feed?.sequence).to.equal(Number.MAX_SAFE_INTEGER);
    expect((await loadFeed(url, {key: publicKey})).problems).to.deep.equal([]);
  });
});
