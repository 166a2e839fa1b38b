import {choiceFromQuery, queryOfChoice, type Choice} from './choice.js';
import {givenHosts, writtenIn, type Addresses} from './given-hosts.js';

const query = () => new URLSearchParams(location.search);

/** Milliseconds after which an address that a browser would not take is tried again. */
const later = 3000;

/** What is chosen, kept in the page's address: it can be sent to a colleague, and a reload finds the same. */
export class KeptChoice {
  /** As the address has it. */
  choice: Choice = choiceFromQuery(query());

  /**
   * What was written here; what is not came with the page's address. A reload keeps the state of the page's entry in the
   * history, and no link has it.
   */
  readonly #written: Addresses = {...(history.state as Addresses | null)};

  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Hosts that visitors come to and that were not written here. */
  get givenHosts(): string[] {
    return givenHosts(this.choice, this.#written);
  }

  /** Chooses what the address says, which has changed. To go to another half of the page makes an entry that has no state. */
  read(): void {
    this.choice = choiceFromQuery(query());
    const isKept = history.state !== null || Object.keys(this.#written).length === 0;
    if (!isKept) this.#replace(() => location.href);
  }

  /** Changes some of it. */
  change(part: Partial<Choice>): void {
    const before = writtenIn(this.choice);
    this.choice = {...this.choice, ...part};
    const after = writtenIn(this.choice);
    for (const name of Object.keys(after) as (keyof Addresses)[])
      if (before[name] !== after[name]) this.#written[name] = after[name]!;
    this.#keep(query().get('ui'));
  }

  /** Keeps the language of the page beside it. */
  keepLanguage(language: string): void {
    this.#keep(language);
  }

  #keep(language: string | null): void {
    this.#replace(() => {
      const kept = queryOfChoice(this.choice);
      if (language) kept.set('ui', language);
      return `${location.pathname}?${kept}${location.hash}`;
    });
  }

  #replace(address: () => string): void {
    clearTimeout(this.#timer);
    try {
      history.replaceState(this.#written, '', address());
    } catch {
      // WebKit takes a hundred in ten seconds: whoever writes as fast as that has the last one a little later.
      this.#timer = setTimeout(() => this.#replace(address), later);
    }
  }
}
