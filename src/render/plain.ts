/** The smaller choice: a tag's own content in ordinary markup, which the element replaces once it is ready. Pure. */
import type {Embed} from '../embed/embed.js';
import {fallbackOf, linkTo, marked, wordsOf} from '../embed/fallback.js';
import {markup, type Content} from '../embed/markup.js';
import type {Action} from '../feed/feed.generated.js';
import {mailLink, telephoneLink} from '../feed/safe-link.js';
import type {View} from '../handout/view.js';
import {readableNumber} from '../locale/readable-number.js';
import {str} from '../locale/strings.js';

/** Digits keep their order among words that run from right to left. */
const leftToRight = (text: string): Content => ({
  name: 'bdi',
  attributes: [
    ['lang', 'en'],
    ['dir', 'ltr'],
  ],
  content: [text],
});

/** Words of the interface, just returned by `view.msg`. */
const said = (words: string, {words: {lastLanguage}, language}: View): Content =>
  marked(words, lastLanguage, language);

/** The telephone numbers of an action, or its address. */
function waysOf(action: Action, view: View): Content[] {
  if (!view.canAct(action)) return [];
  switch (action.kind) {
    case 'call':
      return action.phones.map(({label, number, extension}) =>
        linkTo(
          telephoneLink(number, extension),
          wordsOf(label, view.feed),
          ' ',
          leftToRight(readableNumber(number)),
          ...(extension
            ? [', ', said(view.msg('Extension'), view), ' ', leftToRight(extension)]
            : []),
        ),
      );
    case 'email': {
      const {to, subject, message} = action;
      return [linkTo(mailLink(to, view.plain(subject), view.plain(message)), to)];
    }
    default:
      return [];
  }
}

/** Title, principles, open actions with their links, and of when that is. */
export function plainMarkup(embed: Embed, view: View): string {
  const {feed, msg} = view;
  const day = view.date(new Date(view.now).toISOString());
  const asOf = said(msg(str`As of ${day}`), view);
  return markup(
    fallbackOf(feed, embed, {
      asOf,
      acts: {
        open: view.inOrder(feed.actions).filter((action) => view.canActHere(action)),
        linkOf: (action) => (view.canAct(action) ? view.link(action)?.href : undefined),
        waysOf: (action) => waysOf(action, view),
      },
    }),
  );
}
