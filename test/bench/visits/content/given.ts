import {readFileSync} from 'node:fs';
import type {Feed} from '../../../../src/feed/feed.generated.js';
import {contentOf, type Content} from './content.js';
import {messagesOf, type Messages} from './messages.js';

/** The languages of the measurement: that of the page, and the one that it is switched to. */
export const languages = ['en', 'es'] as const;
/** One of them. */
export type Language = (typeof languages)[number];

/** The built-in feed in a language, as it is published. */
export function feedOf(language: Language): Feed {
  const name = language === 'en' ? 'feed.json' : `feed.${language}.json`;
  return JSON.parse(
    readFileSync(new URL(`../../../../dist/feed/${name}`, import.meta.url), 'utf8'),
  ) as Feed;
}

/** What every contestant is given in a language. */
export const given = (language: Language): {content: Content; messages: Messages} => ({
  content: contentOf(feedOf(language)),
  messages: messagesOf(language),
});
