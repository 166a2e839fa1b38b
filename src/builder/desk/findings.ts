import type {Inspection, Question} from './inspection.js';
import {Inspector, type Failure} from './inspector.js';

/** Milliseconds without a change after which the text is looked at: nobody wants to be told of half a word. */
const rest = 400;

/** Longest rest, for feeds that take long to draw. */
const longestRest = 5000;

/** What was found in the feed, and when it is looked at. */
export class Findings {
  /** Of the text before, while a newer one is looked at; undefined while nothing is known of the file. */
  inspection: Inspection | undefined;

  readonly #inspector: Inspector;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param onFound Called when {@link inspection} is new.
   * @param onFailure Called when nothing will be found.
   */
  constructor(onFound: () => void, onFailure: (because: Failure) => void) {
    this.#inspector = new Inspector((inspection) => {
      this.inspection = inspection;
      onFound();
    }, onFailure);
  }

  /** Has a feed looked at. */
  ask(question: Omit<Question, 'turn'>): void {
    clearTimeout(this.#timer);
    this.#inspector.ask(question);
  }

  /**
   * Waits until nothing was written for a while.
   *
   * @param look Called then, unless something was asked or written before.
   * @param took Milliseconds that it took to draw the feed last.
   */
  afterRest(look: () => void, took: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(look, Math.min(Math.max(rest, 2 * took), longestRest));
  }

  /** Forgets what was found, and what was to be looked at. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#inspector.stop();
    this.inspection = undefined;
  }
}
