/** Loads a feed from a URL: once a page, however many elements show it. */
import {calledOff, fetchBytes, FetchFailure, totalDeadline} from './fetch-bytes.js';
import {fetchSigned, NotSigned} from './fetch-signed.js';
import {noteFeed, staleness} from './freshness.js';
import {maxFeedBytes, parseSteps, type ParsedFeed} from './parse.js';
import {feedProblem} from './problem.js';
import {isSame} from './same-bytes.js';
import {withPauses} from './steps.js';

/** Milliseconds after which a feed is asked for again when the page is shown again. */
const shelfLife = 3_600_000;

/** Milliseconds after which one that failed is. */
const failureLife = 60_000;

/** How to load a feed. */
export interface LoadOptions {
  /** Ed25519 public keys, base64url, separated by white space; the feed must carry a signature of one. */
  key?: string | undefined;
  /**
   * Ends this call's wait, for the reason of the signal if that is a {@link FetchFailure}; when nobody waits any more,
   * the request itself.
   */
  signal?: AbortSignal | undefined;
}

/** What came of loading a feed. */
export interface LoadedFeed extends ParsedFeed {
  /** Absolute address. */
  url: string;
  /** When this failed: what the same URL gave this page before. */
  lastGood?: LoadedFeed;
}

const failed = (url: string, reason: string, mend: string): LoadedFeed => ({
  url,
  problems: [feedProblem(reason, mend, url)],
});

const failedFor = (url: string, error: unknown): LoadedFeed =>
  error instanceof FetchFailure
    ? failed(
        url,
        error.message,
        error instanceof NotSigned
          ? 'sign this very file and publish the signature beside it as <feed>.sig'
          : 'see that the address is right and answers',
      )
    : failed(
        url,
        `could not be checked: ${(error as Error).message}`,
        'open the page over https, in a browser that knows Ed25519',
      );

/** A feed that came, and the bytes that it came as. */
interface Arrival {
  loaded: LoadedFeed;
  bytes: Uint8Array;
}

const orLastGood = (loaded: LoadedFeed, good: Arrival | undefined): LoadedFeed =>
  loaded.feed || !good ? loaded : {...loaded, lastGood: good.loaded};

/** What is left for whoever a signal has told to wait no longer. */
function stoppedBy({reason}: AbortSignal, url: string, good: Arrival | undefined): LoadedFeed {
  const failure = reason instanceof FetchFailure ? reason : calledOff();
  return orLastGood(failedFor(url, failure), good);
}

/** One request for one feed, which many may wait for. */
class Loading {
  /** When it was settled, in milliseconds since the epoch. */
  settledAt: number | undefined;
  /** Whether whoever asks next is to have a new one. */
  due = false;
  /** The highest `sequence` that was missed here and asked for past the caches. */
  missed = -1;
  /** The last that was good, of this request or of one before it. */
  good: Arrival | undefined;
  readonly #loaded: Promise<LoadedFeed>;
  readonly #controller = new AbortController();
  #waiting = 0;

  constructor(
    readonly url: string,
    readonly key: string | undefined,
    before: Loading | undefined,
  ) {
    this.good = before?.good;
    this.missed = before?.missed ?? -1;
    // What came before is to be asked about, not to be taken from a cache unseen.
    this.#loaded = this.#load(before ? 'no-cache' : 'default').then((loaded) => {
      this.settledAt = Date.now();
      // Where the signature failed, the document may still be on its way.
      this.#end();
      // What failed does not stick.
      this.due = !loaded.feed;
      return orLastGood(loaded, this.good);
    });
  }

  /** Waits for the feed, or until the signal. */
  async wait(signal?: AbortSignal): Promise<LoadedFeed> {
    this.#waiting++;
    let stop: (() => void) | undefined;
    const stopped = new Promise<LoadedFeed>((resolve) => {
      stop = () => resolve(stoppedBy(signal!, this.url, this.good));
      signal?.addEventListener('abort', stop);
      if (signal?.aborted) stop();
    });
    const loaded = await Promise.race([this.#loaded, stopped]);
    if (stop) signal?.removeEventListener('abort', stop);
    if (--this.#waiting === 0 && this.settledAt === undefined) {
      this.#end();
      this.due = true;
    }
    return loaded;
  }

  /** Without a reason it would make an error, whose stack holds the element that asked for as long as this is kept. */
  #end(): void {
    this.#controller.abort(null);
  }

  async #load(cache: RequestCache): Promise<LoadedFeed> {
    const {url, key, good} = this;
    let bytes;
    try {
      const options = {
        cache,
        signal: this.#controller.signal,
        end: Date.now() + totalDeadline,
      };
      bytes = await (key === undefined
        ? fetchBytes(url, maxFeedBytes, options)
        : fetchSigned(url, maxFeedBytes, key, options));
    } catch (error) {
      return failedFor(url, error);
    }
    if (good && isSame(bytes, good.bytes)) return good.loaded;
    const {feed, problems} = await withPauses(parseSteps(bytes));
    if (!feed) return {url, problems};
    const stale = staleness(feed, bytes, url, key);
    if (stale) return failed(url, stale.reason, stale.mend);
    noteFeed(feed, bytes, url, key);
    const loaded = {url, feed, problems};
    this.good = {loaded, bytes};
    return loaded;
  }
}

/** What was asked for on this page, by key and URL. */
const loadings = new Map<string, Loading>();

const nameOf = (url: string, key: string | undefined) => `${key} ${url}`;

/**
 * Loads and checks a feed. Never rejects: what went wrong is in `problems`. A URL is asked for once a page, and
 * a failed load does not stick: the next call tries again.
 *
 * @param url Absolute address.
 */
export function loadFeed(url: string, {key, signal}: LoadOptions = {}): Promise<LoadedFeed> {
  const name = nameOf(url, key);
  let loading = loadings.get(name);
  if (!loading || loading.due) {
    // Begun and called off at once, a request may leave the browser all the same.
    if (signal?.aborted) return Promise.resolve(stoppedBy(signal, url, loading?.good));
    loading = new Loading(url, key, loading);
    loadings.set(name, loading);
  }
  return loading.wait(signal);
}

/**
 * Has the next {@link loadFeed} of a URL ask the server, past the caches: once for each `sequence` that is missed there,
 * however many elements miss it.
 */
export function renew(url: string, key: string | undefined, missed: number): void {
  const loading = loadings.get(nameOf(url, key));
  if (loading?.settledAt === undefined || loading.missed >= missed) return;
  loading.missed = missed;
  loading.due = true;
}

/**
 * Has the next {@link loadFeed} of a URL look again, if the feed has been on this page for an hour or failed a minute ago
 * (or at any time, when the network has just come back).
 *
 * @returns whether there is anything to look for, or somebody looks already
 */
export function expire(url: string, key: string | undefined, isOnline: boolean): boolean {
  const loading = loadings.get(nameOf(url, key));
  if (!loading) return false;
  const {settledAt, due} = loading;
  if (settledAt === undefined) return true;
  const age = Date.now() - settledAt;
  // What is good is looked at again only when the page is shown: nothing changes under a reader's eyes.
  const isOver = due ? isOnline || age >= failureLife : !isOnline && age >= shelfLife;
  loading.due ||= isOver;
  return isOver;
}
