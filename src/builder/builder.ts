import {html, nothing, render} from 'lit';
import type {AttributeName} from '../embed/attributes.js';
import type {Feed} from '../feed/feed.generated.js';
import {directionOf} from '../locale/direction.js';
import type {BuilderWords} from './builder-words.js';
import {choiceFromQuery, queryOfChoice, type Choice} from './choice.js';
import {feedIn} from './feeds.js';
import {givenHosts, writtenIn, type Addresses} from './given-hosts.js';
import {loadBuilderWords} from './load-words.js';
import type {PageView} from './page-view.js';
import {PreviewFrame} from './preview/preview-frame.js';
import {scaleToFit} from './preview-scale.js';
import {loadRelease, thisRelease} from './release.js';
import {lookTemplate} from './sections/look.template.js';
import {mastheadTemplate, pageTitle} from './sections/masthead.template.js';
import {pasteTemplate} from './sections/paste.template.js';
import {seeTemplate} from './sections/see.template.js';
import {whatTemplate} from './sections/what.template.js';
import {whereTemplate} from './sections/where.template.js';
import {snippetFor} from './snippets/snippet-for.js';
import {soundEmbed} from './sound.js';
import {translationNote} from './translation-note.js';

/** Milliseconds without a change after which the preview follows: nobody wants it to flicker while they write. */
const rest = 250;

/** Milliseconds without a change after which a feed is asked for: what is half-written is an address of nothing, or of others. */
const feedRest = 600;

/** Milliseconds to wait for what lies beside the page before it is drawn without. */
const patience = 1000;

/** Milliseconds for which it is said what was just done: long enough to read it twice. */
const newsTime = 8000;

/** Hash of the address that shows the desk. */
const deskHash = '#feed-desk';

