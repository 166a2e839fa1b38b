/** What is rendered, and what comes of it. */
import type {Embed} from '../embed/embed.js';
import type {Problem} from '../feed/problem.js';

/** What is rendered. */
export interface RenderOptions {
  /** The element, its attributes and colours. */
  embed: Embed;
  /** The feed: JSON text, its bytes, or the document. Without it, the built-in handout in the language of `lang`. */
  feed?: unknown;
  /** The text of `<feed>.sig`. With `feed-key` among the attributes, the feed must be the text or the bytes that it signs. */
  signatures?: string;
  /** The moment that it is for, in milliseconds since the epoch; without it, now. */
  now?: number;
  /** Only ordinary markup within the tag, without a shadow root. */
  plain?: boolean;
  /** Add events as schema.org describes them, in JSON-LD. */
  structuredData?: boolean;
}

/** An element to be written into a page. */
export interface RenderedEmbed {
  /** The tag with all that is in it, and before it the style of its colours, where some are chosen. */
  html: string;
  /**
   * What `style-src` of a strict Content Security Policy must name, each as `sha256-…`: the style of the element, the same in each
   * page with this release, and its colours, where some are chosen.
   */
  styleHashes: string[];
  /** BCP 47 tag of the feed. */
  language: string;
  /** The moment that it is for, as RFC 3339 has it. */
  asOf: string;
  /** What was left out of the feed, and why. */
  problems: readonly Problem[];
}

/** Why nothing was rendered. */
export interface Refusal {
  html?: undefined;
  problems: readonly Problem[];
}
