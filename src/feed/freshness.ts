/** What this page has seen of each feed already, so that nothing older, and no second story, takes its place. */
import type {Feed} from './feed.generated.js';
import {isSame} from './same-bytes.js';

interface Seen {
  sequence: number;
  /** The document with that sequence. */
  bytes: Uint8Array;
}

const seen = new Map<string, Seen>();

/** The `sequence` below which a feed is refused in any language, by its id. */
const floors = new Map<string, number>();

/** Apart by key, or else by site: what anybody may write cannot lock out what somebody signed, nor another site's. */
const identity = ({id, language}: Feed, url: string, key?: string) =>
  `${key ?? new URL(url).origin} ${language} ${id}`;

/** Tells of the built-in feed: nothing older of the same id is accepted, in whatever language. */
export function noteBuiltIn({id, sequence}: Feed): void {
  floors.set(id, sequence);
}

/** Tells that this page has a feed: from now on, no older one of its id, language and key or site is accepted. */
export function noteFeed(feed: Feed, bytes: Uint8Array, url: string, key?: string): void {
  // What is older was refused before.
  seen.set(identity(feed, url, key), {sequence: feed.sequence, bytes});
}

/** Why a feed cannot be taken after what this page has seen; undefined when it can. */
export function staleness(feed: Feed, bytes: Uint8Array, url: string, key?: string) {
  const {id, sequence} = feed;
  const known = seen.get(identity(feed, url, key));
  const newest = Math.max(known?.sequence ?? -1, floors.get(id) ?? -1);
  if (sequence < newest) {
    return {
      reason: `is older (sequence ${sequence}) than the one that is known already (${newest})`,
      mend: 'publish it with a higher sequence',
    };
  }
  return known?.sequence === sequence && !isSame(bytes, known.bytes)
    ? {
        reason: `has the sequence of one that is known already (${sequence}), but is not the same`,
        mend: 'raise sequence at each change, and publish one file for each language',
      }
    : undefined;
}
