/** What all snippets have in them: the element with its fallback, its colours, and what it asks of a policy. Pure. */
import {styleOf, writtenAttributes, type Embed} from '../../embed/embed.js';
import {fallbackOf} from '../../embed/fallback.js';
import type {Tag} from '../../embed/markup.js';
import {policyOf, sourceOf, type Policy} from '../policy.js';
import {addressesFor, feedAddress, wholeEmbed, type SnippetParts} from './snippet.js';

/** The element, with what stands in it until it is ready. */
export function elementTag(parts: SnippetParts): Tag {
  const embed = wholeEmbed(parts);
  return {
    name: embed.element,
    attributes: writtenAttributes(embed),
    content: parts.feed ? fallbackOf(parts.feed, parts.embed) : [],
  };
}

/** The colours as CSS, or nothing. By the element's name: what a page's editor strips first are classes and ids. */
export function colorRule(embed: Embed, {oneLine = false} = {}): string | undefined {
  const lines = styleOf(embed).map(([property, value]) => `${property}: ${value};`);
  if (lines.length === 0) return undefined;
  return oneLine
    ? `${embed.element} { ${lines.join(' ')} }`
    : `${embed.element} {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
}

/** Folder of the feed, with its translations and signatures. */
function feedSource(parts: SnippetParts): string[] {
  const feed = feedAddress(parts);
  if (!feed) return [];
  return [sourceOf(/^https?:/i.test(feed) ? new URL('.', feed).href : feed)];
}

/** What the script asks for: its companions, and the words of another language than English, from beside it. */
export function scriptPolicy(parts: SnippetParts): Policy {
  const files = sourceOf(addressesFor(parts).files);
  const {lang = '', 'language-menu': menu} = parts.embed.attributes;
  const inEnglish = /^en\b/i.test(lang) && menu === undefined;
  return policyOf(
    ['script-src', files],
    ['connect-src', ...(inEnglish ? [] : [files]), ...feedSource(parts)],
  );
}

/** What a page asks for that a bundler made: all but the feed is part of it. */
export const bundledPolicy = (parts: SnippetParts): Policy =>
  policyOf(
    ['script-src', "'self'"],
    ['style-src', ...(colorRule(parts.embed) ? ["'self'"] : [])],
    ['connect-src', ...feedSource(parts)],
  );
