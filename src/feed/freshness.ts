/** What this page has seen of each feed already, so that nothing older, and no second story, takes its place. */
import type {Feed} from './feed.generated.js';
import {isSame} from './same-bytes.js';

interface Seen {
  sequence: number;
  /** The document with that sequence; none where it was written into the page, with other white space. */
  bytes?: Uint8Array | undefined;
}

const seen = new Map<string, Seen>();

/** The `sequence` below which a feed is refused in any language, by its id. */
const floors = new Map<string, number>();

/** Apart by key: what nobody signed cannot lock out what somebody did. */
const identity = ({id, language}: Feed, key = '') => `${key} ${language} ${id}`;

/** Tells of the built-in feed: nothing older of the same id is accepted, in whatever language. */
export function noteBuiltIn({id, sequence}: Feed): void {
  floors.set(id, sequence);
}

/** Tells that this page has a feed: from now on, no older one of its id, language and key is accepted. */
export function noteFeed(feed: Feed, key?: string, bytes?: Uint8Array): void {
  const name = identity(feed, key);
  const {sequence} = feed;
  const known = seen.get(name);
  if (!known || known.sequence < sequence || (known.sequence === sequence && bytes))
    seen.set(name, {sequence, bytes});
}

/** Why a feed cannot be taken after what this page has seen; undefined when it can. */
export function staleness(feed: Feed, key: string | undefined, bytes: Uint8Array) {
  const {id, sequence} = feed;
  const known = seen.get(identity(feed, key));
  const newest = Math.max(known?.sequence ?? -1, floors.get(id) ?? -1);
  if (sequence < newest) {
    return {
      reason: `is older (sequence ${sequence}) than the one that is known already (${newest})`,
      mend: 'publish it with a higher sequence',
    };
  }
  return known?.sequence === sequence && known.bytes && !isSame(bytes, known.bytes)
    ? {
        reason: `has the sequence of one that is known already (${sequence}), but is not the same`,
        mend: 'raise sequence at each change, and publish one file for each language',
      }
    : undefined;
}
