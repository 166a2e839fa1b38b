import {html, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Action, Feed} from '../feed/feed.generated.js';
import {FeedController, type FeedStatus} from '../feed/feed-controller.js';
import {describeProblem, notLoaded, type Problem} from '../feed/problem.js';
import {directionOf} from '../locale/direction.js';
import {LocaleController} from '../locale/locale-controller.js';
import {
  IjnActionEvent,
  IjnFeedErrorEvent,
  IjnFeedReadyEvent,
  IjnLanguageChangeEvent,
  type ActionChannel,
} from '../shared/events.js';
import {nextChange} from './next-change.js';
import {wordList} from '../shared/word-list.js';
import {notesTemplate} from './notes.template.js';
import {View} from './view.js';

/** What the elements have in common, as their controller sees them. */
export interface HandoutHost extends ReactiveControllerHost, HTMLElement {
  feed: string | null | undefined;
  feedKey: string | null | undefined;
  region: string | null;
  source: string | null | undefined;
  headingLevel: number;
}

/** Longest time that a browser's timer can wait: 2³¹−1 ms. */
const longestTimer = 2_147_483_647;

/**
 * Everything that the three elements share: language, feed, clock, status, events and the frame around what
 * each of them draws.
 */
export class HandoutController implements ReactiveController {
  readonly locale: LocaleController;
  readonly #feed: FeedController;
  readonly #host: HandoutHost;
  readonly #internals: ElementInternals;
  readonly #names: () => string;
  #status: FeedStatus | undefined;
  #settled = false;
  /** Whether there is something on show that may stay while other words are on their way. */
  #drawn = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param names What the element's own attributes name, as text.
   * @param lacks What of that a feed does not hold.
   */
  constructor(
    host: HandoutHost,
    names: () => string = () => '',
    lacks: (feed: Feed) => Problem | undefined = () => undefined,
  ) {
    this.#host = host;
    this.#names = names;
    this.#internals = host.attachInternals();
    this.locale = new LocaleController(host, () => host.feed ?? '');
    this.#feed = new FeedController(host, lacks, () => (this.#settled = true));
    host.addController(this);
  }

  /** `loading`; `ready`; `error` when the next best is on show, or only the tag's own content. */
  get status(): FeedStatus {
    return this.#feed.status === 'ready' && this.locale.failure !== undefined
      ? 'error'
      : this.#feed.status;
  }

  /** Languages in which the feed on show can be had. */
  get languages(): readonly string[] {
    return this.#feed.shown?.languages ?? [];
  }

  /** The visitor chose a language. */
  chooseLanguage(language: string): void {
    this.locale.choose(language);
    this.#host.dispatchEvent(new IjnLanguageChangeEvent(language));
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('visibilitychange', this.#onVisible);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('visibilitychange', this.#onVisible);
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    const {feed: url, feedKey: key} = this.#host;
    const language = this.locale.requested;
    this.#feed.follow({url: url ?? undefined, key: key ?? undefined, language}, this.#names());
    this.locale.follow(this.#feed.shown?.feed.language ?? 'en');
    this.#markStatus();
  }

  hostUpdated(): void {
    this.#schedule();
    if (!this.#settled || this.locale.pending) return;
    this.#settled = false;
    this.#announce();
  }

  /** The frame of an element around what `draw` makes of the feed; the tag's own content when there is none. */
  render(draw: (view: View) => TemplateResult): TemplateResult {
    const {shown} = this.#feed;
    if (!shown || (this.locale.pending && !this.#drawn)) return this.#withoutFeed();
    this.#drawn = true;
    const view = new View(shown.feed, this.locale.words, Date.now(), this.#options(), this.#act);
    const {language} = view;
    return html`<div class="root" part="root" lang=${language} dir=${directionOf(language)}>
      <slot name="header"></slot>
      ${notesTemplate(view)} ${draw(view)}
      <slot name="footer"></slot>
    </div>`;
  }

  #options() {
    const {region, source, headingLevel} = this.#host;
    return {
      region: wordList(region),
      source: source || undefined,
      headingLevel: Math.min(6, Math.max(1, Math.trunc(headingLevel) || 2)),
    };
  }

  #withoutFeed(): TemplateResult {
    const {msg, language} = this.locale.words;
    const loading = this.status === 'loading' || this.locale.pending;
    // The slot's own content shows where the tag is empty.
    return html`<slot
      ><p class="quiet" lang=${language} dir=${directionOf(language)}>
        ${
          loading
            ? msg('Loading…')
            : msg('This part of the handout cannot be shown right now. Please try again later.')
        }
      </p></slot
    >`;
  }

  #markStatus(): void {
    const {status} = this;
    if (status === this.#status) return;
    const {states} = this.#internals;
    if (this.#status) states.delete(this.#status);
    states.add(status);
    this.#internals.ariaBusy = String(status === 'loading');
    this.#status = status;
  }

  #announce(): void {
    const {shown, problems} = this.#feed;
    const {failure} = this.locale;
    const all = failure === undefined ? problems : [...problems, notLoaded('labels', failure)];
    if (all.length > 0) this.#host.dispatchEvent(new IjnFeedErrorEvent(all));
    // The page's editor reads the console, not our events.
    for (const problem of [...all, ...(shown?.problems ?? [])]) {
      // oxlint-disable-next-line no-console
      console.warn(`<${this.#host.localName}> ${describeProblem(problem)}`);
    }
    if (shown)
      this.#host.dispatchEvent(new IjnFeedReadyEvent(shown.feed, shown.origin, shown.problems));
  }

  readonly #act = (action: Action, channel: ActionChannel, url?: string): boolean =>
    this.#host.dispatchEvent(new IjnActionEvent(action.id, action.kind, channel, url));

  /** Draws anew when the clock reaches the next moment at which something on show opens, closes or expires. */
  #schedule(): void {
    clearTimeout(this.#timer);
    const {shown} = this.#feed;
    const now = Date.now();
    const next = shown && nextChange(shown.feed, now);
    if (next === undefined) return;
    this.#timer = setTimeout(() => this.#host.requestUpdate(), Math.min(next - now, longestTimer));
  }

  /** Timers sleep while a page is hidden or frozen. */
  readonly #onVisible = (): void => this.#host.requestUpdate();
}
