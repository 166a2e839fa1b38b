/** What partners choose in the builder, and what their visitors must then see. */
import type {Hosting} from '../../src/builder/hosting.js';
import {snippetFor} from '../../src/builder/snippets/snippet-for.js';
import type {Snippet} from '../../src/builder/snippets/snippet.js';
import type {Target} from '../../src/builder/snippets/targets.js';
import type {Embed} from '../../src/embed/embed.js';
import type {Feed} from '../../src/feed/feed.generated.js';

/** Any will do: files of every version are served. */
const version = '0.1.0';

/** A choice, and what is seen of it. */
export interface Choice {
  name: string;
  embed: Embed;
  /** Whether no feed is asked for. */
  pinned: boolean;
  /** Language that is then spoken. */
  language: string;
  /** The words that must be there. */
  words: (feed: Feed) => string;
  /** Colour of what stands out, as a browser computes it; without it, ours. */
  accent?: string;
}

const actionOf = (feed: Feed, id: string) => feed.actions.find((action) => action.id === id);
const plain = (text: Feed['question'] | undefined) =>
  typeof text === 'string' ? text : (text?.text ?? '');

/** One for each element; in three scripts; with a feed and without; with colours and without. */
export const choices: readonly Choice[] = [
  {
    name: 'the handout in Spanish, in colours, with its controls',
    embed: {
      element: 'ijn-principles',
      attributes: {lang: 'es', 'language-menu': '', printable: ''},
      scheme: 'light',
      accent: '#1d4ed8',
    },
    pinned: false,
    language: 'es',
    words: ({question}) => plain(question),
    accent: 'rgb(29, 78, 216)',
  },
  {
    name: 'one action in English, pinned',
    embed: {
      element: 'ijn-action-card',
      attributes: {action: 'dodge-contract', lang: 'en', 'heading-level': '3'},
    },
    pinned: true,
    language: 'en',
    words: (feed) => plain(actionOf(feed, 'dodge-contract')?.title),
  },
  {
    name: 'the pipeline in Arabic, dark',
    embed: {
      element: 'ijn-pipeline-diagram',
      attributes: {lang: 'ar', stage: 'hold'},
      scheme: 'dark',
      accent: '#ffd166',
    },
    pinned: false,
    language: 'ar',
    words: ({pipeline}) => plain(pipeline.title),
    accent: 'rgb(255, 209, 102)',
  },
];

/** File of the built-in handout in a language, in dist/. */
export const feedFile = (language: string): string =>
  `feed/feed${language === 'en' ? '' : `.${language}`}.json`;

/**
 * What the builder gives for a choice.
 *
 * @param read Reads a file of dist/ as JSON.
 * @param base Address of the folder that holds the one of the version and the one of the feed.
 */
export async function snippetOf(
  target: Target,
  {embed, pinned, language}: Choice,
  read: (file: string) => Promise<unknown>,
  base: string,
): Promise<Snippet & {feed: Feed}> {
  const hosting: Hosting = {place: 'own', base};
  const integrity = (await read('integrity.json')) as Record<string, string>;
  const feed = (await read(feedFile(language))) as Feed;
  const release = {version, integrity: integrity['ijn.js']};
  const snippet = snippetFor(target, {embed, hosting, pinned, release, feed});
  if (snippet.problem) throw new Error(snippet.problem);
  return {...snippet, feed};
}
