import {render} from 'lit';
import {directionOf} from '../locale/direction.js';
import type {BuilderWords} from './builder-words.js';
import {withAttribute, type Choice} from './choice.js';
import {ChoicePreview} from './choice-preview.js';
import {ChosenFeeds} from './chosen-feeds.js';
import type {Desk} from './desk/desk.js';
import {KeptChoice} from './kept-choice.js';
import {loadBuilderWords} from './load-words.js';
import {News} from './news.js';
import type {PageView} from './page-view.js';
import {pageTemplate} from './page.template.js';
import {loadRelease, thisRelease} from './release.js';
import {pageTitle} from './sections/masthead.template.js';
import {snippetFor} from './snippets/snippet-for.js';
import {soundEmbed} from './sound.js';

/** Milliseconds to wait for what lies beside the page before it is drawn without. */
const patience = 1000;

/** Hash of the address that shows the desk. */
const deskHash = '#feed-desk';

/** The page: what is chosen and what lies beside it, drawn in some words at each change. */
export class Builder {
  readonly #root: HTMLElement;
  readonly #kept = new KeptChoice();
  readonly #news = new News(() => this.#root.querySelector('#said'));
  readonly #feeds = new ChosenFeeds(() => this.#drawAgain());
  readonly #preview = new ChoicePreview();
  #words!: BuilderWords;
  #requested: readonly string[] = [];
  /** Whether something that few ask for was chosen before the page was opened. */
  readonly #moreAtFirst = (['quick-exit', 'source', 'heading-level'] as const).some(
    (name) => this.#kept.choice.embed.attributes[name],
  );
  #release = thisRelease;
  #hashMissing = false;
  #isDrawn = false;
  #isDesk = false;
  /** Which half whoever only hears the page knows of. */
  #isDeskHeard = location.hash === deskHash;
  #desk: Desk | undefined;
  #deskFailed = false;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /**
   * Draws the page and keeps it drawn.
   *
   * @param requested What the words were loaded for.
   */
  async start(words: BuilderWords, requested: readonly string[]): Promise<void> {
    const embed = soundEmbed(this.#kept.choice.embed);
    // What lies beside the page is here in a moment, and nothing need move when it comes.
    await Promise.race([
      Promise.all([this.#loadHash(), this.#feeds.load({embed, language: words.language})]),
      new Promise((resolve) => setTimeout(resolve, patience)),
    ]);
    this.#speak(words, requested);
    // A link to the other half of the page is told as both, in this order; in between, browsers take the focus away.
    addEventListener('popstate', () => {
      this.#kept.read();
      this.#draw();
    });
    addEventListener('hashchange', () => this.#turn());
  }

  /** Shows the half of the page that the address names; whoever only hears the page learns of it by its heading. */
  #turn(): void {
    this.#draw();
    if (this.#isDesk === this.#isDeskHeard) return;
    this.#isDeskHeard = this.#isDesk;
    this.#root.querySelector('h1')!.focus();
  }

  async #loadHash(): Promise<void> {
    this.#release = await loadRelease();
    this.#hashMissing = !this.#release.integrity;
    this.#drawAgain();
  }

  #speak(words: BuilderWords, requested: readonly string[]): void {
    this.#words = words;
    this.#requested = requested;
    document.documentElement.lang = words.language;
    document.documentElement.dir = directionOf(words.language);
    this.#news.say('');
    this.#draw();
  }

  readonly #chooseLanguage = async (language: string): Promise<void> => {
    this.#kept.keepLanguage(language);
    this.#speak(await loadBuilderWords([language]), [language]);
  };

  readonly #change = (part: Partial<Choice>): void => {
    this.#kept.change(part);
    this.#draw();
  };

  #view(): PageView {
    const {choice, givenHosts} = this.#kept;
    const {names, fallback, failed} = this.#feeds;
    const snippet = snippetFor(choice.target, {
      embed: soundEmbed(choice.embed),
      hosting: choice.hosting,
      pinned: choice.content === 'pinned',
      release: this.#release,
      feed: fallback,
      msg: this.#words.msg,
    });
    // Nobody is to copy a snippet whose hash is still on its way.
    const isWaiting = !this.#release.integrity && !this.#hashMissing;
    return {
      choice,
      words: this.#words,
      requested: this.#requested,
      isDesk: this.#isDesk,
      deskFailed: this.#deskFailed,
      release: this.#release,
      names,
      feedFailed: failed,
      hashMissing: this.#hashMissing,
      moreAtFirst: this.#moreAtFirst,
      snippet: isWaiting ? {...snippet, files: [], policy: {}} : snippet,
      givenHosts,
      change: this.#change,
      set: (name, value) => this.#change(withAttribute(this.#kept.choice, name, value)),
      chooseLanguage: (language) => void this.#chooseLanguage(language),
      copy: (text) => void this.#news.copy(text, this.#words),
    };
  }

  /** Draws what has come since, where anything is drawn already. */
  #drawAgain(): void {
    if (this.#isDrawn) this.#draw();
  }

  #draw(): void {
    this.#isDrawn = true;
    this.#isDesk = location.hash === deskHash;
    document.title = pageTitle(this.#words.msg, this.#isDesk);
    render(pageTemplate(this.#view()), this.#root);
    if (this.#isDesk && !this.#deskFailed) void this.#openDesk();
    const {choice} = this.#kept;
    this.#feeds.follow({embed: soundEmbed(choice.embed), language: this.#words.language});
    const frame = this.#root.querySelector<HTMLIFrameElement>('iframe.preview')!;
    this.#preview.follow(frame, choice, this.#feeds.had);
  }

  /** Loaded when it is opened: what checks feeds is large. */
  async #openDesk(): Promise<void> {
    const place = this.#root.querySelector<HTMLElement>('#feed-desk > .place')!;
    try {
      const loaded = await import('./desk/desk.js');
      if (this.#desk) this.#desk.speak(this.#words);
      else this.#desk = new loaded.Desk(place, this.#words);
    } catch {
      this.#deskFailed = true;
      this.#draw();
    }
  }
}
