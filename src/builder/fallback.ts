/** What stands in the tag until the element is ready, and wherever it cannot be: plain words of the feed. Pure. */
import type {Embed} from '../embed/embed.js';
import type {Action, Feed, Text} from '../feed/feed.generated.js';
import {httpsLink} from '../feed/https-url.js';
import {chosenPrinciples} from '../handout/handout-parts.js';
import {directionOf} from '../locale/direction.js';
import {formatDate} from '../locale/dates.js';
import {writtenIn} from '../locale/formatting.js';
import {plainText} from '../shared/inline-text.js';
import {wordList} from '../shared/word-list.js';
import type {Content, Tag} from './markup.js';

/**
 * The tags to put between those of an element. Nothing to act on is in them: they have no clock, and what is open today may
 * be closed when they are read. They say of when they are.
 *
 * @param feed In the language that the page is to have.
 */
export function fallbackOf(feed: Feed, embed: Embed): Tag[] {
  const {lang, 'heading-level': asked = ''} = embed.attributes;
  const level = /^[1-6]$/.test(asked) ? asked : '2';
  const words = (text: Text): Content =>
    typeof text === 'string'
      ? plainText(text)
      : marked(plainText(text.text), text.lang, feed.language);
  const heading = (text: Text): Tag => ({name: `h${level}`, content: [words(text)]});
  const list = (name: 'ol' | 'ul', texts: readonly Text[]): Tag[] =>
    texts.length > 0
      ? [{name, content: texts.map((text) => ({name: 'li', content: [words(text)]}))}]
      : [];
  const paragraph = (text: Text): Tag => ({name: 'p', content: [words(text)]});
  const tags: Tag[] = [];
  switch (embed.element) {
    case 'ijn-principles':
      tags.push(
        heading(feed.question),
        ...list(
          'ol',
          chosenPrinciples(feed, wordList(embed.attributes.principle)).map(({title}) => title),
        ),
      );
      break;
    case 'ijn-action-card': {
      const action = feed.actions.find(({id}) => id === embed.attributes.action);
      tags.push(...(action ? ofAction(action, heading, paragraph) : [heading(feed.question)]));
      break;
    }
    case 'ijn-pipeline-diagram':
      tags.push(
        heading(feed.pipeline.title),
        paragraph(feed.pipeline.summary),
        ...list(
          'ol',
          feed.pipeline.stages.map(({title}) => title),
        ),
      );
  }
  tags.push(origin(feed));
  const direction = directionOf(feed.language);
  if (lang === feed.language && direction === 'ltr') return tags;
  return [
    {
      name: 'div',
      attributes: [
        ['lang', feed.language],
        ['dir', direction],
      ],
      content: tags,
    },
  ];
}

const ofAction = (
  {title, outcome}: Action,
  heading: (text: Text) => Tag,
  paragraph: (text: Text) => Tag,
): Tag[] => [heading(title), ...(outcome ? [paragraph(outcome.summary)] : [])];

/** What an element is called for those who only hear of it: the title of a frame. */
export function titleOf(feed: Feed, {element, attributes}: Embed): string {
  const action = feed.actions.find(({id}) => id === attributes.action);
  const title =
    element === 'ijn-pipeline-diagram' ? feed.pipeline.title : (action?.title ?? feed.question);
  return plainText(typeof title === 'string' ? title : title.text);
}

/** Who says it, and when they said it. */
function origin({publisher, issued, timeZone, language}: Feed): Tag {
  const {name, url} = publisher;
  const link = httpsLink(url);
  const author = typeof name === 'string' ? name : marked(name.text, name.lang, language);
  const date = marked(formatDate(issued, {language}, timeZone), writtenIn({language}), language);
  return {
    name: 'p',
    content: [
      link ? {name: 'a', attributes: [['href', link.href]], content: [author]} : author,
      ', ',
      date,
    ],
  };
}

const marked = (words: string, language: string, around: string): Content =>
  language === around
    ? words
    : {
        name: 'span',
        attributes: [
          ['lang', language],
          ['dir', directionOf(language)],
        ],
        content: [words],
      };
