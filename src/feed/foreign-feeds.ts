/**
 * Feeds that are not built in: written into the page, or at a URL. Everything that reads and judges other people's
 * bytes is behind this file; the script tag loads it only on pages that name such a feed.
 */
import {matchLocale} from '../locale/match.js';
import type {FeedOrigin} from '../shared/events.js';
import type {Feed} from './feed.generated.js';
import {inlineFeed} from './inline.js';
import {loadFeed, noteBuiltIn, noteSequence} from './load.js';
import type {Problem} from './problem.js';

/** What decides which feed is shown. */
export interface FeedRequest {
  /** Address as written in the attribute; without it, the inline or the built-in feed. */
  url: string | undefined;
  /** Public keys, when the feed must be signed. */
  key: string | undefined;
  /** The reader's language. */
  language: string | undefined;
}

/** A feed to show. */
export interface ShownFeed {
  feed: Feed;
  origin: FeedOrigin;
  /** What was left out of it, and why. */
  problems: readonly Problem[];
  /** Languages in which this feed can be had from here, its own included. */
  languages: readonly string[];
}

/** A feed to show, or one to show only until a better one has come. */
export interface Candidate extends ShownFeed {
  provisional?: boolean;
}

const problem = (reason: string, mend: string, value?: unknown): Problem => ({
  path: '',
  value,
  reason,
  mend,
  severity: 'error',
});

/**
 * The feeds that a page names for an element, best first; what is wrong with them goes to `problems`.
 *
 * @param builtIn The built-in feed: nothing older of the same id is accepted.
 */
export async function* foreignFeeds(
  request: FeedRequest,
  host: Element,
  builtIn: Feed,
  problems: Problem[],
): AsyncGenerator<Candidate> {
  noteBuiltIn(builtIn);
  const inline = fromPage(host, request, problems);
  if (request.url !== undefined) {
    if (inline) yield {...inline, provisional: true};
    const remote = await fromUrl(request, host.ownerDocument.baseURI, problems);
    if (remote && !(inline && isAtLeastAsNew(inline.feed, remote.feed))) yield remote;
  }
  if (inline) yield inline;
}

const isAtLeastAsNew = (one: Feed, other: Feed) =>
  one.id === other.id && one.language === other.language && one.sequence >= other.sequence;

function fromPage(
  host: Element,
  {url, key}: FeedRequest,
  problems: Problem[],
): ShownFeed | undefined {
  const parsed = inlineFeed(host);
  if (!parsed) return undefined;
  if (key !== undefined && url === undefined) {
    problems.push(
      problem(
        'is written into the page and cannot be signed',
        'take away feed-key, or name a feed',
      ),
    );
    return undefined;
  }
  const {feed} = parsed;
  if (feed) {
    noteSequence(feed);
    return {feed, origin: 'inline', problems: parsed.problems, languages: [feed.language]};
  }
  problems.push(...parsed.problems);
  return undefined;
}

async function fromUrl(
  {url = '', key, language}: FeedRequest,
  base: string,
  problems: Problem[],
): Promise<ShownFeed | undefined> {
  let address;
  try {
    address = new URL(url, base).href;
  } catch {
    problems.push(problem('has no address that can be read', 'correct the attribute "feed"', url));
    return undefined;
  }
  const loaded = await loadFeed(address, {key});
  const {feed} = loaded;
  if (!feed) {
    problems.push(...loaded.problems);
    return undefined;
  }
  const languages = [...new Set([feed.language, ...Object.keys(feed.translations)])];
  const shown: ShownFeed = {feed, origin: 'url', problems: loaded.problems, languages};

  const tag = matchLocale(language ?? feed.language, languages, feed.language);
  const reference = feed.translations[tag];
  // Beside a feed without an address of its own (data:, blob:) there is nothing.
  if (tag === feed.language || reference === undefined || !URL.canParse(reference, address))
    return shown;
  const translation = await loadFeed(new URL(reference, address).href, {key});
  if (translation.feed?.id === feed.id && translation.feed.language === tag) {
    return {...shown, feed: translation.feed, problems: translation.problems};
  }
  // The reader gets the language that there is, marked as what it is.
  problems.push(
    ...(translation.feed
      ? [
          problem(
            `in "${tag}" is another feed (${translation.feed.id}, ${translation.feed.language})`,
            'correct "translations"',
          ),
        ]
      : translation.problems),
  );
  return shown;
}
