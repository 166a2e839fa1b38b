/** The smaller choice: a tag's own content in ordinary markup, which the element replaces once it is ready. Pure. */
import type {Embed} from '../embed/embed.js';
import type {Action, Text} from '../feed/feed.generated.js';
import {mailLink, telephoneLink} from '../feed/safe-link.js';
import {chosenPrinciples} from '../handout/handout-parts.js';
import type {View} from '../handout/view.js';
import {directionOf} from '../locale/direction.js';
import {readableNumber} from '../locale/readable-number.js';
import {str} from '../locale/strings.js';
import {partsOf} from '../principles/whole.template.js';
import {wordList} from '../shared/word-list.js';
import {escaped, startTag} from './escape.js';

/** A text of the feed; marked where it is in another language. */
function words(text: Text, view: View): string {
  const plain = escaped(view.plain(text));
  const language = typeof text === 'string' ? view.language : text.lang;
  return language === view.language
    ? plain
    : `${startTag('span', [
        ['lang', language],
        ['dir', directionOf(language)],
      ])}${plain}</span>`;
}

const link = (href: string, label: string): string =>
  `${startTag('a', [
    ['href', href],
    ['rel', 'noopener noreferrer'],
  ])}${label}</a>`;

/** Digits keep their order among words that run from right to left. */
const leftToRight = (text: string): string =>
  `${startTag('bdi', [
    ['lang', 'en'],
    ['dir', 'ltr'],
  ])}${escaped(text)}</bdi>`;

/** Where an open action leads; its telephone numbers, its address. */
function linksOf(action: Action, view: View): string[] {
  const {kind} = action;
  const page = view.link(action);
  const links = page ? [link(page.href, words(action.title, view))] : [];
  if (kind === 'call') {
    for (const {label, number, extension} of action.phones)
      links.push(
        link(
          telephoneLink(number, extension),
          `${words(label, view)} ${leftToRight(readableNumber(number))}${
            extension ? `, ${escaped(view.msg('Extension'))} ${leftToRight(extension)}` : ''
          }`,
        ),
      );
  }
  if (kind === 'email') {
    const {to, subject, message} = action;
    links.push(link(mailLink(to, view.plain(subject), view.plain(message)), escaped(to)));
  }
  return links;
}

const isOpen = (view: View) => (action: Action) => view.canActHere(action);

function item(action: Action, view: View): string {
  const links = linksOf(action, view);
  return listItem(view.link(action) ? links : [words(action.title, view), ...links]);
}

const paragraph = (content: string) => `<p>${content}</p>`;

/** Of paragraphs, whose margins keep links as far apart as fingers need, without a style that a policy may refuse. */
const listItem = (contents: readonly string[]) => `<li>${contents.map(paragraph).join('')}</li>`;

const listed = (items: readonly string[], tag = 'ul') =>
  items.length > 0 ? `<${tag}>\n${items.join('\n')}\n</${tag}>` : '';

function body({element, attributes}: Embed, view: View): string[] {
  const {feed} = view;
  const level = Math.min(6, view.options.headingLevel);
  const title = (text: Text) => `<h${level}>${words(text, view)}</h${level}>`;
  switch (element) {
    case 'ijn-action-card': {
      const {action: id} = attributes;
      const chosen = id
        ? feed.actions.find((action) => action.id === id)
        : view.inOrder(feed.actions).find(isOpen(view));
      if (!chosen) return [];
      const {outcome} = chosen;
      return [
        title(chosen.title),
        ...(chosen.body ?? []).map((text) => paragraph(words(text, view))),
        outcome ? paragraph(words(outcome.summary, view)) : '',
        view.canAct(chosen) ? listed(linksOf(chosen, view).map((each) => listItem([each]))) : '',
      ];
    }
    case 'ijn-pipeline-diagram':
      return [
        title(feed.pipeline.title),
        paragraph(words(feed.pipeline.summary, view)),
        listed(
          feed.pipeline.stages.map((stage) => `<li>${words(stage.title, view)}</li>`),
          'ol',
        ),
      ];
    case 'ijn-principles': {
      const show = partsOf(attributes.show);
      const principles = chosenPrinciples(feed, wordList(attributes.principle));
      const open = view.inOrder(feed.actions).filter(isOpen(view));
      return [
        paragraph(words(feed.title, view)),
        title(feed.question),
        show.has('principles')
          ? listed(
              principles.map((principle) => `<li>${words(principle.title, view)}</li>`),
              'ol',
            )
          : '',
        show.has('actions') ? listed(open.map((action) => item(action, view))) : '',
      ];
    }
  }
}

/** Title, principles, open actions with their links, and of when that is. */
export function plainMarkup(embed: Embed, view: View): string {
  const {msg} = view;
  const day = view.date(new Date(view.now).toISOString());
  const {publisher} = view.feed;
  const said = escaped(msg(str`As of ${day}`));
  return [
    startTag('div', [
      ['lang', view.language],
      ['dir', directionOf(view.language)],
    ]),
    ...body(embed, view),
    paragraph(`${link(publisher.url, words(publisher.name, view))} · ${said}`),
    '</div>',
  ]
    .filter(Boolean)
    .join('\n');
}
