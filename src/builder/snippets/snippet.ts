/** What a snippet is made of and what is made of it. */
import type {Embed} from '../../embed/embed.js';
import type {Feed} from '../../feed/feed.generated.js';
import type {MsgFn} from '../../locale/strings.js';
import {addressesOf, type Addresses, type Hosting} from '../hosting.js';
import type {Policy} from '../policy.js';

/** What was published, as the page reads it from the files beside it. */
export interface Release {
  /** As in package.json. */
  version: string;
  /** `integrity` of `ijn.js`; without it, the snippet has none. */
  integrity?: string | undefined;
}

/** What a snippet is made of. */
export interface SnippetParts {
  /** What to show; its `feed`, if it has one, is another than ours. */
  embed: Embed;
  hosting: Hosting;
  /** Whether no feed is asked for: the content is what the script carries. */
  pinned?: boolean;
  release: Release;
  /** In the language of the element, for the words inside the tag; without it there are none. */
  feed?: Feed | undefined;
  /** The words of the steps; without it, English. */
  msg?: MsgFn | undefined;
}

/** A file, or what is pasted into one. */
export interface SnippetFile {
  /** What it is called; a snippet of HTML has no name of its own. */
  name: string;
  language: 'html' | 'css' | 'javascript' | 'typescript' | 'shell' | 'vue' | 'svelte';
  code: string;
}

/** What to paste, where, and what the page's policy has to allow. */
export interface Snippet {
  /** None when there is a {@link problem}. */
  files: readonly SnippetFile[];
  policy: Policy;
  /** What to do, in order. What stands in backticks is written as it is, in any language. */
  steps: readonly string[];
  /** Why it cannot work like this, and what to choose instead. */
  problem?: string;
}

/** Something to write as it is, in the words of a step. */
export const asIs = (value: string): string => `\`${value}\``;

/** Addresses of the files that a snippet asks for. */
export const addressesFor = ({hosting, release}: SnippetParts): Addresses =>
  addressesOf(hosting, release.version);

/** Address of the feed that the element asks for; undefined when it asks for none. */
export function feedAddress(parts: SnippetParts): string | undefined {
  const {embed, pinned, feed} = parts;
  if (embed.attributes.feed) return embed.attributes.feed;
  if (pinned) return undefined;
  // In the language that is wanted, so that visitors need not load another first.
  const file = (feed && feed.translations[feed.language]) || 'feed.json';
  return addressesFor(parts).feeds + file;
}

/** What is asked for, with the feed among the attributes. */
export function wholeEmbed(parts: SnippetParts): Embed {
  const feed = feedAddress(parts);
  const {embed} = parts;
  return feed ? {...embed, attributes: {...embed.attributes, feed}} : embed;
}
