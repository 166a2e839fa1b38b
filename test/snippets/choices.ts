/** What partners choose in the builder, and what their visitors must then see. */
import type {Hosting} from '../../src/builder/hosting.js';
import {snippetFor} from '../../src/builder/snippets/snippet-for.js';
import type {Snippet} from '../../src/builder/snippets/snippet.js';
import type {Target} from '../../src/builder/snippets/targets.js';
import type {Embed} from '../../src/embed/embed.js';
import type {Feed} from '../../src/feed/feed.generated.js';

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

const json = async (path: string): Promise<unknown> => (await fetch(path)).json();

/** The built-in handout in a language. */
export const handoutIn = async (language: string) =>
  (await json(`/dist/feed/feed${language === 'en' ? '' : `.${language}`}.json`)) as Feed;

/** What the builder gives for a choice, from files that lie at `base`. */
export async function snippetOf(target: Target, choice: Choice, base: string): Promise<Snippet> {
  const hosting: Hosting = {place: 'own', base};
  const integrity = (await json('/dist/integrity.json')) as Record<string, string>;
  const {embed, pinned} = choice;
  const snippet = snippetFor(target, {
    embed,
    hosting,
    pinned,
    release: {version: '0.1.0', integrity: integrity['ijn.js']},
    feed: await handoutIn(choice.language),
  });
  if (snippet.problem) throw new Error(snippet.problem);
  return snippet;
}
