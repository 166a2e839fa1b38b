import {expect} from 'chai';
import {until} from '../browser/fixture.js';
import {makeFeed} from '../feed/feeds.js';
import {makeKeys} from '../feed/keys.js';
import {requestsFor, stored} from '../feed/stored.js';
import {afterwards, mount, shown, tags} from './elements.js';

describe('many elements of one feed', () => {
  it('200 ask once', async () => {
    const feed = await stored('feed.json', {body: makeFeed()});
    const elements = Array.from({length: 200}, (_, i) => mount(tags[i % tags.length]!, {feed}));
    for (const element of elements) await shown(element);
    expect(await requestsFor(feed)).to.have.length(1);
  }).timeout(60_000);

  it('200 ask once for feed, signature and translation each', async () => {
    const {publicKey, sign} = await makeKeys();
    const english = makeFeed((feed) => (feed.translations = {en: 'feed.json', es: 'feed.es.json'}));
    const url = await stored('feed.json', {body: english});
    const translation = new URL('feed.es.json', url).href;
    for (const [address, feed] of [
      [url, english],
      [translation, {...english, language: 'es'}],
    ] as const) {
      await stored(address, {body: feed});
      const body = await sign(new TextEncoder().encode(JSON.stringify(feed)));
      await stored(`${address}.sig`, {type: 'text/plain', body});
    }
    const attributes = {feed: url, 'feed-key': publicKey, lang: 'es'};
    const elements = Array.from({length: 200}, () => mount('ijn-action-card', attributes));
    for (const element of elements) expect((await shown(element)).status).to.equal('ready');
    for (const address of [url, translation]) {
      expect(await requestsFor(address)).to.have.length(1);
      expect(await requestsFor(`${address}.sig`)).to.have.length(1);
    }
  }).timeout(60_000);
});

/** Counts what listens, waits and observes in this page from now on, until the end of the test. */
function countWhatStays() {
  const listening = new Map<string, number>();
  const timers = new Set<unknown>();
  const observers = new Set<MutationObserver>();
  const count = (name: string, change: number) =>
    listening.set(name, (listening.get(name) ?? 0) + change);
  /** A call without an object is one of the window. */
  const counts = (target: EventTarget | undefined) =>
    target === undefined || target === window || target === document;
  const {addEventListener, removeEventListener} = EventTarget.prototype;
  const {observe, disconnect} = MutationObserver.prototype;
  const {setTimeout, clearTimeout} = globalThis;

  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (counts(this)) {
      count(type, 1);
      const signal = typeof options === 'object' ? options.signal : undefined;
      if (signal) addEventListener.call(signal, 'abort', () => count(type, -1));
    }
    addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (counts(this)) count(type, -1);
    removeEventListener.call(this, type, listener, options);
  };
  MutationObserver.prototype.observe = function (...given) {
    observers.add(this);
    observe.apply(this, given);
  };
  MutationObserver.prototype.disconnect = function () {
    observers.delete(this);
    disconnect.call(this);
  };
  globalThis.setTimeout = ((work: () => void, milliseconds?: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, milliseconds);
    timers.add(timer);
    return timer;
  }) as typeof setTimeout;
  globalThis.clearTimeout = (timer) => {
    timers.delete(timer);
    clearTimeout(timer);
  };
  afterwards(() => {
    Object.assign(EventTarget.prototype, {addEventListener, removeEventListener});
    Object.assign(MutationObserver.prototype, {observe, disconnect});
    Object.assign(globalThis, {setTimeout, clearTimeout});
  });
  return {
    /** What stays, by name. */
    stays: () => ({
      listeners: [...listening].filter(([, number]) => number !== 0),
      timers: timers.size,
      observers: observers.size,
    }),
    /** How often something was counted, lest the counting count nothing. */
    kinds: () => [...listening.keys()],
  };
}

describe('an element that is added and removed 1,000 times', () => {
  for (const tag of tags) {
    it(`<${tag}> leaves no listener, timer or observer, and asks once`, async () => {
      // An action that closes gives the elements a timer to set.
      const soon = new Date(Date.now() + 7_200_000).toISOString();
      const feed = await stored('feed.json', {
        body: makeFeed((changed) => (changed.actions[0]!.closes = soon)),
      });
      const {stays, kinds} = countWhatStays();
      const element = document.createElement(tag);
      element.setAttribute('feed', feed);
      for (let cycle = 0; cycle < 1000; cycle++) {
        document.body.append(element);
        // Some cycles live long enough to draw, others do not.
        if (cycle % 10 === 0) await element.updateComplete;
        element.remove();
      }
      document.body.append(element);
      await shown(element);
      expect(kinds()).to.include.members(['visibilitychange', 'online']);
      expect(stays().timers + stays().observers, 'it works while it is there').to.be.at.least(2);
      element.remove();
      // `until` of the fixture waits with timers of its own.
      await until(() => stays().timers <= 1, 'the last timers');
      const {listeners, observers} = stays();
      expect({listeners, observers}).to.deep.equal({listeners: [], observers: 0});
      expect(await requestsFor(feed)).to.have.length(1);
    }).timeout(60_000);
  }
});
