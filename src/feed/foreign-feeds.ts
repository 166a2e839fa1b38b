/**
 * Feeds that are not built in: written into the page, or at a URL. Everything that reads and judges other people's
 * bytes is behind this file; the script tag loads it only on pages that name such a feed.
 */
import type {matchLocale} from '../locale/match.js';
import type {FeedOrigin} from '../shared/events.js';
import type {Feed} from './feed.generated.js';
import {tookTooLong, totalDeadline} from './fetch-bytes.js';
import {noteBuiltIn} from './freshness.js';
import {inlineFeed} from './inline.js';
import {expire, loadFeed, renew} from './load.js';
import {feedProblem, type Problem} from './problem.js';

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
  /** Whether it stands in for one that could not be had, which may be newer. */
  standIn?: boolean;
  /** The moment at which a server drew it, until what that drew is live. */
  now?: number;
  /** Whether it is to be drawn as that server did. */
  still?: boolean;
  /** Makes what a server drew live, given the same as drawn here; takes it away when it is not the same. */
  enliven?: (drawn: unknown, view: {words: {packed: string}}) => void;
}

/** A search for the feed that an element is to show: what it goes by, and what it tells meanwhile. */
export interface ForeignSearch extends FeedRequest {
  /** The element. */
  host: Element;
  /** The built-in feed: nothing older of the same id is accepted. */
  builtIn: ShownFeed;
  /** What is on show already: nothing older of it takes its place meanwhile. */
  shown: ShownFeed | undefined;
  /** Gets what is wrong with the feeds that were found. */
  problems: Problem[];
  /** Whether a feed holds what the element's attributes name; notes it if not. */
  isWhole: (found: ShownFeed) => boolean;
  /** Finds the reader's language among those that there are: every page has it already. */
  match: typeof matchLocale;
  /** Shows a feed until a better one has come. */
  show: (meanwhile: ShownFeed) => void;
}

/** The best of the feeds that a page names for an element. */
export async function foreignFeed(search: ForeignSearch): Promise<ShownFeed | undefined> {
  const {url, key, host, builtIn, shown, problems, isWhole, show} = search;
  noteBuiltIn(builtIn.feed);
  const urls: string[] = [];
  addresses.set(host, {key, urls});
  const inline = await fromPage(search);
  if (url !== undefined) {
    if (inline && !(shown && isNoOlder(shown.feed, inline.feed))) show(inline);
    const remote = await fromUrl(search, urls);
    if (remote && !(inline && isAtLeastAsNew(inline.feed, remote.feed)) && isWhole(remote))
      return remote;
  }
  return inline && isWhole(inline) ? {...inline, standIn: problems.length > 0} : undefined;
}

/** The addresses that an element's feed came from, or should have: its own, and that of its translation. */
const addresses = new WeakMap<Element, {key: string | undefined; urls: string[]}>();

/**
 * Whether an element should look for its feed again: when the page is shown after an hour, or after a minute if it failed;
 * and if it failed, when the network has come back.
 */
export function lookAgain({type}: Event, host: Element): boolean {
  const isOnline = type === 'online';
  if (!isOnline && host.ownerDocument.visibilityState !== 'visible') return false;
  const {key, urls} = addresses.get(host) ?? {key: undefined, urls: []};
  // All of them, not the first: each has its own age.
  return urls.filter((url) => expire(url, key, isOnline)).length > 0;
}

/** Whether a feed is of the same counter as another, and no older; each language counts alike. */
const isNoOlder = (one: Feed, other: Feed) => one.id === other.id && one.sequence >= other.sequence;

const isAtLeastAsNew = (one: Feed, other: Feed) =>
  one.language === other.language && isNoOlder(one, other);

