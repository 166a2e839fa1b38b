/** The feeds that this page takes its names and words from. */
import type {Feed} from '../feed/feed.generated.js';
import {loadFeed} from '../feed/load.js';
import {matchLocale} from '../locale/match.js';

/** Our own, beside the page. */
const ours = './feed/feed.json';

/**
 * A feed in the language that is nearest to one.
 *
 * @param address Of another feed; without it, ours.
 * @param language BCP 47 tag; without it, the feed's own.
 * @returns nothing when it cannot be had from here
 */
export async function feedIn(
  address: string | undefined,
  language: string | undefined,
  key?: string,
): Promise<Feed | undefined> {
  // A path leads into the partner's site, which is not this one.
  if (address && !/^https?:/i.test(address)) return undefined;
  const url = new URL(address ?? ours, document.baseURI).href;
  const {feed} = await loadFeed(url, {key});
  if (!feed || !language) return feed;
  const tag = matchLocale(language, Object.keys(feed.translations), feed.language);
  const translation = feed.translations[tag];
  if (tag === feed.language || !translation) return feed;
  if (!URL.canParse(translation, url)) return feed;
  const {href, host} = new URL(translation, url);
  // As in pages: no feed sends a browser to another site than its own, and no other feed passes for its translation.
  if (host !== new URL(url).host) return feed;
  const {feed: translated} = await loadFeed(href, {key});
  return translated?.id === feed.id && translated.language === tag ? translated : feed;
}
