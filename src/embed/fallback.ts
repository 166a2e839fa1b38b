/**
 * The words of a feed in ordinary markup: what stands in the tag until the element is ready, and wherever it cannot be. Whoever
 * writes such words, the builder, `ijn-feed render --plain` and embed.html, has them from here. Pure.
 */
import type {Action, Feed, Text} from '../feed/feed.generated.js';
import {httpsLink} from '../feed/https-url.js';
import {formatDate} from '../locale/dates.js';
import {directionOf} from '../locale/direction.js';
import {writtenIn} from '../locale/formatting.js';
import {plainText} from '../shared/inline-text.js';
import {wordList} from '../shared/word-list.js';
import type {Embed} from './embed.js';
import {chosenPrinciples, partsOf, type HandoutPart} from './handout-parts.js';
import type {Content, Tag} from './markup.js';

/**
 * What can be said besides in a page that is written for one moment. A snippet has none of it: it stays as it is for years, and what
 * is open today may be closed when it is read.
 */
export interface Moment {
  /** Of when the words are, as one says it. */
  asOf: Content;
  acts?: Acts | undefined;
}

/** What can be done then. */
interface Acts {
  /** The actions that are open, in their order. */
  open: readonly Action[];
  /** The page where one acts; undefined where there is none, or where it is too late. */
  linkOf: (action: Action) => string | undefined;
  /** Other ways to act, each with its link. */
  waysOf: (action: Action) => readonly Content[];
}

/**
 * The tags to put between those of an element.
 *
 * @param feed In the language that the page is to have.
 */
export function fallbackOf(feed: Feed, embed: Embed, moment?: Moment): Tag[] {
  const tags = [...bodyOf(feed, embed, moment), origin(feed, moment)];
  const {language} = feed;
  const isSaid = embed.attributes.lang === language && directionOf(language) === 'ltr';
  // A snippet is read by those who paste it. A page without script may show nothing but these words, and run from right to left.
  if (isSaid && !moment) return tags;
  return [{name: 'div', attributes: languageOf(language), content: tags}];
}

/** What an element is called for those who only hear of it: the title of a frame. */
export function titleOf(feed: Feed, {element, attributes}: Embed): string {
  const action = feed.actions.find(({id}) => id === attributes.action);
  return plainWords(
    element === 'ijn-pipeline-diagram' ? feed.pipeline.title : (action?.title ?? feed.question),
  );
}

/** A text of a feed without its setting and its language. */
export const plainWords = (text: Text): string =>
  plainText(typeof text === 'string' ? text : text.text);

/** A text of a feed without its setting; marked where it is in another language than the feed. */
export const wordsOf = (text: Text, {language}: Feed): Content =>
  marked(plainWords(text), typeof text === 'string' ? language : text.lang, language);

/** Words, marked where they are in another language than what stands around them. */
export const marked = (words: string, language: string, around: string): Content =>
  language === around ? words : {name: 'span', attributes: languageOf(language), content: [words]};

/** A link out of the page, which tells nobody where it was followed from. */
export const linkTo = (href: string, ...content: readonly Content[]): Tag => ({
  name: 'a',
  attributes: [
    ['href', href],
    ['rel', 'noopener noreferrer'],
  ],
  content,
});

const languageOf = (language: string): [string, string][] => [
  ['lang', language],
  ['dir', directionOf(language)],
];

const paragraph = (...content: readonly Content[]): Tag => ({name: 'p', content});

const list = (name: 'ol' | 'ul', items: readonly (readonly Content[])[]): Tag[] =>
  items.length > 0 ? [{name, content: items.map((content) => ({name: 'li', content}))}] : [];

const texts = (name: 'ol' | 'ul', each: readonly Text[], feed: Feed): Tag[] =>
  list(
    name,
    each.map((text) => [wordsOf(text, feed)]),
  );

