import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {companionLanguages, loadBuiltInFeed} from '../locale/companions.js';
import {matchLocale} from '../locale/match.js';
import type {FeedOrigin} from '../shared/events.js';
import {englishFeed} from './built-in/en.generated.js';
import type {Feed} from './feed.generated.js';
import {inlineFeed} from './inline.js';
import {loadFeed, noteSequence} from './load.js';
import type {ParsedFeed} from './parse.js';
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
  problems: Problem[];
  /** Languages in which this feed can be had from here, its own included. */
  languages: readonly string[];
}

/** Where an element stands: `error` when it shows the next best, or only the tag's own content. */
export type FeedStatus = 'loading' | 'ready' | 'error';

const problem = (reason: string, mend: string, value?: unknown): Problem => ({
  path: '',
  value,
  reason,
  mend,
  severity: 'error',
});

const builtInLanguages = ['en', ...companionLanguages];
noteSequence(englishFeed);

/**
 * Finds the feed that an element shows: from its URL, else the inline one, else the built-in one, in the
 * reader's language; each only if it holds what the element's attributes name.
 */
export class FeedController implements ReactiveController {
  /** The feed on show; undefined while loading and when there is nothing but the tag's own content. */
  shown: ShownFeed | undefined;

  status: FeedStatus = 'loading';

  /** Why the feed asked for is not the one on show; empty when it is. */
  problems: Problem[] = [];

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #lacks: (feed: Feed) => Problem | undefined;
  readonly #onSettled: () => void;
  #request = '';
  #names = '';
  /** Counts requests, so that a slow answer never overtakes a newer choice. */
  #turn = 0;

  /**
   * @param lacks What an element's attributes name and a feed does not hold.
   * @param onSettled Called when the status became `ready` or `error`, or another feed is on show.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    lacks: (feed: Feed) => Problem | undefined,
    onSettled: () => void,
  ) {
    this.#host = host;
    this.#lacks = lacks;
    this.#onSettled = onSettled;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#turn++;
    this.#request = '';
  }

  /**
   * Finds the feed for a request; the same request again does nothing.
   *
   * @param names What the attributes name, as text: other names may need another feed.
   */
  follow(request: FeedRequest, names: string): void {
    const text = JSON.stringify(request);
    if (text === this.#request) {
      if (names === this.#names) return;
      this.#names = names;
      // Another stage or principle of the feed on show needs no other feed.
      if (this.status === 'ready' && this.shown && !this.#lacks(this.shown.feed)) return;
    }
    this.#request = text;
    this.#names = names;
    void this.#find(request, ++this.#turn);
  }

  async #find(request: FeedRequest, turn: number): Promise<void> {
    const problems: Problem[] = [];
    const isOld = () => turn !== this.#turn;
    /** Shows a feed unless it lacks something; tells whether it did. */
    const offer = (candidate: ShownFeed | undefined) => {
      if (!candidate) return false;
      const lack = this.#lacks(candidate.feed);
      if (lack) problems.push(lack);
      else this.#settle(candidate, problems);
      return !lack;
    };

    const inline = inlineFeed(this.#host);
    const inlineCandidate = inline && this.#inline(inline, problems, request);
    if (request.url !== undefined) {
      this.status = 'loading';
      if (inlineCandidate && !this.#lacks(inlineCandidate.feed)) this.shown = inlineCandidate;
      const fromUrl = await this.#fromUrl(request, problems, inlineCandidate?.feed);
      if (isOld() || offer(fromUrl)) return;
    }
    if (offer(inlineCandidate)) return;

    const builtIn = this.#isBuiltInEnglish(request)
      ? {feed: englishFeed, origin: 'built-in' as const, problems: [], languages: builtInLanguages}
      : await this.#builtIn(request, problems);
    if (isOld() || offer(builtIn)) return;
    this.#settle(undefined, problems);
  }

  #isBuiltInEnglish({language}: FeedRequest): boolean {
    return matchLocale(language ?? 'en', builtInLanguages, 'en') === 'en';
  }

  async #builtIn({language}: FeedRequest, problems: Problem[]): Promise<ShownFeed> {
    const tag = matchLocale(language ?? 'en', builtInLanguages, 'en');
    this.status = 'loading';
    let feed = englishFeed;
    try {
      feed = await loadBuiltInFeed(tag);
    } catch (error) {
      problems.push(
        problem(
          `could not be loaded in "${tag}": ${(error as Error).message}`,
          'publish the folder dist whole',
          tag,
        ),
      );
    }
    return {feed, origin: 'built-in', problems: [], languages: builtInLanguages};
  }

  #inline(parsed: ParsedFeed, problems: Problem[], {url, key}: FeedRequest): ShownFeed | undefined {
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
    if (!feed) {
      problems.push(...parsed.problems);
      return undefined;
    }
    return {feed, origin: 'inline', problems: parsed.problems, languages: [feed.language]};
  }

  async #fromUrl(
    {url, key, language}: FeedRequest,
    problems: Problem[],
    inline: Feed | undefined,
  ): Promise<ShownFeed | undefined> {
    let address;
    try {
      address = new URL(url ?? '', this.#host.ownerDocument.baseURI).href;
    } catch {
      problems.push(
        problem('has no address that can be read', 'correct the attribute "feed"', url),
      );
      return undefined;
    }
    const loaded = await loadFeed(address, {key});
    const {feed} = loaded;
    if (!feed || loaded.stale) problems.push(...loaded.problems);
    // What is in the page is newer, or the same without the wait.
    if (
      !feed ||
      (inline?.id === feed.id &&
        inline.language === feed.language &&
        inline.sequence >= feed.sequence)
    ) {
      return undefined;
    }
    const languages = [...new Set([feed.language, ...Object.keys(feed.translations)])];
    const shown = {
      feed,
      origin: 'url' as const,
      problems: loaded.stale ? [] : loaded.problems,
      languages,
    };
    const tag = matchLocale(language ?? feed.language, languages, feed.language);
    const reference = feed.translations[tag];
    if (tag === feed.language || reference === undefined) return shown;
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

  #settle(shown: ShownFeed | undefined, problems: Problem[]): void {
    this.shown = shown;
    this.problems = problems;
    this.status = shown && problems.length === 0 ? 'ready' : 'error';
    this.#host.requestUpdate();
    this.#onSettled();
  }
}
