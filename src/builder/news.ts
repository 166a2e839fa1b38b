import type {BuilderWords} from './builder-words.js';

/** Milliseconds for which it is said what was just done: long enough to read it twice. */
const newsTime = 8000;

/** Says what was just done, for as long as that is news. */
export class News {
  readonly #place: () => Element | null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param place Finds the live region, once it is drawn. */
  constructor(place: () => Element | null) {
    this.#place = place;
  }

  /** Says something, or nothing any longer. */
  say(text: string): void {
    const place = this.#place();
    if (place) place.textContent = text;
    clearTimeout(this.#timer);
    if (text) this.#timer = setTimeout(() => this.say(''), newsTime);
  }

  /** Copies a text and says so, or that it could not be. */
  async copy(text: string, {msg}: BuilderWords): Promise<void> {
    // The same words again would not be announced.
    this.say('');
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    this.say(
      copied
        ? msg('Copied.')
        : msg('Your browser did not allow copying. Please select the text and copy it yourself.'),
    );
  }
}
