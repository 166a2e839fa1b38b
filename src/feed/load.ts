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

/** Apart by key: what nobody signed cannot lock out what somebody did. */
const identity = (feed: Feed, key = '') => `${key} ${feed.language} ${feed.id}`;

const failed = (url: string, reason: string, mend: string): LoadedFeed => ({
  url,
  problems: [{path: '', value: url, reason, mend, severity: 'error'}],
});

/** The `sequence` below which a feed is refused in any language, by its id. */
const floors = new Map<string, number>();

/** Tells of the built-in feed: nothing older of the same id is accepted, in whatever language. */
export function noteBuiltIn({id, sequence}: Feed): void {
  floors.set(id, sequence);
}

/** Tells that this page has a feed, so that no older one in its language is accepted. */
export function noteSequence(feed: Feed, key?: string): void {
  const name = identity(feed, key);
  seen.set(name, Math.max(seen.get(name) ?? -1, feed.sequence));
}

const unsigned = 'is not signed with one of the keys in feed-key';
const signIt = 'sign this very file and publish the signature beside it as <feed>.sig';

async function fetchSigned(url: string, key: string): Promise<Uint8Array<ArrayBuffer>> {
  const signature = new URL(url);
  signature.pathname += '.sig';
  // Feed and signature may be cached apart and disagree: then both are fetched afresh, once.
  for (const cache of ['default', 'reload'] as const) {
    const [bytes, signatures] = await Promise.all([
      fetchBytes(url, maxFeedBytes, cache),
      fetchBytes(signature.href, maxSignatureBytes, cache),
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
  const newest = Math.max(seen.get(identity(feed, key)) ?? -1, floors.get(feed.id) ?? -1);
  if (feed.sequence < newest) {
    return failed(
      url,
      `is older (sequence ${feed.sequence}) than the one that is known already (${newest})`,
      'publish it with a higher sequence',
    );
  }
  noteSequence(feed, key);
  return {url, feed, problems};
}

/**
 * Loads and checks a feed. Never rejects: what went wrong is in `problems`. A URL is asked for once a page, and
 * a failed load does not stick: the next call tries again.
 *
 * @param url Absolute address.
 */
export function loadFeed(url: string, options: LoadOptions = {}): Promise<LoadedFeed> {
  const name = `${options.key} ${url}`;
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
