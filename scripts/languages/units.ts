/** What translators get of messages: a unit for each message, and of plural ones for each category of numbers. Pure. */
import type {ToTranslate} from '../../src/cli/extracted-units.js';
import {lengthOf, placeholdersOf, withPlaceholders} from '../../src/cli/placeholders.js';
import {pluralCategories, type PluralCategory} from '../../src/locale/plurals.js';
import type {Message} from './messages.js';
import {examplesOf} from './plural-examples.js';
import {shownIn} from './shown-in.js';

/** One unit of a language's file. */
export interface MessageUnit extends ToTranslate {
  message: Message;
  /** Of a plural message. */
  category?: PluralCategory;
}

/** The units of a language, in the order of the sources. */
export const unitsOf = (messages: readonly Message[], language: string): MessageUnit[] =>
  messages.flatMap((message) => {
    const {id, source} = message;
    const common = {message, source, maxLength: limitOf(message)};
    if (!message.isPlural) return {...common, id, notes: notesFor(message, language)};
    return pluralCategories(language).map((category) => ({
      ...common,
      id: `${id}[${category}]`,
      category,
      plural: id,
      notes: notesFor(message, language, category),
    }));
  });

const saidLimit = /\bAt most (\d+) characters\b/i;

/** Most characters: as its author says, else what a label can grow by. */
function limitOf({description, source}: Message): number {
  const said = saidLimit.exec(description)?.[1];
  if (said) return Number(said);
  const length = lengthOf(source);
  return Math.round(Math.max(1.6 * length, length + 15));
}

function notesFor(message: Message, language: string, category?: PluralCategory): string[] {
  const {description, source, file} = message;
  return [
    description || kindOf(source),
    category && aboutCategory(language, category),
    [`In ${file}`, shownIn(file, language)].filter(Boolean).join('; seen ') + '.',
    ...placeholdersOf(source).map(
      ({id, shows}) => `<x id="${id}"/> stands for ${meaningOf(shows)}.`,
    ),
    !saidLimit.test(description) && `At most ${limitOf(message)} characters, without values.`,
  ].filter((note) => typeof note === 'string');
}

/** For messages whose author says nothing. */
function kindOf(source: string): string {
  const words = withPlaceholders(source);
  if (/[.!?。]$/.test(words)) return 'A sentence.';
  return words.endsWith(':') ? 'Words before what they name.' : 'A label, heading or button.';
}

function aboutCategory(language: string, category: PluralCategory): string {
  const numbers = examplesOf(language, category);
  const [first] = numbers;
  if (numbers.length === 1) return `The words for the number ${first}.`;
  return numbers.length > 0
    ? `The words for numbers such as ${numbers.join(', ')}.`
    : 'The words for all other numbers.';
}

/** What the values of messages are, by the name of the variable or by the whole expression. */
const meanings: Record<string, string> = {
  day: 'a date, as in “November 9, 2021”, or a month or year alone',
  issued: 'a date with its time, as in “Tuesday, November 3, 2026 at 2:30 PM”',
  count: 'a number, as in “3”',
  number: 'a number, as in “3”',
  end: 'a date, as in “October 31, 2027”',
  script: 'the address of a file, as in “/ijn-1.2.0/ijn.js”',
  more: 'a number, as in “3”',
  date: 'a date, as in “November 9, 2021”',
  timeZone: 'a time zone, as in “America/New_York”',
  name: 'the name of a file, as in “feed.json”',
  'file.name': 'the name of a file, as in “feed.json”',
  'String(line)': 'a number, as in “12”',
  'String(problem.line)': 'a number, as in “12”',
  'formatDate(reviewedOn, words, timeZone)': 'a date, as in “November 9, 2021”',
  product: 'the name of a program or service, as in “WordPress”',
  "regions.join(', ')": 'codes of places, as in “US-NY, US-WI”',
  nearest: 'a color, as in “#786f00”',
  'said(color)': 'a number, as in “4.5”',
  'said(nearest)': 'a number, as in “4.5”',
  'formatNumber(enoughContrast, words)': 'a number, as in “4.5”',
  'asIs(version)': 'the number of a version, as in “1.2.0”',
  'asIs(parts.release.version)': 'the number of a version, as in “1.2.0”',
  'asIs(files)': 'the address of a folder, as in “/ijn-1.2.0/”',
  "asIs(new URL('.', feed).href)": 'the address of a folder, as in “https://example.org/feeds/”',
  'asIs(from)': 'the address of a folder, as in “dist/feed/”',
  'asIs(host)': 'the name of a website, as in “files.example.org”',
  'asIs(firstAccent)': 'a color, as in “#1d4ed8”',
  'asIs(feeds)': 'the address of a folder, as in “/ijn-feed/”',
  'asIs(`<${name} />`)': 'a name in code, as in “<IjnPrinciples />”',
  'asIs(`<${selector} />`)': 'a name in code, as in “<app-ijn />”',
};

/** Names in code that stand in a text as a value, so that nobody has to copy them. */
const asItIs = /^asIs\('([^']+)'\)$/;

/** What a value is. */
export function meaningOf(shows: string): string {
  const expression = shows.slice(2, -1);
  const code = asItIs.exec(expression)?.[1];
  return (
    meanings[expression] ??
    (code === undefined ? `${shows}, which the program puts in` : `“${code}”, as it is`)
  );
}
