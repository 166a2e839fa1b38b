/** Which language a piece of what is on show is written in, told from the translations themselves. */
import {languages} from '../../src/companions/languages/index.generated.js';
import {englishFeed} from '../../src/feed/built-in/en.generated.js';
import type {Feed} from '../../src/feed/feed.generated.js';
import {formatDate} from '../../src/locale/dates.js';
import {formatRegions} from '../../src/locale/names.js';
import {nativeName} from '../../src/locale/native-name.js';
import {formMark, targetValue} from '../../src/locale/packed-words.js';
import {Words} from '../../src/locale/strings.js';

const squeeze = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** All strings anywhere in a value; of a Text in another language, with that. */
function* stringsIn(value: unknown, language: string): Generator<{text: string; language: string}> {
  if (typeof value === 'string') yield {text: value, language};
  else if (Array.isArray(value)) for (const each of value) yield* stringsIn(each, language);
  else if (typeof value === 'object' && value !== null) {
    const {lang} = value as {lang?: string};
    for (const each of Object.values(value)) yield* stringsIn(each, lang ?? language);
  }
}

/** Texts, and patterns of those that hold values, by the language that they are written in. */
type Texts = Map<string, (string | RegExp)[]>;

const escapePattern = (text: string) =>
  text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(/\s+/g, '\\s+');

/** The pattern of a message that holds values. */
const patternOf = (strings: readonly string[]) =>
  new RegExp(`^${strings.map((string) => escapePattern(string)).join('.+')}$`, 'su');

/** What an element in one language may say: texts by the language that each is written in. */
export async function textsOf(tag: string, english: readonly string[]): Promise<Texts> {
  const texts: Texts = new Map();
  const add = (language: string, text: string | RegExp) =>
    void texts.set(language, [
      ...(texts.get(language) ?? []),
      typeof text === 'string'
        ? squeeze(text.replaceAll(/(?<!\\)\*/g, '').replaceAll('\\*', '*'))
        : text,
    ]);
  for (const each of english) add('en', each);
  const load = languages[tag];
  const {feed, strings}: {feed: Feed; strings: string} = load
    ? await load()
    : {feed: englishFeed, strings: ''};
  for (const {text, language} of stringsIn(feed, tag)) add(language, text);
  for (const line of strings.split('\n').slice(1)) {
    const text = line.slice(1);
    if (text.includes(targetValue))
      add(tag, patternOf(text.split(new RegExp(`${targetValue}\\d`))));
    else if (!text.includes(formMark)) add(tag, text);
  }
  const words = new Words(tag, strings);
  for (const text of JSON.stringify(feed).matchAll(/"(\d{4}(?:-\d\d){0,2}(?:T[^"]*)?)"/g))
    add(tag, formatDate(text[1]!, words, feed.timeZone));
  for (const {region} of feed.actions) if (region) add(tag, formatRegions(region, words));
  add('en', nativeName('en'));
  return texts;
}

/** Languages in which some text that may be said holds these words. */
export const writtenIn = (words: string, texts: Texts): string[] =>
  [...texts]
    .filter(([, list]) =>
      list.some((text) => (typeof text === 'string' ? text.includes(words) : text.test(words))),
    )
    .map(([tag]) => tag);
