import type {Embed} from '../embed/embed.js';
import type {Feed} from '../feed/feed.generated.js';
import {feedIn} from './feeds.js';

/** Milliseconds without a change after which a feed is asked for: what is half-written is an address of nothing, or of others. */
const rest = 600;

/** What decides on the feeds: the element as it is chosen, where that is sound, and the language of the page. */
interface Wanted {
  embed: Embed;
  language: string;
}

/** The feed that is chosen, twice: in the language of this page for names, and in that of the element for its fallback. */
export class ChosenFeeds {
  /** Of the feed that is chosen or, where it cannot be had, of ours; undefined until it is there. */
  names: Feed | undefined;

  /** Undefined until it is there, and where the feed cannot be had. */
  fallback: Feed | undefined;

  /** Whether a feed was named that cannot be had from here. */
  failed = false;

  /** Address of the feed that was had last; undefined where it is ours. */
  had: string | undefined;

  readonly #onLoaded: () => void;
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onLoaded Called when they are others than before. */
  constructor(onLoaded: () => void) {
    this.#onLoaded = onLoaded;
  }

  /** Loads what is wanted now; at rest, where an address is being written. */
  follow(wanted: Wanted): void {
    clearTimeout(this.#timer);
    if (this.#isNewAddress(wanted)) this.#timer = setTimeout(() => void this.load(wanted), rest);
    else void this.load(wanted);
  }

  /** Whether an address of a feed, or its key, stands there that was not asked for yet. */
  #isNewAddress({embed}: Wanted): boolean {
    const {feed, 'feed-key': key} = embed.attributes;
    return feed !== undefined && !this.#asked.startsWith(JSON.stringify([feed, key]).slice(0, -1));
  }

  /** Loads what is wanted; the same again does nothing. */
  async load({embed, language}: Wanted): Promise<void> {
    const {feed, 'feed-key': key, lang} = embed.attributes;
    const asked = JSON.stringify([feed, key, lang, language]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    const [named, fallback] = await Promise.all([
      feedIn(feed, language, key),
      feedIn(feed, lang, key),
    ]);
    const names = named ?? (await feedIn(undefined, language));
    // Another was chosen meanwhile.
    if (asked !== this.#asked) return;
    this.names = names;
    this.fallback = fallback;
    this.failed = feed !== undefined && !named;
    this.had = this.failed ? undefined : feed;
    this.#onLoaded();
  }
}