/** Items as far apart as fingers need, without a style, which a policy may refuse: by the margins of paragraphs. */
const ways = (items: readonly (readonly Content[])[]): Tag[] =>
  list(
    'ul',
    items.map((contents) => contents.map((content) => paragraph(content))),
  );

/** What stands in the tag before who says it. */
function bodyOf(feed: Feed, embed: Embed, moment: Moment | undefined): Tag[] {
  // As the elements read it.
  const level = Math.max(1, Math.trunc(Number(embed.attributes['heading-level'])) || 2);
  switch (embed.element) {
    case 'ijn-principles':
      return handout(feed, embed, level, moment);
    case 'ijn-action-card':
      return card(feed, embed, level, moment);
    case 'ijn-pipeline-diagram':
      return pipeline(feed, level);
  }
}

const heading = (text: Text, feed: Feed, level: number): Tag => ({
  name: `h${Math.min(6, level)}`,
  content: [wordsOf(text, feed)],
});

function handout(
  feed: Feed,
  {attributes: {principle, show}}: Embed,
  level: number,
  moment: Moment | undefined,
): Tag[] {
  const shown = partsOf(show);
  const {acts} = moment ?? {};
  return [
    ...(moment ? [paragraph(wordsOf(feed.title, feed))] : []),
    heading(feed.question, feed, level),
    ...firstPart(shown, feed, wordList(principle), level),
    ...(acts && shown.has('actions')
      ? ways(
          acts.open.map((action) => {
            const [page = wordsOf(action.title, feed)] = pageOf(action, feed, acts);
            return [page, ...acts.waysOf(action)];
          }),
        )
      : []),
  ];
}

/** Of the parts that are shown, one: words that wait for the element are few. */
function firstPart(
  shown: ReadonlySet<HandoutPart>,
  feed: Feed,
  principles: readonly string[],
  level: number,
): Tag[] {
  if (shown.has('principles')) {
    const titles = chosenPrinciples(feed, principles).map(({title}) => title);
    return texts('ol', titles, feed);
  }
  if (shown.has('pipeline')) return pipeline(feed, level + 1);
  const names = shown.has('partners') ? feed.partners.map(({name}) => name) : [];
  return texts('ul', names, feed);
}

function card(
  feed: Feed,
  {attributes: {action: id}}: Embed,
  level: number,
  moment: Moment | undefined,
): Tag[] {
  const {acts} = moment ?? {};
  const action = id ? feed.actions.find((each) => each.id === id) : acts?.open[0];
  // Which one a card shows that names none, only a clock can tell.
  if (!action) return [heading(feed.question, feed, level)];
  const {title, body = [], outcome} = action;
  const said = [...(moment ? body : []), ...(outcome ? [outcome.summary] : [])];
  return [
    heading(title, feed, level),
    ...said.map((text) => paragraph(wordsOf(text, feed))),
    ...(acts
      ? ways([...pageOf(action, feed, acts), ...acts.waysOf(action)].map((way) => [way]))
      : []),
  ];
}

const pipeline = (feed: Feed, level: number): Tag[] => [
  heading(feed.pipeline.title, feed, level),
  paragraph(wordsOf(feed.pipeline.summary, feed)),
  ...texts(
    'ol',
    feed.pipeline.stages.map(({title}) => title),
    feed,
  ),
];

/** The link to where one acts, if there is one. */
function pageOf(action: Action, feed: Feed, {linkOf}: Acts): Tag[] {
  const href = linkOf(action);
  return href === undefined ? [] : [linkTo(href, wordsOf(action.title, feed))];
}

/** Who says it, and of when it is. */
function origin(feed: Feed, moment: Moment | undefined): Tag {
  const {publisher, issued, timeZone, language} = feed;
  const link = httpsLink(publisher.url);
  const name = wordsOf(publisher.name, feed);
  const author = link ? linkTo(link.href, name) : name;
  return moment
    ? paragraph(author, ' · ', moment.asOf)
    : paragraph(
        author,
        ', ',
        marked(formatDate(issued, {language}, timeZone), writtenIn({language}), language),
      );
}
