import {
  html,
  noChange,
  nothing,
  type LitElement,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type {Feed} from '../feed/feed.generated.js';
import {loadActing, loadDiagram} from '../companions/companions.js';
import {FeedController, type FeedStatus} from '../feed/feed-controller.js';
import {describeProblem, notLoaded, type Problem} from '../feed/problem.js';
import {directionOf} from '../locale/direction.js';
import {LocaleController} from '../locale/locale-controller.js';
import {sourceLanguage} from '../locale/strings.js';
import {
  IjnActionEvent,
  IjnFeedErrorEvent,
  IjnFeedReadyEvent,
  type ActionChannel,
} from '../shared/events.js';
import type {DiagramParts} from './diagram-parts.js';
import {frameTemplate} from './frame.template.js';
import {viewOptions, type SharedAttributes} from './view-options.js';
import {View, type Acted} from './view.js';

/** What the elements have in common, as their controller sees them. */
export interface HandoutHost
  extends
    ReactiveControllerHost,
    HTMLElement,
    SharedAttributes,
    Pick<LitElement, 'isUpdatePending' | 'renderOptions'> {
  feed: string | null | undefined;
  feedKey: string | null | undefined;
}

/** What an element renders: what it draws, or what a server has drawn already. */
export type Drawn = TemplateResult | typeof noChange;

/** Milliseconds after which the clock is looked at again in any case: timers do not count while a machine sleeps. */
const longestWait = 3_600_000;

/** Most problems of one feed that the console is told. */
const mostWarnings = 20;

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
  /** Ends what is listened to while the element is in a page. */
  #connection: AbortController | undefined;
  /** Whether there is something on show that may stay while other words are on their way. */
  #drawn = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #acting: Awaited<ReturnType<typeof loadActing>> | undefined;
  #actingFailed = false;
  #diagram: DiagramParts | undefined;
  /** What was asked for since the network was there. */
  readonly #asked = new Set<unknown>();

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
    this.locale = new LocaleController(
      host,
      () => host.feed ?? '',
      () => this.#feed.retry(),
    );
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

  hostConnected(): void {
    const {ownerDocument} = this.#host;
    this.#connection = new AbortController();
    this.#asked.clear();
    const {signal} = this.#connection;
    ownerDocument.addEventListener('visibilitychange', this.#feed.lookAgain, {signal});
    addEventListener('online', this.#reconnect, {signal});
    // An inline feed may stand in a part of the page that is still to come.
    ownerDocument.addEventListener('DOMContentLoaded', this.#update, {signal});
    // Lit does not ask for it, and language, feed or hour may have changed meanwhile.
    this.#update();
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const url = this.#host.feed || undefined;
    const key = this.#host.feedKey ?? undefined;
    const language = this.locale.requested;
    this.#feed.follow({url, key, language}, this.#names());
    this.locale.follow(
      this.#feed.shown?.feed.language ?? sourceLanguage,
      this.#feed.isForeign(url),
    );
  }

  hostUpdated(): void {
    if (!this.#diagram && this.#host.shadowRoot!.querySelector('.stages'))
      void this.bring(loadDiagram, 'the drawing', ({Diagram}) => {
        this.#diagram ??= new Diagram(this.#host);
      });
    this.#markStatus();
    this.#schedule();
    if (!this.#settled || this.locale.pending) return;
    this.#settled = false;
    this.#announce();
  }

  /** The frame of an element around what `draw` makes of the feed; the tag's own content when there is none. */
  render(draw: (view: View) => TemplateResult): Drawn {
    const {shown} = this.#feed;
    // What Lit finds in the root, and would draw before, is from a server, and stays until it can be taken over.
    const still = this.#host.renderOptions.renderBefore;
    if (!shown || (this.locale.pending && !this.#drawn) || (still && !shown.enliven))
      return still ? noChange : this.#withoutFeed();
    const view = new View({
      words: this.locale.words,
      now: Date.now(),
      ...shown,
      host: this.#host,
      options: viewOptions(this.#host),
      act: this.#act,
      // Each brings the member of its name.
      ...this.#feed.foreign,
      ...this.#acting,
      diagram: this.#diagram,
      actingFailed: this.#actingFailed,
      loadActing: this.#loadActing,
    });
    let drawn;
    try {
      drawn = frameTemplate(view, draw(view));
    } catch (error) {
      this.#feed.fail(error);
      return this.#withoutFeed();
    }
    this.#drawn = true;
    shown.enliven?.(drawn, view);
    return drawn;
  }

  #withoutFeed(): TemplateResult {
    const {words, pending} = this.locale;
    const said =
      this.status === 'loading' || pending
        ? words.msg('Loading…')
        : words.msg('This cannot be shown right now. Please try again later.');
    const language = words.lastLanguage;
    const isEmpty = [...this.#host.childNodes].every(
      (node) => /^(SCRIPT|#comment)$/.test(node.nodeName) || !node.textContent?.trim(),
    );
    return html`<slot name="header"></slot><slot></slot>${
        isEmpty
          ? html`<p class="quiet" lang=${language} dir=${directionOf(language)}>${said}</p>`
          : nothing
      }<slot name="footer"></slot>`;
  }

  #markStatus(): void {
    const {status} = this;
    if (status === this.#status) return;
    this.#internals.ariaBusy = String(status === 'loading');
    try {
      const {states} = this.#internals;
      states.clear();
      states.add(status);
    } catch {
      // Browsers from before May 2024 have no custom states, or other ones; `status` says the same.
    }
    this.#status = status;
  }

  #announce(): void {
    const {shown, problems} = this.#feed;
    const {failure} = this.locale;
    // Words and feed of a language may be one file, which is missed once.
    const isTold = failure === undefined || problems.some(({value}) => String(value) === failure);
    this.tell(isTold ? problems : [...problems, notLoaded('labels', failure)], shown?.problems);
    if (shown)
      this.#host.dispatchEvent(new IjnFeedReadyEvent(shown.feed, shown.origin, shown.problems));
  }

  /**
   * Tells the page what went wrong, and its editor, who reads the console and not our events.
   *
   * @param less What is wrong within a feed that is on show all the same.
   */
  tell(problems: Problem[], less: readonly Problem[] = []): void {
    if (problems.length > 0) this.#host.dispatchEvent(new IjnFeedErrorEvent(problems));
    for (const problem of [...problems, ...less].slice(0, mostWarnings)) {
      // oxlint-disable-next-line no-console
      console.warn(`<${this.#host.localName}> ${describeProblem(problem)}`);
    }
  }

  /** Loads what an element can do without; once, and again when the network is back. */
  async bring<Module extends {adoptStyles: (root: ShadowRoot) => void}>(
    load: () => Promise<Module>,
    what: string,
    use: (module: Module) => void,
  ): Promise<void> {
    // What a server drew is without it, and is taken over first.
    if (this.#asked.has(load) || (this.#host.renderOptions.renderBefore && !this.#drawn)) return;
    this.#asked.add(load);
    try {
      const module = await load();
      module.adoptStyles(this.#host.shadowRoot!);
      use(module);
      this.#update();
    } catch (error) {
      this.tell([notLoaded(what, error)]);
    }
  }

  readonly #act = (action: Acted, channel: ActionChannel, url?: string): boolean =>
    this.#host.dispatchEvent(new IjnActionEvent(action.id, action.kind, channel, url));

  /** Asked for again each time that something is opened, as long as it could not be had. */
  readonly #loadActing = async ({currentTarget}: Event): Promise<void> => {
    if (this.#acting || !(currentTarget as HTMLDetailsElement).open) return;
    await loadActing().then(
      (acting) => {
        acting.adoptStyles(this.#host.shadowRoot!);
        this.#acting = acting;
      },
      (error: unknown) => {
        this.#actingFailed = true;
        this.tell([notLoaded('ways to act', error)]);
      },
    );
    this.#update();
  };

  /** Draws anew when the clock reaches the next moment at which something on show opens, closes or expires. */
  #schedule(): void {
    clearTimeout(this.#timer);
    const {shown, foreign} = this.#feed;
    if (!shown || !this.#host.isConnected) return;
    // The built-in handout changes once, when it expires.
    const wait = foreign
      ? foreign.foreign.updated(shown.feed, this.#host)
      : Date.parse(shown.feed.expires ?? '') - Date.now();
    if (wait > 0) this.#timer = setTimeout(this.#update, Math.min(wait, longestWait));
  }

  readonly #reconnect = (event: Event): void => {
    this.#asked.clear();
    this.locale.retry();
    this.#feed.lookAgain(event);
    this.#update();
  };

  readonly #update = (): void => this.#host.requestUpdate();
}
