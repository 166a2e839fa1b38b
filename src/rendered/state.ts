/** What a server says of what it rendered, for the element that takes it over. Pure. */
import {attributesOf, type ElementName} from '../embed/attributes.js';

/** Says it, on the style of what was rendered: `data-rendered`. */
export interface RenderedState {
  /** The moment that it is drawn for, in milliseconds since the epoch. */
  now: number;
  /** {@link fingerprintOf} all that it is made of. */
  of: string;
}

/** What decides what an element draws at a moment, besides its templates. */
export interface Ingredients {
  element: ElementName;
  /** The value of an attribute. */
  attribute: (name: string) => string | null | undefined;
  /** The inline feed, as it is written. */
  feed: string;
  /** The interface's words, packed. */
  words: string;
}

/** Follow from the feed and the words, or decide only which feed is asked for besides. */
const notDrawn: readonly string[] = ['lang', 'feed', 'feed-key'];

/** A short text that is another one as soon as somebody changes what an element is made of. No secret, no proof. */
export function fingerprintOf({element, attribute, feed, words}: Ingredients): string {
  const attributes = attributesOf(element)
    .filter(([name]) => !notDrawn.includes(name))
    .map(([name]) => attribute(name) ?? null);
  const text = JSON.stringify([element, attributes, feed, words]);
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (hash >>> 0).toString(36);
}
