/**
 * companions.ts for the script tag: files beside the script. Their hashes are built in, so that the one
 * `integrity` of the script tag covers all that ever executes or is shown.
 */
import type {Feed} from '../feed/feed.generated.js';
import {hashes} from './companions.generated.js';
import type {LoadModule} from './load-module.js';

declare global {
  interface Window {
    /** W3C Trusted Types, where the browser has them; TypeScript does not know them yet. */
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: {createScriptURL: (url: string) => string},
      ): {createScriptURL(url: string): string};
    };
  }
}

/** Hashes of our other modules, without the `=` at their end, put in by scripts/bundles/module-hashes.ts when those have been built. */
declare const __FOREIGN_HASH__: string;
declare const __CONTROLS_HASH__: string;
declare const __ACTING_HASH__: string;
declare const __DIAGRAM_HASH__: string;

/** Tags of all languages: English, which is always there, and those that can be loaded. */
export const languageTags: readonly string[] = ['en', ...Object.keys(hashes)];

/** Made once: a page may forbid a second of its name. */
let policy: ReturnType<NonNullable<Window['trustedTypes']>['createPolicy']> | undefined;

/** How often a module was asked for. */
let tries = 0;

/** One request a file; a failed one does not stick. */
const requests = new Map<string, Promise<unknown>>();

function once<Result>(path: string, load: (url: string) => Promise<Result>): Promise<Result> {
  let request = requests.get(path) as Promise<Result> | undefined;
  if (!request) {
    request = load(new URL(path, import.meta.url).href);
    requests.set(path, request);
    request.catch(() => requests.delete(path));
  }
  return request;
}

const loadJson = <Data>(path: string, hash: string | undefined): Promise<Data> =>
  once(path, async (url) => {
    const response = await fetch(url, {
      // Without a hash none fits, and nothing is taken.
      integrity: `sha256-${hash}=`,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return (await response.json()) as Data;
  });

/** The built-in handout in a language: one file, one hash in every visitor's script. */
const loadHandout = (tag: string): Promise<{strings: string; feed: Feed}> =>
  loadJson(`./handout/${tag}.json`, hashes[tag]);

/** What loadForeign brings where the script tag is used: the hashes that only pages with a feed need. */
interface ForeignModule {
  stringHashes?: Readonly<Record<string, string>>;
}

/**
 * The interface's words in a language, packed (src/locale/packed-words.ts). Rejects when they cannot be had; a later call tries again.
 *
 * @param foreign Whether they are for another feed than the built-in one, which says more and comes without it.
 */
export async function loadStrings(tag: string, foreign: boolean): Promise<string> {
  // Without that module the built-in handout stands in, and brings its words along.
  const {stringHashes}: ForeignModule = foreign ? await loadForeign().catch(() => ({})) : {};
  return stringHashes
    ? loadJson(`./locales/${tag}.json`, stringHashes[tag])
    : (await loadHandout(tag)).strings;
}

/** The built-in feed in a language. Rejects when it cannot be had; a later call tries again. */
export const loadBuiltInFeed = async (tag: string): Promise<Feed> => (await loadHandout(tag)).feed;

/**
 * A module of ours with its hash checked. `import()` takes no hash, a script element does; once the element has
 * loaded it, `import()` of the same address is given that very module.
 */
export const loadModule: LoadModule = <Module>(path: string, hash: string): Promise<Module> =>
  once(path, async (plainUrl) => {
    // For Firefox, a module that could not be had once never can be; with another fragment it is another module.
    const url = `${plainUrl}#${tries++}`;
    // A page that enforces Trusted Types takes an address of code from a policy only, which it must have allowed.
    policy ??= window.trustedTypes?.createPolicy('ijn', {createScriptURL: (own) => own});
    const script = document.createElement('script');
    const loaded = new Promise((onload, reject) => {
      Object.assign(script, {
        type: 'module',
        crossOrigin: 'anonymous',
        referrerPolicy: 'no-referrer',
        integrity: `sha256-${hash}=`,
        // Where the page's policy goes by nonces, what we load stands under that of our own tag.
        nonce: [...document.scripts].find(({src}) => src === import.meta.url)?.nonce ?? '',
        src: policy?.createScriptURL(url) ?? url,
        onload,
        onerror: () => reject(new Error(`${url} is missing, refused or changed`)),
      });
      document.head.append(script);
    });
    try {
      await loaded;
    } finally {
      script.remove();
    }
    return (await import(/* @vite-ignore */ url)) as Module;
  });

/** What reads and draws feeds that are not built in. */
export const loadForeign = (): Promise<typeof import('../foreign/index.js')> =>
  loadModule('./ijn-feed.js', __FOREIGN_HASH__);

/** What draws the choice of language and the button that prints. */
export const loadControls = (): Promise<typeof import('../controls/index.js')> =>
  loadModule('./ijn-controls.js', __CONTROLS_HASH__);

/** What draws the ways to act that a visitor opens. */
export const loadActing = (): Promise<typeof import('../acting/index.js')> =>
  loadModule('./ijn-acting.js', __ACTING_HASH__);

/** What draws the pipeline over its list. */
export const loadDiagram = (): Promise<typeof import('../diagram/index.js')> =>
  loadModule('./ijn-diagram.js', __DIAGRAM_HASH__);
