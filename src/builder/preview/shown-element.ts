import {attributesOf} from '../../embed/attributes.js';
import {styleOf, type Embed} from '../../embed/embed.js';
import {id as builtInId} from '../../feed/built-in/feed.json';
import type {IjnPrinciples} from '../../index.js';
import type {ToldProblem} from './messages.js';

/** The one element of the page: changed where it stands, so that what is open in it stays open. */
export class ShownElement {
  /** Why it shows something else than it is asked for; empty when it does not. */
  problems: ToldProblem[] = [];

  readonly #place: HTMLElement;
  #element: IjnPrinciples | undefined;
  #language: string | undefined;
  #feed: string | undefined;

  /** @param place What it stands in, alone. */
  constructor(place: HTMLElement) {
    this.#place = place;
    place.addEventListener('ijn-feed-error', ({problems}) => {
      this.problems = problems.map(({path, reason, mend, severity}) => ({
        path,
        reason,
        mend,
        severity,
      }));
    });
    place.addEventListener('ijn-feed-ready', () => {
      if (this.#element?.status === 'ready') this.problems = [];
      place.style.minBlockSize = '';
    });
  }

  /**
   * Shows an embed.
   *
   * @param feed Text of a feed to show inline.
   * @param anew Whether all is to be looked at again, since the clock was set.
   */
  show(embed: Embed, feed: string | undefined, anew: boolean): void {
    const {attributes} = embed;
    const isOther =
      this.#element?.localName !== embed.element ||
      // A language that was chosen in the menu would outlive another one that is asked for.
      this.#language !== attributes.lang ||
      (this.#feed === undefined) !== (feed === undefined);
    const element = isOther
      ? (document.createElement(embed.element) as IjnPrinciples)
      : this.#element!;
    const isAsked = (name: string) =>
      feed === undefined || (name !== 'feed' && name !== 'feed-key');
    for (const [name] of attributesOf(embed.element)) {
      const value = isAsked(name) ? attributes[name] : undefined;
      if (value === undefined) element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    element.removeAttribute('style');
    for (const [property, value] of styleOf(embed)) element.style.setProperty(property, value);
    if (isOther) this.#replace(element, feed);
    else if (anew || feed !== this.#feed) this.#lookAgain(element, feed);
    this.#element = element;
    this.#language = attributes.lang;
    this.#feed = feed;
  }

  #replace(element: IjnPrinciples, feed: string | undefined): void {
    if (feed !== undefined) {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = itself(feed);
      element.append(script);
    }
    element.append(yourOwnWords());
    // The page keeps its height, and the reader's place, until the new one is drawn.
    this.#place.style.minBlockSize = `${this.#place.offsetHeight}px`;
    this.problems = [];
    this.#place.replaceChildren(element);
  }

  /** An element reads its feed when it comes into a page. */
  #lookAgain(element: IjnPrinciples, feed: string | undefined): void {
    const script = element.querySelector('script');
    if (script && feed !== undefined) script.textContent = itself(feed);
    this.#place.append(element);
  }

  /** Waits until it has drawn what it is asked for. */
  async settled(): Promise<void> {
    const element = this.#element;
    if (!element) return;
    await element.updateComplete;
    while (element === this.#element && element.status === 'loading') {
      await new Promise<void>((resolve) => {
        for (const name of ['ijn-feed-ready', 'ijn-feed-error'] as const)
          element.addEventListener(name, () => resolve(), {once: true});
      });
      await element.updateComplete;
    }
  }
}

/**
 * A feed that stands for itself: elements take one with the id of the built-in handout for that, and show the built-in one
 * where it is newer or in another language.
 */
function itself(feed: string): string {
  try {
    if ((JSON.parse(feed) as {id?: unknown} | null)?.id !== builtInId) return feed;
  } catch {
    return feed;
  }
  // Of two members of one name, the last one counts. So all else stays as it was written.
  return feed.replace(/\}\s*$/, `,"id":"${builtInId}-preview"}`);
}

/** What a partner has between the tags. */
function yourOwnWords(): HTMLElement {
  const words = document.createElement('p');
  words.textContent = 'These words stand between the tags, until the handout is there.';
  return words;
}