/** The page: its choice, drawn. */
export class Builder {
  readonly #root: HTMLElement;
  #words!: BuilderWords;
  #requested: readonly string[] = [];
  #choice: Choice = choiceFromQuery(new URLSearchParams(location.search));
  /** Whether something that few ask for was chosen before the page was opened. */
  readonly #moreAtFirst = (['quick-exit', 'source', 'heading-level'] as const).some(
    (name) => this.#choice.embed.attributes[name],
  );
  /** What was written here; what is not came with the page's address. */
  #written: Addresses = {};
  #release = thisRelease;
  #names: Feed | undefined;
  #fallback: Feed | undefined;
  #feedFailed = false;
  #hashMissing = false;
  #isDrawn = false;
  #isDesk = false;
  #deskFailed = false;
  #loaded = '';
  #preview: PreviewFrame | undefined;
  #shown = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saidTimer: ReturnType<typeof setTimeout> | undefined;
  #feedTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /**
   * Draws the page and keeps it drawn.
   *
   * @param requested What the words were loaded for.
   */
  async start(words: BuilderWords, requested: readonly string[]): Promise<void> {
    this.#words = words;
    // What lies beside the page is here in a moment, and nothing need move when it comes.
    await Promise.race([
      Promise.all([this.#loadHash(), this.#loadFeeds()]),
      new Promise((resolve) => setTimeout(resolve, patience)),
    ]);
    this.#speak(words, requested);
    addEventListener('popstate', () => {
      this.#choice = choiceFromQuery(new URLSearchParams(location.search));
      this.#draw();
    });
    addEventListener('hashchange', () => this.#turn());
  }

  /** Shows the half of the page that the address names; whoever only hears the page learns of it by its heading. */
  #turn(): void {
    const wasDesk = this.#isDesk;
    this.#draw();
    if (this.#isDesk !== wasDesk) this.#root.querySelector('h1')!.focus();
  }

  async #loadHash(): Promise<void> {
    this.#release = await loadRelease();
    this.#hashMissing = !this.#release.integrity;
    if (this.#isDrawn) this.#draw();
  }

  #speak(words: BuilderWords, requested: readonly string[]): void {
    this.#words = words;
    this.#requested = requested;
    document.documentElement.lang = words.language;
    document.documentElement.dir = directionOf(words.language);
    this.#say('');
    this.#draw();
  }

  readonly #chooseLanguage = async (language: string): Promise<void> => {
    const query = queryOfChoice(this.#choice);
    query.set('ui', language);
    this.#remember(query);
    this.#speak(await loadBuilderWords([language]), [language]);
  };

  readonly #change = (part: Partial<Choice>): void => {
    const before = writtenIn(this.#choice);
    this.#choice = {...this.#choice, ...part};
    const after = writtenIn(this.#choice);
    for (const name of Object.keys(after) as (keyof Addresses)[])
      if (before[name] !== after[name]) this.#written[name] = after[name]!;
    const query = queryOfChoice(this.#choice);
    const language = new URLSearchParams(location.search).get('ui');
    if (language) query.set('ui', language);
    this.#remember(query);
    this.#draw();
  };

  #remember(query: URLSearchParams): void {
    history.replaceState(null, '', `${location.pathname}?${query}${location.hash}`);
  }

  readonly #set = (name: AttributeName, value: string | undefined): void => {
    const {embed} = this.#choice;
    const {[name]: _, ...others} = embed.attributes;
    const isSwitch = name === 'language-menu' || name === 'printable';
    const attributes =
      value === undefined || (value === '' && !isSwitch) ? others : {...others, [name]: value};
    this.#change({embed: {...embed, attributes}});
  };

  readonly #copy = async (text: string): Promise<void> => {
    const {msg} = this.#words;
    // The same words again would not be announced.
    this.#say('');
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    this.#say(
      copied
        ? msg('Copied.')
        : msg('Your browser did not allow copying. Please select the text and copy it yourself.'),
    );
  };

  /** Says what was just done, for as long as that is news. */
  #say(text: string): void {
    const said = this.#root.querySelector('#said');
    if (said) said.textContent = text;
    clearTimeout(this.#saidTimer);
    if (text) this.#saidTimer = setTimeout(() => this.#say(''), newsTime);
  }

  #view(): PageView {
    const choice = this.#choice;
    const snippet = snippetFor(choice.target, {
      embed: soundEmbed(choice.embed),
      hosting: choice.hosting,
      pinned: choice.content === 'pinned',
      release: this.#release,
      feed: this.#fallback,
      msg: this.#words.msg,
    });
    // Nobody is to copy a snippet whose hash is still on its way.
    const isWaiting = !this.#release.integrity && !this.#hashMissing;
    return {
      choice,
      words: this.#words,
      release: this.#release,
      names: this.#names,
      feedFailed: this.#feedFailed,
      hashMissing: this.#hashMissing,
      moreAtFirst: this.#moreAtFirst,
      snippet: isWaiting ? {...snippet, files: [], policy: {}} : snippet,
      givenHosts: givenHosts(choice, this.#written),
      change: this.#change,
      set: this.#set,
      copy: (text) => void this.#copy(text),
    };
  }

  #draw(): void {
    this.#isDrawn = true;
    const view = this.#view();
    const isDesk = location.hash === deskHash;
    this.#isDesk = isDesk;
    document.title = pageTitle(this.#words.msg, isDesk);
    const note = translationNote(this.#words, this.#requested);
    render(
      html`<header>
          ${mastheadTemplate(this.#words, this.#release.version, note, isDesk, (language) => void this.#chooseLanguage(language))}
        </header>
        <main>
          <div id="builder" ?hidden=${isDesk}>
            <form @submit=${(event: Event) => event.preventDefault()}>
              <div class="questions">
                ${whereTemplate(view)} ${whatTemplate(view)} ${lookTemplate(view)}
              </div>
              ${seeTemplate(view)} ${pasteTemplate(view)}
            </form>
          </div>
          <div id="feed-desk" ?hidden=${!isDesk}>
            <div class="place"></div>
            ${
              this.#deskFailed
                ? html`<p class="problem">
                    ${this.#words.msg('The feed desk could not be loaded. See that all files are beside this page, then load it again.')}
                  </p>`
                : nothing
            }
          </div>
        </main>
        <output id="said"></output>`,
      this.#root,
    );
    if (isDesk && !this.#deskFailed) void this.#openDesk();
    clearTimeout(this.#feedTimer);
    if (this.#isWritingFeed()) this.#feedTimer = setTimeout(() => void this.#loadFeeds(), feedRest);
    else void this.#loadFeeds();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), this.#preview ? rest : 0);
  }

  /** Whether an address of a feed, or its key, stands there that was not asked for yet. */
  #isWritingFeed(): boolean {
    const {feed, 'feed-key': key} = soundEmbed(this.#choice.embed).attributes;
    return feed !== undefined && !this.#loaded.startsWith(JSON.stringify([feed, key]).slice(0, -1));
  }

  /** Loaded when it is opened: what checks feeds is large. */
  async #openDesk(): Promise<void> {
    const place = this.#root.querySelector<HTMLElement>('#feed-desk > .place')!;
    try {
      const {mountDesk} = await import('./desk/desk.js');
      mountDesk(place, this.#words);
    } catch {
      this.#deskFailed = true;
      this.#draw();
    }
  }

  /** The feed that is chosen, twice: in the language of this page for names, and in that of the element for its fallback. */
  async #loadFeeds(): Promise<void> {
    const {feed, 'feed-key': key, lang} = soundEmbed(this.#choice.embed).attributes;
    const wanted = JSON.stringify([feed, key, lang, this.#words.language]);
    if (wanted === this.#loaded) return;
    this.#loaded = wanted;
    const [named, fallback] = await Promise.all([
      feedIn(feed, this.#words.language, key),
      feedIn(feed, lang, key),
    ]);
    const names = named ?? (await feedIn(undefined, this.#words.language));
    // Another was chosen meanwhile.
    if (wanted !== this.#loaded) return;
    this.#names = names;
    this.#fallback = fallback;
    this.#feedFailed = feed !== undefined && !named;
    if (this.#isDrawn) this.#draw();
  }

  #show(): void {
    const frame = this.#root.querySelector<HTMLIFrameElement>('iframe.preview')!;
    if (!this.#preview) {
      this.#preview = new PreviewFrame(frame);
      scaleToFit(frame);
    }
    const {background} = this.#choice;
    const {attributes, ...embed} = soundEmbed(this.#choice.embed);
    const {feed, 'feed-key': key, ...others} = attributes;
    // A path leads into the partner's site, which is not here.
    const reachable = feed !== undefined && !this.#feedFailed;
    const shown = {
      embed: {
        ...embed,
        attributes: reachable ? {...others, feed, ...(key && {'feed-key': key})} : others,
      },
      background,
    };
    const text = JSON.stringify(shown);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#preview.show(shown);
  }
}
