import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {languageTags, loadBuiltInFeed, loadForeign, loadModule} from '../companions/companions.js';
import {matchLocale} from '../locale/match.js';
import {sourceLanguage} from '../locale/strings.js';
import {englishFeed} from './built-in/en.generated.js';
import type {Feed} from './feed.generated.js';
import type {FeedRequest, ShownFeed} from './foreign-feeds.js';
import {inlineScript} from './inline-script.js';
import {notLoaded, type Problem} from './problem.js';

/** Where an element stands: `error` when it shows the next best, or only the tag's own content. */
export type FeedStatus = 'loading' | 'ready' | 'error';

const builtIn = (feed: Feed, standIn = false): ShownFeed => ({
  feed,
  origin: 'built-in',
  problems: [],
  languages: languageTags,
  standIn,
});

/**
 * Finds the feed that an element shows: from its URL, else the inline one, else the built-in one, in the
 * reader's language; each only if it holds what the element's attributes name.
 */
export class FeedController implements ReactiveController {
  /** The feed on show; undefined while loading and when there is nothing but the tag's own content. */
  shown: ShownFeed | undefined;

  /** Where the element stands. */
  status: FeedStatus = 'loading';

  /** What reads and draws feeds from elsewhere, once it was needed. */
  foreign: Awaited<ReturnType<typeof loadForeign>> | undefined;

  /** Why the feed asked for is not the one on show; empty when it is. */
  problems: Problem[] = [];

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #lacks: (feed: Feed) => Problem | undefined;
  readonly #onSettled: () => void;
  #request = '';
  #names = '';
  /** Whether the same request is to be looked at again. */
  #due = false;
  /** Whether a feed was not shown because it lacks what the attributes name. */
  #passedBy = false;
  /** Counts requests, so that a slow answer never overtakes a newer choice. */
  #turn = 0;
  #settledTurn = 0;

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
    // Not JSON: a page may have put `toJSON` on everything.
    const text = `${[...Object.values(request), !!inlineScript(this.#host)]}`;
    const again = text === this.#request;
    if (again && !this.#due) {
      if (names === this.#names) return;
      this.#names = names;
      // Another stage or principle needs no other feed, unless the last search passed one by for its lack.
      if (this.shown && !this.#passedBy && !this.#lacks(this.shown.feed)) return;
    }
    this.#request = text;
    this.#names = names;
    this.#due = false;
    // A look at what is on show already changes nothing until it has found something.
    if (!again) this.status = 'loading';
    void this.#find(request, ++this.#turn, again);
  }

  /** Whether what is asked for is not the built-in feed. */
  isForeign = (url: string | undefined): boolean =>
    url !== undefined || inlineScript(this.#host) !== null;

  /** Asks anew, at the next update, for what could not be had. */
  retry(): void {
    if (this.status === 'error') this.#request = '';
  }

  /** Looks again where that may have become worth it: the page is shown again, or the network is back. */
  readonly lookAgain = (event: Event): void => {
    // A search that is under way has a deadline, which a second one would put off.
    if (this.#settledTurn === this.#turn) {
      this.#due ||=
        this.foreign?.lookAgain(event, this.#host) ??
        (this.status === 'error' && event.type === 'online');
    }
    this.#host.requestUpdate();
  };

  async #find(request: FeedRequest, turn: number, again: boolean): Promise<void> {
    const problems: Problem[] = [];
    this.#passedBy = false;
    const isOld = () => turn !== this.#turn;
    const isWhole = ({feed}: ShownFeed) => {
      const lack = this.#lacks(feed);
      if (lack) {
        problems.push(lack);
        this.#passedBy = true;
      }
      return !lack;
    };

    let shown: ShownFeed | undefined;
    if (this.isForeign(request.url)) {
      try {
        this.foreign = await loadForeign();
        shown = await this.foreign.foreignFeed({
          ...request,
          host: this.#host,
          builtIn: builtIn(englishFeed),
          shown: this.shown,
          problems,
          isWhole,
          match: matchLocale,
          show: (meanwhile) => {
            // What is on show and as new stays until something better was found.
            if (isOld() || (again && this.shown) || this.#lacks(meanwhile.feed)) return;
            this.shown = meanwhile;
            this.#host.requestUpdate();
          },
          load: loadModule,
        });
      } catch (error) {
        problems.push(notLoaded('feeds', error));
      }
    }
    if (!shown && !isOld()) {
      const found = this.#builtIn(request, problems);
      // English is there at once: then the first paint has it. The page's `Promise` may not be the one of async functions.
      shown = 'then' in found ? await found : found;
      if (!isWhole(shown)) shown = undefined;
    }
    if (!isOld()) this.#settle(shown, problems);
  }

  /** The built-in feed in the reader's language; at once where that is English. */
  #builtIn(
    {language = sourceLanguage}: FeedRequest,
    problems: Problem[],
  ): ShownFeed | Promise<ShownFeed> {
    const standIn = problems.length > 0;
    const shown = (feed: Feed) => builtIn(feed, standIn);
    const tag = matchLocale(language, languageTags, sourceLanguage);
    if (tag === sourceLanguage) return shown(englishFeed);
    return loadBuiltInFeed(tag).then(shown, (error: unknown) => {
      problems.push(notLoaded(`"${tag}"`, error));
      return shown(englishFeed);
    });
  }

  /** Takes away a feed that could not be drawn. */
  fail(error: unknown): void {
    this.#settle(undefined, [notLoaded('what it drew', error)]);
  }

  #settle(shown: ShownFeed | undefined, problems: Problem[]): void {
    const status = shown && problems.length === 0 ? 'ready' : 'error';
    // The same answer to a look again is no news.
    const isNew =
      this.shown?.feed !== shown?.feed ||
      this.status !== status ||
      this.problems[0]?.reason !== problems[0]?.reason;
    this.shown = shown;
    this.problems = problems;
    this.status = status;
    this.#settledTurn = this.#turn;
    this.#host.requestUpdate();
    if (isNew) this.#onSettled();
  }
}
