/**
 * companions.ts for the script tag: JSON files beside the script. Their hashes are built in, so that the one
 * `integrity` of the script tag covers them too.
 */
import type {Feed} from '../feed/feed.generated.js';
import {hashes} from './companions.generated.js';
import type {SavedStrings} from './strings.js';

/** Tags of the languages that can be loaded; the source language is always there. */
export const companionLanguages: readonly string[] = Object.keys(hashes);

/** One request a file; a failed one does not stick. */
const requests = new Map<string, Promise<unknown>>();

function load(path: string, integrity: string | undefined): Promise<unknown> {
  let request = requests.get(path);
  if (!request) {
    request = (async () => {
      if (!integrity) throw new Error(`ijn-elements has no file "${path}"`);
      const response = await fetch(new URL(path, import.meta.url), {
        integrity,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
      if (!response.ok) throw new Error(`${path}: the server answered ${response.status}`);
      return (await response.json()) as unknown;
    })();
    requests.set(path, request);
    request.catch(() => requests.delete(path));
  }
  return request;
}

/** The interface's words in a language. Rejects when they cannot be had; a later call tries again. */
export const loadStrings = async (tag: string): Promise<SavedStrings> =>
  (await load(`./locales/${tag}.json`, hashes[tag]?.strings)) as SavedStrings;

/** The built-in feed in a language. Rejects when it cannot be had; a later call tries again. */
export const loadBuiltInFeed = async (tag: string): Promise<Feed> =>
  (await load(`./feed/feed.${tag}.json`, hashes[tag]?.feed)) as Feed;
