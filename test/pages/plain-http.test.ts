import {expect} from 'chai';
import {afterwards} from '../handout/elements.js';
import {makeFeed} from '../feed/feeds.js';
import {makeKeys} from '../feed/keys.js';
import {stored} from '../feed/stored.js';

/** What the page in the frame tells of itself. */
interface Report {
  origin: string;
  secure: boolean;
  subtle: string;
  errors: string[];
  events: {id: string; type: string; origin?: string; reasons: string[]}[];
  elements: {id: string; status: string; title?: string; principles: number}[];
}

/**
 * The launchers have each engine find this name at 127.0.0.1. Loopback itself counts as secure also over plain http; a
 * page of another name does not.
 */
const host = 'plain-http.test';

/** Frames the page under that name, with a feed and the key it must be signed by, and waits for its report. */
async function report(feed: string, key: string): Promise<Report> {
  const address = new URL('/test/pages/plain-http.html', location.href);
  address.hostname = host;
  address.search = String(new URLSearchParams({feed: new URL(feed).pathname, key}));
  const frame = document.createElement('iframe');
  frame.src = address.href;
  afterwards(() => frame.remove());
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No report from ${address.href}`)), 15_000);
    const listen = ({source, data}: MessageEvent<Report>) => {
      if (source !== frame.contentWindow) return;
      clearTimeout(timer);
      resolve(data);
    };
    addEventListener('message', listen);
    afterwards(() => removeEventListener('message', listen));
    document.body.append(frame);
  });
}

describe('a page over plain http', () => {
  let said: Report;

  before(async () => {
    const {publicKey, sign} = await makeKeys();
    const feed = makeFeed();
    const url = await stored('feed.json', {body: feed});
    const body = await sign(new TextEncoder().encode(JSON.stringify(feed)));
    await stored(`${url}.sig`, {type: 'text/plain', body});
    said = await report(url, publicKey);
  });

  const eventsOf = (id: string) => said.events.filter((event) => event.id === id);

  it('is no secure context and has no WebCrypto', () => {
    expect(said.origin).to.equal(`http://${host}:${location.port}`);
    expect(said.secure).to.equal(false);
    expect(said.subtle).to.equal('undefined');
  });

  it('does not show a feed that it cannot check, but the built-in handout, and says why', () => {
    const [element] = said.elements.filter(({id}) => id === 'with');
    expect(element?.status).to.equal('error');
    expect(element?.title).to.match(/^Three principles/);
    expect(element?.principles).to.equal(3);
    const [wrong, ready] = eventsOf('with');
    expect(wrong?.type).to.equal('ijn-feed-error');
    expect(wrong?.reasons.join('; ')).to.match(/WebCrypto.*https/);
    expect(ready?.type).to.equal('ijn-feed-ready');
    expect(ready?.origin).to.equal('built-in');
  });

  it('shows a feed without a key as any page does', () => {
    const [element] = said.elements.filter(({id}) => id === 'without');
    expect(element?.status).to.equal('ready');
    expect(element?.title).to.equal('The title');
    expect(eventsOf('without').map(({type, origin}) => `${type} ${origin}`)).to.deep.equal([
      'ijn-feed-ready url',
    ]);
  });

  it('is thrown nothing', () => {
    expect(said.errors).to.deep.equal([]);
  });
});