async function fromPage({
  host,
  url,
  key,
  language,
  builtIn,
  problems,
  match,
}: ForeignSearch): Promise<ShownFeed | undefined> {
  const parsed = await inlineFeed(host);
  if (!parsed) return undefined;
  const own = parsed.feed;
  // Our own handout (`ijn-feed render`), of the same sequence and so the same facts: its other languages are beside the script.
  if (
    own?.id === builtIn.feed.id &&
    own.sequence === builtIn.feed.sequence &&
    url === undefined &&
    key === undefined
  ) {
    const {languages} = builtIn;
    const tag = match(language ?? own.language, languages, own.language);
    return tag === own.language
      ? {feed: own, origin: 'inline', problems: parsed.problems, languages}
      : undefined;
  }
  if (key !== undefined && url === undefined) {
    problems.push(
      feedProblem(
        'is written into the page and cannot be signed',
        'take away feed-key, or name a feed',
      ),
    );
    return undefined;
  }
  const {feed} = parsed;
  if (feed) {
    return {feed, origin: 'inline', problems: parsed.problems, languages: [feed.language]};
  }
  problems.push(...parsed.problems);
  return undefined;
}

async function fromUrl(search: ForeignSearch, urls: string[]): Promise<ShownFeed | undefined> {
  const {url = '', host, problems} = search;
  let address;
  try {
    address = new URL(url, host.ownerDocument.baseURI).href;
  } catch {
    problems.push(
      feedProblem('has no address that can be read', 'correct the attribute "feed"', url),
    );
    return undefined;
  }
  // The feed and its translation together may take no longer than one may.
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(tookTooLong()), totalDeadline);
  try {
    return await inLanguage(address, search, urls, deadline.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** The feed at an address, or its translation for the reader, each as it is now or else as it last was. */
async function inLanguage(
  address: string,
  {key, language, problems, match}: ForeignSearch,
  urls: string[],
  signal: AbortSignal,
): Promise<ShownFeed | undefined> {
  const loadShown = async (from: string): Promise<ShownFeed | undefined> => {
    urls.push(from);
    const loaded = await loadFeed(from, {key, signal});
    if (!loaded.feed) problems.push(...loaded.problems);
    const {feed, problems: leftOut} = loaded.feed ? loaded : (loaded.lastGood ?? loaded);
    if (!feed) return undefined;
    const languages = [...new Set([feed.language, ...Object.keys(feed.translations)])];
    return {feed, origin: 'url', problems: leftOut, languages, standIn: !loaded.feed};
  };

  const shown = await loadShown(address);
  if (!shown) return undefined;
  const {feed, languages} = shown;
  const tag = match(language ?? feed.language, languages, feed.language);
  const reference = feed.translations[tag];
  // Beside a feed without an address of its own (data:, blob:) there is nothing.
  if (tag === feed.language || reference === undefined || !URL.canParse(reference, address))
    return shown;
  const {href, host} = new URL(reference, address);
  // The page has asked for one site: no feed sends its visitors' browsers to another.
  if (host !== new URL(address).host) {
    problems.push(
      feedProblem(
        `in "${tag}" is on another site (${host})`,
        'publish it beside the feed',
        reference,
      ),
    );
    return shown;
  }
  const isOld = (found: ShownFeed | undefined) =>
    found?.feed.id === feed.id && found.feed.sequence < feed.sequence;
  let translation = await loadShown(href);
  if (isOld(translation)) {
    // The two may be cached apart: then the older one is fetched afresh, once.
    renew(href, key, feed.sequence);
    translation = await loadShown(href);
  }
  // The reader gets the language that there is, marked as what it is.
  if (!translation) return shown;
  const {id, language: found, sequence} = translation.feed;
  if (id !== feed.id || found !== tag) {
    problems.push(
      feedProblem(`in "${tag}" is another feed (${id}, ${found})`, 'correct "translations"'),
    );
    return shown;
  }
  if (isOld(translation)) {
    const reason = `in "${tag}" is older (sequence ${sequence}) than the feed itself (${feed.sequence})`;
    problems.push(feedProblem(reason, 'build and publish all languages together'));
    // It may call open what has ended since. Its time was over when the newer one came: its words stay, its links go.
    return {...translation, feed: {...translation.feed, expires: feed.issued}, languages};
  }
  return {...translation, languages};
}
