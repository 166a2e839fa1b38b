/**
 * What is loaded only where it is needed: in npm, by dynamic `import()`, one a language. The script-tag build
 * puts companions.script-tag.ts in place of this file (scripts/bundles/aliases.ts).
 */
import type {Feed} from '../feed/feed.generated.js';
import {languages} from './languages/index.generated.js';
import type {LoadModule} from './load-module.js';

/** Tags of all languages: English, which is always there, and those that can be loaded. */
export const languageTags: readonly string[] = ['en', ...Object.keys(languages)];

const load = async (tag: string) => {
  const language = languages[tag];
  if (!language) throw new Error(`ijn-elements has no language "${tag}"`);
  return language();
};

/**
 * The interface's words in a language, packed (src/locale/packed-words.ts). Rejects when they cannot be had; a later call tries again.
 *
 * @param _foreign Whether they are for another feed than the built-in one; here all are in one module.
 */
export const loadStrings = async (tag: string, _foreign: boolean): Promise<string> =>
  (await load(tag)).strings;

/** The built-in feed in a language. Rejects when it cannot be had; a later call tries again. */
export const loadBuiltInFeed = async (tag: string): Promise<Feed> => (await load(tag)).feed;

/** What reads and draws feeds that are not built in. */
export const loadForeign = (): Promise<typeof import('../foreign/index.js')> =>
  import('../foreign/index.js');

/** What draws the choice of language and the button that prints. */
export const loadControls = (): Promise<typeof import('../controls/index.js')> =>
  import('../controls/index.js');

/** What draws the ways to act that a visitor opens. */
export const loadActing = (): Promise<typeof import('../acting/index.js')> =>
  import('../acting/index.js');

/** What draws the pipeline over its list. */
export const loadDiagram = (): Promise<typeof import('../diagram/index.js')> =>
  import('../diagram/index.js');

/** Only the script tag has one. */
export const loadModule: LoadModule | undefined = undefined;
