import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {languageTags, loadStrings} from '../companions/companions.js';
import {languageOf, watchLanguage} from './inherited-language.js';
import {chosenLanguage, chooseLanguage, watchChoices} from './language-choice.js';
import {matchLocale} from './match.js';
import {sourceLanguage, Words} from './strings.js';

/**
 * Follows the language that one element is asked for, and holds the interface's words in the language that
 * serves it best. Several languages stand side by side on one page, each with its own controller.
 */
export class LocaleController implements ReactiveController {
  /** The interface's words; of the language before while others are on their way. */
  words = new Words();

  /** Whether words are on their way. */
  pending = false;

  /** Why the words of the language asked for are not there. */
  failure: string | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #feedName: () => string;
  readonly #onChoice: () => void;
  #ownChoice: string | undefined;
  /** Which words were asked for last: of a language, for the built-in feed or others. */
  #asked = '';
  #foreign = false;
  #ends: (() => void)[] = [];

  /**
   * @param feedName Names the feed on show, since a choice in a menu holds for all elements of one feed.
   * @param onChoice Called when a language was chosen in any menu.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    feedName: () => string,
    onChoice: () => void,
  ) {
    this.#host = host;
    this.#feedName = feedName;
    this.#onChoice = onChoice;
    host.addController(this);
  }

  /** The language that was asked for: chosen in a menu, else the nearest `lang`; undefined when nobody said. */
  get requested(): string | undefined {
    const chosen = this.#host.hasAttribute('lang') ? undefined : chosenLanguage(this.#feedName());
    return this.#ownChoice ?? chosen ?? languageOf(this.#host);
  }

  /** Takes the visitor's choice for this element and those of its feed that have no `lang` of their own. */
  choose(language: string): void {
    this.#ownChoice = this.#host.hasAttribute('lang') ? language : undefined;
    chooseLanguage(this.#feedName(), language);
  }

  /** Asks anew, at the next update: all of the words, or those for other feeds, may not have been had. */
  retry(): void {
    this.#asked = '';
  }

  hostConnected(): void {
    const update = () => this.#host.requestUpdate();
    const chosen = () => {
      // Chosen again, it may be had.
      this.retry();
      this.#onChoice();
      update();
    };
    this.#ends = [watchLanguage(this.#host, update), watchChoices(chosen)];
  }

  hostDisconnected(): void {
    this.#ends.forEach((end) => end());
  }

  /**
   * Starts on other words when another language serves better now.
   *
   * @param foreign Whether they are for another feed than the built-in one, which says more; from then on they are.
   */
  follow(fallback: string, foreign: boolean): void {
    const language = matchLocale(this.requested ?? fallback, languageTags, sourceLanguage);
    this.#foreign ||= foreign;
    const asked = language + this.#foreign;
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (language === sourceLanguage) this.#settle(new Words());
    else void this.#load(language, asked);
  }

  async #load(language: string, asked: string): Promise<void> {
    this.pending = true;
    try {
      const words = new Words(language, await loadStrings(language, this.#foreign));
      if (asked === this.#asked) this.#settle(words);
    } catch (error) {
      // English stands in, marked as English; another choice, or this one made again, tries anew.
      if (asked === this.#asked) this.#settle(new Words(), String(error));
    }
  }

  #settle(words: Words, failure?: string): void {
    this.words = words;
    this.failure = failure;
    this.pending = false;
    this.#host.requestUpdate();
  }
}
