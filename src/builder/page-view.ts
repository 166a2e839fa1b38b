/** What the sections of the page are drawn from. */
import type {AttributeName} from '../embed/attributes.js';
import type {Feed} from '../feed/feed.generated.js';
import type {BuilderWords} from './builder-words.js';
import type {Choice} from './choice.js';
import type {Release, Snippet} from './snippets/snippet.js';

/** The page at one moment, and what can be done on it. */
export interface PageView {
  choice: Choice;
  words: BuilderWords;
  /** BCP 47 tags that the words were loaded for. */
  requested: readonly string[];
  /** Whether the feed desk is shown, not the steps that make a snippet. */
  isDesk: boolean;
  /** Whether the desk cannot be had from beside the page. */
  deskFailed: boolean;
  release: Release;
  /** Names of principles, actions and stages, in the page's language; undefined until they are there. */
  names: Feed | undefined;
  /** Whether the feed that was named cannot be had from here, so that names are those of ours. */
  feedFailed: boolean;
  /** Whether integrity.json cannot be had, so that the snippet has no hash. */
  hashMissing: boolean;
  /** Whether what few ask for is open at first. */
  moreAtFirst: boolean;
  snippet: Snippet;
  /** Hosts in the snippet that the link to this page chose, not its editor. */
  givenHosts: readonly string[];
  /** Changes some of the choice. */
  change: (part: Partial<Choice>) => void;
  /** Sets an attribute; takes it away where there is no value. */
  set: (name: AttributeName, value: string | undefined) => void;
  /** Has the page speak another language. */
  chooseLanguage: (language: string) => void;
  /** Copies a text, and says so. */
  copy: (text: string) => void;
}
