/** How a test drives an app and hears of it: through the state of its framework. */

/** What a test sets. Null is what an app has no value for. */
export interface State {
  /** Whether the elements are there. */
  shown: boolean;
  /** Of the handout as docs/frameworks.md has it. */
  language: string | null;
  /** Every attribute of every element, by the name of its property. */
  lang: string | null;
  feed: string | null;
  feedKey: string | null;
  region: string | null;
  source: string | null;
  headingLevel: 1 | 2 | 3 | 4 | 5 | 6 | null;
  principle: string | null;
  show: string | null;
  languageMenu: boolean;
  printable: boolean;
  quickExit: string | null;
  action: string | null;
  stage: string | null;
  orientation: 'auto' | 'horizontal' | 'vertical' | null;
}

/** What an app begins with. */
export const initial: State;

/** Gives the test what sets the app's state. */
export function drive(set: (change: Partial<State>) => void): void;

/** Notes an event, and keeps what it announces from being done. */
export function hear(event: Event): void;
