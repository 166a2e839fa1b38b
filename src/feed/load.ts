/** Loads a feed from a URL: once a page, however many elements show it. */
import {fetchBytes, FetchFailure} from './fetch-bytes.js';
import type {Feed} from './feed.generated.js';
import {maxFeedBytes, parseFeed, type ParsedFeed} from './parse.js';
import {isSigned} from './signature.js';

/** Most bytes of a `.sig` file: four signatures with room for white space. */
const maxSignatureBytes = 1024;

/** How to load a feed. */
export interface LoadOptions {
  /** Ed25519 public keys, base64url, separated by white space; the feed must carry a signature of one. */
  key?: string | undefined;
}

/** What came of loading a feed. */
export interface LoadedFeed extends ParsedFeed {
  /** Absolute address. */
  url: string;
}

/** What was asked for on this page; what failed is taken out, what came stays the last good one. */
const requests = new Map<string, Promise<LoadedFeed>>();

/** The highest `sequence` that this page has seen, by feed and language. */
const seen = new Map<string, number>();

const identity = (feed: Feed) => `${feed.language} ${feed.id}`;

const failed = (url: string, reason: string, mend: string): LoadedFeed => ({
  url,
  problems: [{path: '', value: url, reason, mend, severity: 'error'}],
});

/** Tells that this page has a feed, as the built-in or an inline one, so that no older one is accepted. */
export function noteSequence(feed: Feed): void {
  const key = identity(feed);
  seen.set(key, Math.max(seen.get(key) ?? -1, feed.sequence));
}

const unsigned = 'is not signed with one of the keys in feed-key';
const signIt = 'sign this very file and publish the signature beside it as <feed>.sig';

async function fetchSigned(url: string, key: string): Promise<Uint8Array<ArrayBuffer>> {
  // Feed and signature may be cached apart and disagree: then both are fetched afresh, once.
  for (const cache of ['default', 'reload'] as const) {
    const [bytes, signatures] = await Promise.all([
      fetchBytes(url, maxFeedBytes, cache),
      fetchBytes(`${url}.sig`, maxSignatureBytes, cache),
    ]);
    if (await isSigned(bytes, new TextDecoder().decode(signatures), key)) return bytes;
  }
  throw new FetchFailure(unsigned);
}

async function load(url: string, {key}: LoadOptions): Promise<LoadedFeed> {
  let bytes;
  try {
    bytes = await (key === undefined ? fetchBytes(url, maxFeedBytes) : fetchSigned(url, key));
  } catch (error) {
    const reason =
      error instanceof FetchFailure
        ? error.message
        : `could not be checked: ${(error as Error).message}`;
    return failed(
      url,
      reason,
      reason === unsigned ? signIt : 'see that the address is right and answers',
    );
  }
  const {feed, problems} = parseFeed(bytes);
  if (!feed) return {url, problems};
  const newest = seen.get(identity(feed)) ?? -1;
  if (feed.sequence < newest) {
    return failed(
      url,
      `is older (sequence ${feed.sequence}) than one that was seen already (${newest})`,
      'publish it with a higher sequence',
    );
  }
  noteSequence(feed);
  return {url, feed, problems};
}

/**
 * Loads and checks a feed. Never rejects: what went wrong is in `problems`. A URL is asked for once a page, and
 * a failed load does not stick: the next call tries again.
 *
 * @param url Absolute address.
 */
export function loadFeed(url: string, options: LoadOptions = {}): Promise<LoadedFeed> {
  const name = `${options.key ?? ''} ${url}`;
  let request = requests.get(name);
  if (!request) {
    request = load(url, options).then((loaded) => {
      if (!loaded.feed) requests.delete(name);
      return loaded;
    });
    requests.set(name, request);
  }
  return request;
}
